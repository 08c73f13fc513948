import type { Writable } from 'node:stream'
import type pg from 'pg'
import { text } from '../database/columns.ts'
import { inTransaction } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'
import { migrationsOf, tablesOf } from './tables.ts'

/** Rows in one answer of the server. */
const PAGE = 500

/** What was written: rows by table, and the migrations of the schema. */
export type Dumped = { rows: Record<string, number>; migrations: string[] }

/**
 * Writes every row of the registers, and apart from them those of schema `vault`, in one snapshot, while the system
 * runs. Needs the right to read all tables and nothing else: the owner's role, which the system itself uses; no
 * superuser, no pg_dump. A line is `T <table>`, or `R <row as JSON>` of the table named last.
 */
export async function dumpRegisters(
  pool: pg.Pool,
  { registers, vault }: { registers: Writable; vault: Writable },
): Promise<Dumped> {
  return inTransaction(pool, async client => {
    await client.query('set transaction isolation level repeatable read, read only')
    const rows: Record<string, number> = {}
    for (const { name, isVault } of await tablesOf(client))
      rows[name] = await dumpTable(client, name, isVault ? vault : registers)
    return { rows, migrations: await migrationsOf(client) }
  })
}

async function dumpTable(client: pg.PoolClient, name: string, to: Writable): Promise<number> {
  await written(to, `T ${name}\n`)
  await client.query(`declare page no scroll cursor for select row_to_json(t)::text as row from ${name} t`)
  let count = 0
  for (;;) {
    const rows = await queryRows(client, columns({ row: text }), `fetch ${PAGE} from page`)
    if (rows.length === 0) break
    await written(to, rows.map(({ row }) => `R ${row}\n`).join(''))
    count += rows.length
  }
  await client.query('close page')
  return count
}

const written = (to: Writable, lines: string): Promise<void> =>
  new Promise((resolve, reject) => to.write(lines, error => (error ? reject(error) : resolve())))
