import { migrate } from '#registers/database/migrate.ts'
import { readConfiguration } from '../configuration.ts'
import { fail, readArguments } from './commandLine.ts'

const help = `Usage: DATABASE_URL=… npm run migrate

Brings the registers' database to this release. npm start does it by itself; before npm run api and npm run worker on a
database of your own, run it once.`

readArguments(help)
const { databaseUrl } = readConfiguration(process.env)
if (!databaseUrl) fail('Set DATABASE_URL to the database of the registers.', 1)
await migrate(databaseUrl)
console.log('The registers are up to date.')
