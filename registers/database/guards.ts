import { readdirSync } from 'node:fs'
import type pg from 'pg'
import { flag, integer, text } from './columns.ts'
import { columns, queryRow, queryRows } from './rows.ts'

/** The database cannot be used as the registers; the message names DATABASE_URL and the remedy on one line. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused'
}

/** Migrations of this release, by name. */
export const ownMigrations = (): string[] =>
  readdirSync(new URL('./migrations', import.meta.url))
    .filter(file => file.endsWith('.sql'))
    .map(file => file.slice(0, -'.sql'.length))

/**
 * Throws `DatabaseRefused` unless the database answers, its user is bound by row-level security, and its schema is that
 * of this release.
 */
export async function mustBeOurs(pool: pg.Pool | pg.ClientBase, databaseUrl: string): Promise<void> {
  await mustBeBound(pool, databaseUrl)
  const known = await appliedMigrations(pool)
  const own = ownMigrations()
  mustNotBeNewer(known)
  const missing = own.filter(name => !known.includes(name))
  if (missing.length > 0)
    throw new DatabaseRefused(
      `The schema of the database at DATABASE_URL lacks ${missing.length} migrations of this release, first ${missing[0]}: ` +
        'run npm run migrate.',
    )
}

/**
 * The same before migrating: it answers, its user is bound by row-level security, and no later release has changed it.
 */
export async function mustBeMigratable(pool: pg.Pool | pg.ClientBase, databaseUrl: string): Promise<void> {
  await mustBeBound(pool, databaseUrl)
  mustNotBeNewer(await appliedMigrations(pool))
}

function mustNotBeNewer(known: readonly string[]): void {
  const newer = known.filter(name => !ownMigrations().includes(name))
  if (newer.length > 0)
    throw new DatabaseRefused(
      `The schema of the database at DATABASE_URL is of a newer release (${newer.at(-1)}): start that release, or set ` +
        'DATABASE_URL to another database.',
    )
}

async function appliedMigrations(pool: pg.Pool | pg.ClientBase): Promise<string[]> {
  const found = await queryRow(pool, columns({ there: flag }), "select to_regclass('migrations') is not null as there")
  if (!found?.there) return []
  const rows = await queryRows(pool, columns({ name: text }), 'select name from migrations order by id')
  return rows.map(({ name }) => name)
}

/** What the schema needs: views that look with the rights of whoever asks. */
const leastVersion = 15

async function mustBeBound(pool: pg.Pool | pg.ClientBase, databaseUrl: string): Promise<void> {
  const user = await queryRow(
    pool,
    columns({ name: text, unbound: flag, version: integer }),
    `select rolname::text as name, rolsuper or rolbypassrls as unbound,
       current_setting('server_version_num')::int / 10000 as version from pg_roles where rolname = current_user`,
  ).catch(error => {
    throw new DatabaseRefused(unreachable(databaseUrl, error))
  })
  if (user && user.version < leastVersion)
    throw new DatabaseRefused(
      `PostgreSQL at DATABASE_URL is of version ${user.version}: version ${leastVersion} or later is needed.`,
    )
  if (user?.unbound)
    throw new DatabaseRefused(
      `The user ${user.name} of DATABASE_URL is a superuser or bypasses row-level security: set DATABASE_URL to an ` +
        'ordinary role that owns the database.',
    )
}

/** Why a database cannot be reached, and what to do, on one line. */
export function unreachable(databaseUrl: string, error: Error & { code?: string }): string {
  const { host, pathname, username } = new URL(databaseUrl)
  const why: Readonly<Record<string, string>> = {
    '28P01': `it refuses the password of ${username}: correct it in DATABASE_URL`,
    '28000': `it refuses ${username}: correct DATABASE_URL, or its pg_hba.conf`,
    '3D000': `it has no database ${pathname.slice(1)}: create it, or correct DATABASE_URL`,
    ECONNREFUSED: 'nothing listens there: start PostgreSQL, or correct DATABASE_URL',
    ENOTFOUND: 'there is no such host: correct DATABASE_URL',
  }
  const reason = why[error.code ?? ''] ?? `${error.message.split('\n')[0]}: start it, or correct DATABASE_URL`
  return `PostgreSQL at ${host} (DATABASE_URL) cannot be used; ${reason}.`
}
