import { t } from '../words/words.ts'
import type { FieldProps } from './FormField.tsx'
import { FormFields, fieldId } from './FormFields.tsx'
import type { Field } from './fields.ts'
import type { Values } from './values.ts'

/** Fields that belong together; what may be left out as a whole is folded until somebody needs it. */
export function Group({
  field,
  path,
  value,
  onChange,
  errors,
  offers,
  fields,
}: FieldProps & { fields: readonly Field[] }) {
  const values = (value ?? {}) as Values
  const inner = <FormFields {...{ fields, values, onChange, errors, offers, path: `${path}.` }} />
  if (field.required)
    return (
      <fieldset id={fieldId(path)} className="group">
        <legend>{field.label}</legend>
        {field.hint && <p className="hint">{field.hint}</p>}
        {inner}
      </fieldset>
    )
  const isOpen = value !== undefined || [...errors.keys()].some(key => key.startsWith(path))
  return (
    <details id={fieldId(path)} className="group" open={isOpen}>
      <summary>
        {field.label} <span className="optional">{t('field.optional')}</span>
      </summary>
      {field.hint && <p className="hint">{field.hint}</p>}
      {inner}
    </details>
  )
}
