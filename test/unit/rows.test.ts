import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toInstant } from '#domain/time/calendar.ts'
import {
  among,
  bytes,
  type Columns,
  flag,
  instant,
  integer,
  json,
  oneOf,
  orNull,
  text,
} from '#registers/database/columns.ts'
import { ColumnFault, columns, rowsOf } from '#registers/database/rows.ts'

/** The one file that reads rows for all others. */
const declaring = 'registers/database/rows.ts'
const [TEXT, INT4, TIMESTAMPTZ, BOOL] = [25, 23, 1184, 16]

/** A result as the client gives it: its columns by type, and rows. */
const result = (types: Readonly<Record<string, number>>, ...rows: Record<string, unknown>[]) => ({
  fields: Object.entries(types).map(([name, dataTypeID]) => ({ name, dataTypeID })) as never,
  rows,
})
const faultOf = (declared: Columns, given: ReturnType<typeof result>): string => {
  try {
    return JSON.stringify(rowsOf(declared, given))
  } catch (error) {
    expect(error).toBeInstanceOf(ColumnFault)
    return (error as Error).message
  }
}

describe('rows of a query', () => {
  const declared = columns({ caseId: text, at: instant, n: orNull(integer), status: oneOf('open', 'closed') })
  const types = { case_id: TEXT, at: TIMESTAMPTZ, n: INT4, status: TEXT }
  const row = { case_id: 'x', at: new Date('2026-03-01T08:00:00Z'), n: null, status: 'open' }

  it('are read by the names and types that were declared', () => {
    const [read] = rowsOf(declared, result(types, row))
    expect(read).toEqual({ caseId: 'x', at: toInstant(Date.parse('2026-03-01T08:00:00Z')), n: null, status: 'open' })
    // @ts-expect-error: nobody declared such a column
    expect(read?.number).toBeUndefined()
  })

  it('may have the name that code has', () => {
    const { case_id: id, ...rest } = row
    const { case_id: type, ...others } = types
    expect(rowsOf(declared, result({ caseId: type, ...others }, { caseId: id, ...rest }))).toHaveLength(1)
  })

  it.each([
    ['renamed', { ...types, case_id: undefined, caseid: TEXT }, {}, 'column case_id is declared and not in the result'],
    ['of another type', { ...types, n: TEXT }, {}, 'column n is of type 25, not 21,23,20'],
    ['that nobody declared', { ...types, more: BOOL }, {}, 'column more is in the result and not declared'],
    ['without a value', types, { case_id: null }, 'column case_id is null where it may not be'],
    ['with another word', types, { status: 'lost' }, 'column status is none of open, closed'],
  ])('are a fault with a column %s, not undefined later', (_what, columnsGiven, changed, fault) => {
    const known = Object.fromEntries(
      Object.entries(columnsGiven).filter(([, type]) => type !== undefined),
    ) as typeof types
    expect(faultOf(declared, result(known, { ...row, ...changed }))).toBe(fault)
  })

  it('are checked though there are none', () => {
    expect(faultOf(declared, result({ ...types, n: BOOL }))).toContain('column n is of type 16')
    expect(faultOf(columns({ ok: flag }), result({ ok: BOOL }))).toBe('[]')
  })

  it('keep of a list the words that are known', () => {
    const given = result(
      { roles: 1009, body: 17, facts: 3802 },
      { roles: ['king', 'b', 'a'], body: Buffer.of(1), facts: { a: 1 } },
    )
    expect(rowsOf(columns({ roles: among('a', 'b'), body: bytes, facts: json<{ a: number }>() }), given)).toEqual([
      { roles: ['b', 'a'], body: Buffer.of(1), facts: { a: 1 } },
    ])
  })
})

describe('the statements of the sources', () => {
  const folders = ['registers', 'engine', 'activities', 'api', 'system', 'worker', 'notices']
  const sources = folders.flatMap(folder => globSync(`${folder}/**/*.ts`)).filter(file => file !== declaring)
  /** What reads the rows of a bare query: by pattern, since the client's own type gives them to whoever asks. */
  const readsRows = [
    /\{ rows\b[^}]*\} = await [^\n]*\n?[^\n]*\.query[<(]/,
    /\.query(<[^>]*>)?\([^\n]*\)\)?\.rows\b/,
    /[^)]\.query</,
  ]
  const faultsIn = (source: string) => readsRows.filter(pattern => pattern.test(source)).length

  it('have their rows read by a declaration, never bare', () => {
    expect(sources.length).toBeGreaterThan(300)
    expect(sources.filter(file => faultsIn(readFileSync(file, 'utf8')) > 0)).toEqual([])
  })

  it.each([
    "const { rows } = await client.query('select 1')",
    'const { rows: heads } = await system.query<Head>(heads)',
    "const ids = (await client.query('select id from units')).rows.map(({ id }) => id)",
    "const found = await pool.query<Row>('select 1')",
  ])('are found bare in %s', source => expect(faultsIn(source)).toBeGreaterThan(0))
  it('are not found where rows are only touched', () => {
    expect(faultsIn("const { rowCount } = await client.query('delete from units')\nreturn made.rows")).toBe(0)
  })
})
