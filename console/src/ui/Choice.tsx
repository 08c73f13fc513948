import { FieldError, Label, Radio, RadioGroup, Text } from 'react-aria-components'
import { t } from '../words/words.ts'

export type Option = { value: string; title: string; hint?: string }
type Props = {
  label: string
  options: readonly Option[]
  value: string
  onChange: (value: string) => void
  hint?: string | undefined
  error?: string | undefined
  id?: string
  required?: boolean
}

/** One of a few answers, none of them chosen beforehand. */
export function Choice({ label, options, value, onChange, hint, error, id, required }: Props) {
  return (
    <RadioGroup
      {...(id && { id })}
      className="field choice"
      value={value === '' ? null : value}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      isRequired={required ?? false}
    >
      <Label>
        {label}
        {required === false && <span className="optional"> {t('field.optional')}</span>}
      </Label>
      {hint && <Text slot="description">{hint}</Text>}
      <FieldError className="error">{error}</FieldError>
      {options.map(option => (
        <Radio key={option.value} value={option.value} className="option">
          <span className="mark" aria-hidden="true" />
          <span>
            {option.title}
            {option.hint && <small className="hint">{option.hint}</small>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
