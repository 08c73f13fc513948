import { FormFields } from '../../../form/FormFields.tsx'
import type { ActFieldsProps } from '../ActFields.tsx'

/** Fields of the act's schema by name, drawn as they are everywhere; a name that it has not is left out. */
export const Some = ({ names, fields, ...props }: ActFieldsProps & { names: readonly string[] }) => (
  <FormFields {...props} fields={names.flatMap(name => fields.find(field => field.name === name) ?? [])} />
)

/** Every field but these. */
export const Rest = ({ but, fields, ...props }: ActFieldsProps & { but: readonly string[] }) => (
  <FormFields {...props} fields={fields.filter(({ name }) => !but.includes(name))} />
)

/** The fields of which these must be filled in here, whatever the schema leaves open. */
export const needing = (fields: ActFieldsProps['fields'], names: readonly string[]): ActFieldsProps['fields'] =>
  fields.map(field => (names.includes(field.name) ? { ...field, required: true } : field))
