import pg from 'pg'
import { toInstant } from '#domain/time/calendar.ts'

const of = pg.types.builtins
/** `text[]`, which pg does not name. */
const TEXTS = 1009

/** How a column is read: of which types of PostgreSQL (by their OIDs) it may be, and what code gets of a value. */
export type Column<T> = { types: readonly number[]; nullable: boolean; read(value: unknown): T }
/** The columns of a result by the name that code has for them: `caseId` is `case_id`, or `"caseId"` in SQL. */
export type Columns = Readonly<Record<string, Column<unknown>>>
/** A row that is read so. */
export type RowOf<C extends Columns> = { [K in keyof C]: C[K] extends Column<infer T> ? T : never }

/** The client has parsed a value by the OID of its column, which `queryRows` compares with `types`: so it is a `T`. */
const parsedAs = <T>(...oids: number[]): Column<T> => ({ types: oids, nullable: false, read: value => value as T })

export const text = parsedAs<string>(of.TEXT, of.VARCHAR, of.UUID)
export const integer = parsedAs<number>(of.INT2, of.INT4, of.INT8)
export const flag = parsedAs<boolean>(of.BOOL)
export const bytes = parsedAs<Buffer>(of.BYTEA)
/** A day, as YYYY-MM-DD. */
export const day = parsedAs<string>(of.DATE)
/** A moment as `Date`, for reckoning with. */
export const moment = parsedAs<Date>(of.TIMESTAMPTZ)
export const texts = parsedAs<string[]>(TEXTS)

/** A moment in the form in which the domain writes it. */
export const instant: Column<string> = { ...moment, read: value => toInstant((value as Date).getTime()) }

/** JSON that this release and those before it wrote; its shape is theirs, and nobody else writes it. */
export const json = <T>(): Column<T> => parsedAs<T>(of.JSON, of.JSONB)

/** A text that is one of these words; another one is an error, not a wrong type. */
export const oneOf = <const T extends string>(...words: readonly T[]): Column<T> => ({
  ...text,
  read(value) {
    const word = words.find(known => known === value)
    if (word === undefined) throw new TypeError(`is none of ${words.join(', ')}`)
    return word
  },
})

/** Those of the texts of an array that are among these words: what this release does not know has no meaning in it. */
export const among = <const T extends string>(...words: readonly T[]): Column<T[]> => ({
  ...texts,
  read: value => (value as string[]).flatMap(word => words.find(known => known === word) ?? []),
})

/** The same where it may be null. */
export const orNull = <T>(column: Column<T>): Column<T | null> => ({
  ...column,
  nullable: true,
  read: value => (value === null ? null : column.read(value)),
})
