import pg from 'pg'
import { DatabaseRefused, mustBeMigratable, unreachable } from '#registers/database/guards.ts'
import { migrate } from '#registers/database/migrate.ts'
import { readConfiguration } from '../configuration.ts'
import { fail, forPeople, readArguments } from './commandLine.ts'

const help = `Usage: DATABASE_URL=… npm run migrate

Brings the registers' database to this release. npm start does it by itself; before npm run api and npm run worker on a
database of your own, run it once.`

readArguments(help)
const { databaseUrl } = readConfiguration(process.env)
if (!databaseUrl) fail('Set DATABASE_URL to the database of the registers.', 1)
await forPeople(async () => {
  const client = new pg.Client({ connectionString: databaseUrl })
  try {
    await client.connect().catch(error => {
      throw new DatabaseRefused(unreachable(databaseUrl, error))
    })
    await mustBeMigratable(client, databaseUrl)
  } finally {
    await client.end().catch(() => {})
  }
  await migrate(databaseUrl)
})
console.log('The registers are up to date.')
