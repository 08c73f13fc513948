import type { Field } from './fields.ts'

/**
 * The name of the field at a path of the body, `subject.rank`, with those it stands in; empty if the form has none
 * there.
 */
export function nameAt(fields: readonly Field[], path: string): string {
  const [name = '', ...rest] = path.split('.')
  const field = fields.find(one => one.name === name)
  if (!field) return ''
  const inner = 'fields' in field ? nameAt(field.fields, rest.filter(part => !/^\d+$/.test(part)).join('.')) : ''
  return [field.label, inner].filter(Boolean).join(' · ')
}
