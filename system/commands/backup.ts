import { resolve } from 'node:path'
import { closePools } from '#registers/database/database.ts'
import { backupTo } from '../backup/backup.ts'
import { readConfiguration } from '../configuration.ts'
import { runningSystem } from '../embedded/running.ts'
import { fail, forPeople, readArguments } from './commandLine.ts'
import { openRegisters } from './means.ts'

const help = `Usage: npm run backup -- <folder>

Copies a system into a new folder while it runs: the registers in one snapshot, schema vault apart from them (keep that
file for a short time: it undoes erasures), Temporal's database if it is the embedded one, files.
The keyring and the signing key are named and never included: copy them elsewhere.
DATA_DIR names the running embedded system, DATABASE_URL another one; the role that owns the tables, which the system
itself uses, may read them all, and no other right is needed.`

const [folder, ...more] = readArguments(help).positionals
if (folder === undefined || more.length > 0) fail('Name one folder: npm run backup -- copies/2026-11-30', 2)

await forPeople(async () => {
  const given = readConfiguration(process.env)
  const databaseUrl = given.databaseUrl ?? runningSystem(given.dataDir)?.databaseUrl
  if (!databaseUrl) fail(`No system runs on ${given.dataDir}: set DATA_DIR, or DATABASE_URL.`, 1)
  const database = await openRegisters({ ...given, databaseUrl })
  try {
    const { keyring, rows } = await backupTo(resolve(folder), given, database, line => console.log(line))
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
    console.log(`Copied ${total} rows into ${folder}.`)
    console.log(
      `It opens with the keys ${Object.keys(keyring.fingerprints).join(', ')} of the keyring, which is not in it.`,
    )
  } finally {
    await closePools(database)
  }
})
