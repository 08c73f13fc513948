import { typedDay } from '../words/typedDay.ts'
import type { Field } from './fields.ts'
import { numbered } from './numbered.ts'

/** What stands in a form: texts, lists of texts, yes or no, and groups and rows of such. */
export type Value = string | boolean | readonly string[] | Values | readonly Values[] | undefined
export type Values = { readonly [name: string]: Value }

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every(isBlank)) ||
  (typeof value === 'object' && value !== null && Object.values(value).every(isBlank))

/** The body that is sent: what was left empty is left out, except a list that must be there. */
export function bodyOf(fields: readonly Field[], values: Values): Record<string, unknown> {
  const entries = fields.flatMap(field => {
    const sent = sentOf(field, values[field.name])
    return sent === undefined ? [] : [[field.name, sent] as const]
  })
  return Object.fromEntries(entries)
}

function sentOf(field: Field, value: Value): unknown {
  switch (field.as) {
    case 'text':
    case 'choice':
    case 'pick':
      return isBlank(value) ? undefined : value
    case 'yesNo':
      return typeof value === 'boolean' ? value : undefined
    case 'number':
      return isBlank(value) ? undefined : numberOf(String(value))
    case 'day':
      return isBlank(value) ? undefined : (typedDay(String(value)) ?? value)
    case 'moment':
      return isBlank(value) ? undefined : momentOf(String(value))
    case 'lines':
      return listOr(
        field,
        String(value ?? '')
          .split('\n')
          .map(line => line.trim())
          .filter(line => line !== ''),
      )
    case 'choices':
    case 'picks':
      return listOr(field, Array.isArray(value) ? value : [])
    case 'group':
      return isBlank(value) && !field.required ? undefined : bodyOf(field.fields, (value ?? {}) as Values)
    case 'rows': {
      const rows = (Array.isArray(value) ? (value as Values[]) : []).filter(row => !isBlank(row))
      return listOr(
        field,
        numbered(field.fields, rows).map(row => bodyOf(field.fields, row)),
      )
    }
  }
}

const listOr = ({ required }: Field, list: readonly unknown[]) => (list.length > 0 || required ? list : undefined)

/** What is no number is sent as it was typed: the server says so, in its words. */
function numberOf(text: string): number | string {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '')
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : text
}

/** '2026-12-01 09:30' as a moment of Shanghai; what is none is sent as it was typed. */
function momentOf(text: string): string {
  const [, day = '', hour, minute = '00'] = /^(.*?)(?:[ T]+(\d{1,2})[:：时](\d{2})?分?)?$/.exec(text.trim()) ?? []
  const date = typedDay(day)
  return date === undefined || hour === undefined ? text : `${date}T${hour.padStart(2, '0')}:${minute}:00+08:00`
}
