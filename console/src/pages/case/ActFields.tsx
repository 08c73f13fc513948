import type { Case } from '../../api/queries.ts'
import { type Errors, FormFields } from '../../form/FormFields.tsx'
import type { Field } from '../../form/fields.ts'
import type { Offers } from '../../form/offers.ts'
import type { Values } from '../../form/values.ts'
import { CriterionFindings } from './CriterionFindings.tsx'

export type ActFieldsProps = {
  type: string
  view: Case
  fields: readonly Field[]
  values: Values
  onChange: (values: Values) => void
  errors: Errors
  offers: Offers
}

/** The fields of an act: drawn from its schema, or by hand where daily work deserves it. */
export function ActFields(props: ActFieldsProps) {
  const { type, fields, values, onChange, errors, offers } = props
  if (type === 'submitFindings') return <CriterionFindings {...props} />
  return <FormFields {...{ fields, values, onChange, errors, offers }} />
}
