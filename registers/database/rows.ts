import type pg from 'pg'
import type { Columns, RowOf } from './columns.ts'

/** The columns that a query is read by: declared once, beside its text. */
export const columns = <const C extends Columns>(declared: C): C => declared

/**
 * The rows of a query as they are declared. Every declared column must be in the result, of one of its types and null
 * only where it may be, and the result may have no other: a renamed or forgotten column throws `ColumnFault` at the
 * first use, not `undefined` somewhere later.
 */
export async function queryRows<C extends Columns>(
  client: pg.Pool | pg.ClientBase,
  declared: C,
  sql: string | pg.QueryConfig,
  values?: readonly unknown[],
): Promise<RowOf<C>[]> {
  const result: pg.QueryResult<Record<string, unknown>> = await (values
    ? client.query(sql, [...values])
    : client.query(sql))
  return rowsOf(declared, result)
}

/** The first row, or undefined without one. */
export async function queryRow<C extends Columns>(
  ...asked: Parameters<typeof queryRows<C>>
): Promise<RowOf<C> | undefined> {
  return (await queryRows<C>(...asked))[0]
}

type Nullable<R> = { [K in keyof R]: null extends R[K] ? K : never }[keyof R]
/** A row whose columns without a value are not there. */
export type WithoutNulls<R> = Omit<R, Nullable<R>> & { [K in Nullable<R>]?: NonNullable<R[K]> }

export const withoutNulls = <R extends object>(row: R): WithoutNulls<R> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as WithoutNulls<R>

/** The declaration and the result of a query differ: the code, the SQL or a migration is wrong. */
export class ColumnFault extends Error {
  override readonly name = 'ColumnFault'
}

const snakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

type Result = Pick<pg.QueryResult<Record<string, unknown>>, 'rows' | 'fields'>

/** Reads a result by a declaration; throws `ColumnFault` where the two differ. */
export function rowsOf<C extends Columns>(declared: C, result: Result): RowOf<C>[] {
  const unread = new Map(result.fields.map(({ name, dataTypeID }) => [name, dataTypeID]))
  const places = Object.entries(declared).map(([name, column]) => {
    const found = unread.has(name) ? name : snakeCase(name)
    const type = unread.get(found)
    if (type === undefined) throw new ColumnFault(`column ${found} is declared and not in the result`)
    if (!column.types.includes(type)) throw new ColumnFault(`column ${found} is of type ${type}, not ${column.types}`)
    unread.delete(found)
    return { name, found, column }
  })
  const [extra] = unread.keys()
  if (extra !== undefined) throw new ColumnFault(`column ${extra} is in the result and not declared`)
  return result.rows.map(row => {
    const read = places.map(({ name, found, column }) => {
      const value = row[found]
      if (value === null && !column.nullable) throw new ColumnFault(`column ${found} is null where it may not be`)
      return [name, readValue(found, column, value)] as const
    })
    return Object.fromEntries(read) as RowOf<C>
  })
}

function readValue(name: string, { read }: Columns[string], value: unknown): unknown {
  try {
    return read(value)
  } catch (error) {
    throw new ColumnFault(`column ${name} ${(error as Error).message}`)
  }
}
