import type pg from 'pg'
import { flag, text } from '../database/columns.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import { markRestored } from '../filing/rounds.ts'
import { migrationsOf, tablesOf, writtenColumns } from './tables.ts'

/** Rows sent to the server at once, and characters in them. */
const PAGE = 500
const PAGE_CHARACTERS = 4_000_000

/** The copy cannot be put into this database; nothing was written. */
export class NotLoadable extends Error {
  override readonly name = 'NotLoadable'
}

/**
 * Puts a dump into an empty database of the same release, inside a transaction of the caller's.
 * Foreign keys are taken off and put on again, which checks them.
 * Events of the feed get places of this server, whose transactions are counted anew, and the last round is forgotten,
 * so that the next start compares every open case with its run. Returns rows by table; throws `NotLoadable`.
 */
export async function loadRegisters(
  client: pg.ClientBase,
  dumps: readonly AsyncIterable<string>[],
  migrations: readonly string[],
): Promise<Record<string, number>> {
  await mustBeEmpty(client, migrations)
  const tables = new Set((await tablesOf(client)).map(({ name }) => name))
  const restore = await withoutForeignKeys(client)
  for (const table of tables) await client.query(`delete from ${table}`)
  const rows: Record<string, number> = {}
  const names = new Map<string, string>()
  for (const dump of dumps)
    for await (const { table, page } of pagesIn(dump)) {
      if (!tables.has(table)) throw new NotLoadable(`the copy has a table ${table} that this release does not know`)
      rows[table] = (rows[table] ?? 0) + page.length
      if (page.length === 0) continue
      const written = names.get(table) ?? (await writtenColumns(client, table))
      names.set(table, written)
      await client.query(
        `insert into ${table} (${written}) overriding system value
         select ${written} from json_populate_recordset(null::${table}, $1::json)`,
        [`[${page.join(',')}]`],
      )
    }
  await restore()
  await setSequences(client)
  await beginAnew(client)
  return rows
}

async function mustBeEmpty(client: pg.ClientBase, migrations: readonly string[]): Promise<void> {
  const own = await migrationsOf(client)
  const differs = [...migrations.filter(name => !own.includes(name)), ...own.filter(name => !migrations.includes(name))]
  if (differs.length > 0)
    throw new NotLoadable(
      `the copy is of another release (${differs[0]}): ` +
        'restore it with that release, then start this one, which upgrades it',
    )
  const found = await queryRow(
    client,
    columns({ filled: flag }),
    `select exists (select from cases) or exists (select from commands)
       or exists (select from vault.data_keys) as filled`,
  )
  if (found?.filled) throw new NotLoadable('the database holds cases or keys: restore into an empty one')
}

async function* pagesIn(lines: AsyncIterable<string>): AsyncGenerator<{ table: string; page: string[] }> {
  let table = ''
  let page: string[] = []
  let characters = 0
  for await (const line of lines) {
    const rest = line.slice(2)
    if (line.startsWith('T ')) {
      if (table) yield { table, page }
      ;[table, page, characters] = [rest, [], 0]
    } else if (line.startsWith('R ')) {
      page.push(rest)
      characters += rest.length
      if (page.length < PAGE && characters < PAGE_CHARACTERS) continue
      yield { table, page }
      ;[page, characters] = [[], 0]
    }
  }
  if (table) yield { table, page }
}

/** Takes the foreign keys off; the answer puts them on again. */
async function withoutForeignKeys(client: pg.ClientBase): Promise<() => Promise<void>> {
  const rows = await queryRows(
    client,
    columns({ table: text, name: text, definition: text }),
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace in (select oid from pg_namespace
       where nspname in (current_schema(), 'vault'))`,
  )
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`)
  return async () => {
    for (const { table, name, definition } of rows)
      await client.query(`alter table ${table} add constraint ${name} ${definition}`)
  }
}

async function setSequences(client: pg.ClientBase): Promise<void> {
  const rows = await queryRows(
    client,
    columns({ sequence: text, table: text, column: text }),
    `select s.oid::regclass::text as sequence, d.refobjid::regclass::text as table, quote_ident(a.attname) as column
     from pg_class s
       join pg_depend d on d.objid = s.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')
       join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
     where s.relkind = 'S'
       and s.relnamespace in (select oid from pg_namespace where nspname in (current_schema(), 'vault'))`,
  )
  for (const { sequence, table, column } of rows)
    await client.query(
      `select setval('${sequence}', coalesce(max(${column}), 1), max(${column}) is not null) from ${table}`,
    )
}

async function beginAnew(client: pg.ClientBase): Promise<void> {
  await client.query(
    `update feed set xid = case when (feed.xid, feed.id) > (p.xid, p.id) then pg_current_xact_id() else '0' end
     from inbox_place p`,
  )
  await client.query(`update inbox_place set xid = '0', id = (select coalesce(max(id), 0) from feed where xid = '0')`)
  await markRestored(client)
}
