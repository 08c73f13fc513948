import pg from 'pg'
import { flag } from '#registers/database/columns.ts'
import { DatabaseRefused, mustBeMigratable, unreachable } from '#registers/database/guards.ts'
import { migrate } from '#registers/database/migrate.ts'
import { columns, queryRow } from '#registers/database/rows.ts'

/** Number of the lock that one `npm start` holds on a database; any constant that nothing else takes. */
const startLock = 6_270_541_937

/**
 * Takes the registers' database for this start and brings it to this release; the answer lets it go. Throws
 * `DatabaseRefused` where it is another release's, its user is not bound by row-level security, or another `npm start`
 * has it. The lock is one of a connection: it ends with this process, however that dies.
 */
export async function takeDatabase(databaseUrl: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true, options: '-c idle_session_timeout=0' })
  client.on('error', () => {}) // A restarted server frees the lock; whoever starts then finds the data folder locked.
  try {
    await client.connect().catch(error => {
      throw new DatabaseRefused(unreachable(databaseUrl, error))
    })
    await mustBeMigratable(client, databaseUrl)
    const lock = await queryRow(client, columns({ taken: flag }), 'select pg_try_advisory_lock($1) as taken', [
      startLock,
    ])
    if (!lock?.taken)
      throw new DatabaseRefused(
        'Another npm start runs on the database at DATABASE_URL: stop it, or set DATABASE_URL to another database. ' +
          'More machines on one database run npm run api and npm run worker.',
      )
    await migrate(databaseUrl)
    return () => client.end()
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
}
