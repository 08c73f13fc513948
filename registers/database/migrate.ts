import { fileURLToPath } from 'node:url'
import { runner } from 'node-pg-migrate'
import pg from 'pg'
import { refillSight } from '../filing/refillSight.ts'

/**
 * Brings the database to the newest migration and its rows to the policy of this release; safe when several processes
 * start at once (advisory lock).
 */
export async function migrate(databaseUrl: string): Promise<void> {
  // A migration may write rows that row-level security shows to the system alone.
  const asSystem = { connectionString: databaseUrl, options: '-c zm.system=on' }
  await runner({
    databaseUrl: asSystem,
    dir: fileURLToPath(new URL('./migrations', import.meta.url)),
    direction: 'up',
    migrationsTable: 'migrations',
    log: () => {},
  })
  const client = new pg.Client(asSystem)
  await client.connect()
  try {
    await client.query('begin')
    await refillSight(client)
    await client.query('commit')
  } finally {
    await client.end()
  }
}
