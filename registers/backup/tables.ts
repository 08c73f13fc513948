import type pg from 'pg'
import { flag, text } from '../database/columns.ts'
import { columns, queryRows } from '../database/rows.ts'

/** A table of the registers, quoted; those of schema `vault`, whose name leads, are kept apart from all others. */
export type Table = { name: string; isVault: boolean }

/** Every table but the list of migrations, which the release itself writes. */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  return queryRows(
    client,
    columns({ name: text, isVault: flag }),
    `select case when n.nspname = 'vault' then 'vault.' else '' end || quote_ident(c.relname) as name,
       n.nspname = 'vault' as is_vault
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in (current_schema(), 'vault') and c.relname <> 'migrations' order by 1`,
  )
}

/** Names of the migrations that the schema went through, in their order. */
export async function migrationsOf(client: pg.ClientBase): Promise<string[]> {
  const rows = await queryRows(client, columns({ name: text }), 'select name from migrations order by name')
  return rows.map(({ name }) => name)
}

/** Columns of a table that are written: not those that the database makes of others. Quoted, in their order. */
export async function writtenColumns(client: pg.ClientBase, table: string): Promise<string> {
  const rows = await queryRows(
    client,
    columns({ name: text }),
    `select quote_ident(attname) as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  )
  return rows.map(({ name }) => name).join(', ')
}
