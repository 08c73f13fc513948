import { TextField as AriaTextField, FieldError, Input, Label, Text, TextArea } from 'react-aria-components'
import { t } from '../words/words.ts'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string | undefined
  error?: string | undefined
  id?: string
  rows?: number
  required?: boolean
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
      <Label>
        {label}
        {required === false && <span className="optional"> {t('field.optional')}</span>}
      </Label>
      {hint && <Text slot="description">{hint}</Text>}
      <FieldError className="error">{error}</FieldError>
      {rows > 1 ? <TextArea rows={rows} {...(id && { id })} /> : <Input {...(id && { id })} />}
    </AriaTextField>
  )
}
