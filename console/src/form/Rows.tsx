import { Button } from '../ui/Button.tsx'
import { t } from '../words/words.ts'
import type { FieldProps } from './FormField.tsx'
import { FormFields, fieldId } from './FormFields.tsx'
import type { Field } from './fields.ts'
import { askedIn } from './numbered.ts'
import type { Values } from './values.ts'

/** Any number of the same fields, each a block of its own that can be removed. */
export function Rows({
  field,
  path,
  value,
  onChange,
  errors,
  offers,
  fields,
}: FieldProps & { fields: readonly Field[] }) {
  const least = field.as === 'rows' ? Math.max(field.least, field.required ? 1 : 0) : 0
  const given = Array.isArray(value) ? (value as readonly Values[]) : []
  const rows = given.length > 0 ? given : Array.from({ length: least }, () => ({}))
  const put = (index: number, row: Values) => onChange(rows.map((old, at) => (at === index ? row : old)))
  return (
    <fieldset id={fieldId(path)} className="group">
      <legend>
        {field.label}
        {!field.required && <span className="optional"> {t('field.optional')}</span>}
      </legend>
      {field.hint && <p className="hint">{field.hint}</p>}
      {errors.get(path) && <p className="error">{errors.get(path)}</p>}
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
        <fieldset key={index} className="row">
          <legend>{t('field.row', { n: index + 1 })}</legend>
          <FormFields
            {...{ fields: askedIn(fields), errors, offers, values: row, path: `${path}.${index}.` }}
            onChange={changed => put(index, changed)}
          />
          {rows.length > least && (
            <Button look="quiet" onPress={() => onChange(rows.filter((_row, at) => at !== index))}>
              {t('field.removeRow', { n: index + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      <Button onPress={() => onChange([...rows, {}])}>{t('field.addRow', { what: field.label })}</Button>
    </fieldset>
  )
}
