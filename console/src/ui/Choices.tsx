import { Checkbox, CheckboxGroup } from 'react-aria-components'
import { t } from '../words/words.ts'
import type { Option } from './Choice.tsx'
import { FieldHead, type FieldHeadProps } from './FieldHead.tsx'

type Props = FieldHeadProps & {
  options: readonly Option[]
  value: readonly string[]
  onChange: (value: string[]) => void
  id?: string
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
      <FieldHead label={label} hint={hint} error={error} required={required} />
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
