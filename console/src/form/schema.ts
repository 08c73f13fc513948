/** The part of JSON Schema in which the interface describes an act's fields. */
export type Schema = {
  type?: string
  title?: string
  description?: string
  format?: string
  const?: unknown
  enum?: string[]
  default?: unknown
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  minItems?: number
  maxItems?: number
  items?: Schema
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  /** What an id is chosen from. */
  'x-picks'?: string
  /** The words of the values of a list. */
  'x-titles'?: Record<string, string>
}
