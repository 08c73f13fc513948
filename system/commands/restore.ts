import { resolve } from 'node:path'
import { restoreFrom } from '../backup/restore.ts'
import { readConfiguration } from '../configuration.ts'
import { fail, forPeople, readArguments } from './commandLine.ts'

const help = `Usage: npm run restore -- <folder>

Puts a copy that npm run backup made into an empty DATA_DIR, or into the empty database at DATABASE_URL and the folder
BLOB_DIR, under the keyring of KEYRING_FILE or KEYRING.
Before anything is kept, every key, ledger, seal, row and file is verified.
Then npm start compares each open case with its run.
A database of one's own needs a role that owns it; no superuser.`

const [folder, ...more] = readArguments(help).positionals
if (folder === undefined || more.length > 0) fail('Name one folder: npm run restore -- copies/2026-11-30', 2)

await forPeople(async () => {
  const configuration = readConfiguration(process.env)
  const { at, rows } = await restoreFrom(resolve(folder), configuration, line => console.log(line))
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  console.log(`Restored ${total} rows of ${at}; ledgers, seals and keys hold.`)
  console.log(`Put the signing key back as ${configuration.sealKeyFile}, then npm start.`)
})
