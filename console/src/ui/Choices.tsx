import { Checkbox, CheckboxGroup, FieldError, Label, Text } from 'react-aria-components'
import { t } from '../words/words.ts'
import type { Option } from './Choice.tsx'

type Props = {
  label: string
  options: readonly Option[]
  value: readonly string[]
  onChange: (value: string[]) => void
  hint?: string | undefined
  error?: string | undefined
  id?: string
  required?: boolean
}

/** Any number of a few answers. */
export function Choices({ label, options, value, onChange, hint, error, id, required }: Props) {
  return (
    <CheckboxGroup
      {...(id && { id })}
      className="field choice"
      value={[...value]}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label>
        {label}
        {required === false && <span className="optional"> {t('field.optional')}</span>}
      </Label>
      {hint && <Text slot="description">{hint}</Text>}
      <FieldError className="error">{error}</FieldError>
      {options.length === 0 && <p className="hint">{t('field.nothing')}</p>}
      {options.map(option => (
        <Checkbox key={option.value} value={option.value} className="option box">
          <span className="mark" aria-hidden="true" />
          <span>
            {option.title}
            {option.hint && <small className="hint">{option.hint}</small>}
          </span>
        </Checkbox>
      ))}
    </CheckboxGroup>
  )
}
