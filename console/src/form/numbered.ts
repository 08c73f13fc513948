import type { Field } from './fields.ts'

type Row = { readonly [name: string]: unknown }

/** An id of the row's own, chosen from nothing: nobody is asked for it. */
const isOwnId = ({ name, as }: Field): boolean => name === 'id' && as === 'text'

/** The fields of a row that are asked for. */
export const askedIn = (fields: readonly Field[]): readonly Field[] => fields.filter(field => !isOwnId(field))

/**
 * Rows with the ids that their places give them, 'a1', 'a2', where they have an id of their own and none is there yet.
 */
export function numbered<R extends Row>(fields: readonly Field[], rows: readonly R[]): readonly R[] {
  if (!fields.some(isOwnId)) return rows
  const taken = new Set(rows.flatMap(({ id }) => (typeof id === 'string' && id !== '' ? [id] : [])))
  let n = 0
  const next = (): string => {
    n += 1
    return taken.has(`a${n}`) ? next() : `a${n}`
  }
  return rows.map(row => (typeof row.id === 'string' && row.id !== '' ? row : { ...row, id: next() }))
}
