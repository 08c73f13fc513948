import { FormField } from './FormField.tsx'
import type { Field } from './fields.ts'
import type { Offers } from './offers.ts'
import type { Values } from './values.ts'

export type Errors = ReadonlyMap<string, string>
type Props = {
  fields: readonly Field[]
  values: Values
  onChange: (values: Values) => void
  errors: Errors
  offers: Offers
  path?: string
}

/** Id of the control at a path of the body, for links from the box above. */
export const fieldId = (path: string): string => `field-${path.replaceAll('.', '-')}`

/** The fields of a form, one column, in the order of their schema. */
export const FormFields = ({ fields, values, onChange, errors, offers, path = '' }: Props) => (
  <>
    {fields.map(field => (
      <FormField
        key={field.name}
        field={field}
        path={path + field.name}
        value={values[field.name]}
        onChange={value => onChange({ ...values, [field.name]: value })}
        errors={errors}
        offers={offers}
        beside={values}
      />
    ))}
  </>
)
