import { Radio, RadioGroup } from 'react-aria-components'
import { FieldHead, type FieldHeadProps } from './FieldHead.tsx'

export type Option = { value: string; title: string; hint?: string }
type Props = FieldHeadProps & {
  options: readonly Option[]
  value: string
  onChange: (value: string) => void
  id?: string
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
      <FieldHead label={label} hint={hint} error={error} required={required} />
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
