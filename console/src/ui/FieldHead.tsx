import { FieldError, Label, Text } from 'react-aria-components'
import { t } from '../words/words.ts'

export type FieldHeadProps = {
  label: string
  hint?: string | undefined
  error?: string | undefined
  required?: boolean | undefined
}

/**
 * What every field begins with: its name, whether it may be left empty, what is to be known of it, and what is wrong.
 */
export const FieldHead = ({ label, hint, error, required }: FieldHeadProps) => (
  <>
    <Label>
      {label}
      {required === false && <span className="optional"> {t('field.optional')}</span>}
    </Label>
    {hint && <Text slot="description">{hint}</Text>}
    <FieldError className="error">{error}</FieldError>
  </>
)
