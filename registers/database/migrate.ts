import { fileURLToPath } from 'node:url'
import { runner } from 'node-pg-migrate'

/** Brings the database to the newest migration; safe when several processes start at once (advisory lock). */
export async function migrate(databaseUrl: string): Promise<void> {
  await runner({
    databaseUrl,
    dir: fileURLToPath(new URL('./migrations', import.meta.url)),
    direction: 'up',
    migrationsTable: 'migrations',
    log: () => {},
  })
}
