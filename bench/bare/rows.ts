import pg from 'pg'
import type { Accepted } from './names.ts'

const schema = `
  create schema if not exists bench;
  create table if not exists bench.cases (case_id text primary key, claimed_at timestamptz not null default now());
  create table if not exists bench.entries (
    case_id text not null references bench.cases, n int not null, type text not null, by text not null,
    body jsonb not null, at timestamptz not null, primary key (case_id, n));`

/** The tables of the bare programs, in a schema of their own. */
export type Rows = {
  claim(caseId: string): Promise<void>
  insert(caseId: string, accepted: Accepted): Promise<void>
  close(): Promise<void>
}

export async function createSchema(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(schema)
  await client.end()
}

export function openRows(databaseUrl: string): Rows {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 20 })
  pool.on('error', () => {})
  return {
    async claim(caseId) {
      await pool.query('insert into bench.cases (case_id) values ($1) on conflict do nothing', [caseId])
    },
    async insert(caseId, { n, type, by, body, at }) {
      await pool.query(
        'insert into bench.entries (case_id, n, type, by, body, at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
        [caseId, n, type, by, body, at],
      )
    },
    close: () => pool.end(),
  }
}
