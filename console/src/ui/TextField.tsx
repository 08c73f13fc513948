import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components'
import { FieldHead, type FieldHeadProps } from './FieldHead.tsx'

type Props = FieldHeadProps & {
  value: string
  onChange: (value: string) => void
  id?: string
  rows?: number
  isPersonal?: boolean
}

/** A text: one line, or as many `rows` as it should be seen in. Nothing is kept by the browser. */
export function TextField({ label, hint, error, rows = 1, required, id, ...props }: Props) {
  return (
    <AriaTextField
      {...props}
      className="field"
      autoComplete="off"
      isInvalid={error !== undefined}
      validationBehavior="aria"
      isRequired={required ?? false}
    >
      <FieldHead label={label} hint={hint} error={error} required={required} />
      {rows > 1 ? <TextArea rows={rows} {...(id && { id })} /> : <Input {...(id && { id })} />}
    </AriaTextField>
  )
}
