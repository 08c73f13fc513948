import type { Schema } from './schema.ts'

export type Option = { value: string; title: string }

/** How a value is asked for. */
export type Asked =
  | { as: 'text'; most: number }
  | { as: 'lines' }
  | { as: 'number'; whole: boolean; least?: number; most?: number }
  | { as: 'yesNo' }
  | { as: 'day' }
  | { as: 'moment' }
  | { as: 'choice'; options: readonly Option[] }
  | { as: 'choices'; options: readonly Option[] }
  | { as: 'pick'; of: string }
  | { as: 'picks'; of: string; least: number }
  | { as: 'group'; fields: readonly Field[] }
  | { as: 'rows'; fields: readonly Field[]; least: number }

/** One field of a form. */
export type Field = Asked & { name: string; label: string; hint?: string; required: boolean }

/** The fields of an object's schema, in its order. Throws at what no form can draw: a test holds that there is none. */
export function fieldsOf(schema: Schema): Field[] {
  const required = schema.required ?? []
  return Object.entries(schema.properties ?? {}).flatMap(([name, one]) =>
    one.const !== undefined ? [] : [fieldOf(name, one, required.includes(name))],
  )
}

function fieldOf(name: string, schema: Schema, required: boolean): Field {
  const { title, description = '' } = schema
  const hint = hintOf(title ?? '', description)
  return { ...askedOf(name, schema), name, label: title ?? name, ...(hint && { hint }), required }
}

/** What a description says beyond the name of the field and the words of its values. */
function hintOf(title: string, description: string): string {
  if (/：\w+ /u.test(description)) return ''
  const rest = description.startsWith(title) ? description.slice(title.length) : description
  return rest
    .replace(/^的?(人员)?编号/u, '')
    .replace(/^[，：；。]/u, '')
    .trim()
}

const optionsOf = ({ enum: keys, 'x-titles': titles = {} }: Schema): Option[] =>
  (keys ?? Object.keys(titles)).map(value => ({ value, title: titles[value] ?? value }))

function askedOf(name: string, schema: Schema): Asked {
  if (schema.anyOf) return askedOf(name, listAmong(name, schema.anyOf))
  const { type, format, 'x-picks': of } = schema
  if (schema.enum || (type === 'string' && schema['x-titles'])) return { as: 'choice', options: optionsOf(schema) }
  if (type === 'boolean') return { as: 'yesNo' }
  if (type === 'integer' || type === 'number') return numberOf(schema)
  if (type === 'string' && format === 'date') return { as: 'day' }
  if (type === 'string' && format === 'date-time') return { as: 'moment' }
  if (type === 'string') return of === undefined ? { as: 'text', most: schema.maxLength ?? 20_000 } : { as: 'pick', of }
  if (type === 'array' && schema.items) return listOf(name, schema, schema.items)
  if (type === 'object' && schema.properties) return { as: 'group', fields: fieldsOf(schema) }
  throw new Error(`no form can draw the field ${name}: ${JSON.stringify(schema)}`)
}

/** Of a value or a list of them the list is asked for. */
function listAmong(name: string, schemas: readonly Schema[]): Schema {
  const list = schemas.find(({ type }) => type === 'array')
  if (!list) throw new Error(`no form can draw the field ${name}: a choice without a list`)
  return list
}

function numberOf({ type, minimum, exclusiveMinimum, maximum }: Schema): Asked {
  const least = minimum ?? exclusiveMinimum
  return {
    as: 'number',
    whole: type === 'integer',
    ...(least !== undefined && { least }),
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && { most: maximum }),
  }
}

function listOf(name: string, { minItems: least = 0 }: Schema, items: Schema): Asked {
  const asked = askedOf(name, items)
  switch (asked.as) {
    case 'choice':
      return { as: 'choices', options: asked.options }
    case 'pick':
      return { as: 'picks', of: asked.of, least }
    case 'text':
      return { as: 'lines' }
    case 'group':
      return { as: 'rows', fields: asked.fields, least }
    default:
      throw new Error(`no form can draw the list ${name} of ${asked.as}`)
  }
}
