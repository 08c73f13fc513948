import { setTimeout as sleep } from 'node:timers/promises'
import { forgetReporter } from '#registers/beside/reporters.ts'
import { DataKeys } from '#vault/dataKeys.ts'
import { openKeyring } from '#vault/keyring.ts'
import { caseScope } from '#vault/scopes.ts'
import { readConfiguration } from '../configuration.ts'
import { fail, readArguments } from './commandLine.ts'
import { meansOfSystem } from './means.ts'

const help = `Usage: npm run keys -- <command>

Looks after the data keys. DATA_DIR names the running embedded system; DATABASE_URL, TEMPORAL_ADDRESS and KEYRING_FILE
another one.
  check             whether the keyring opens every data key there is
  destroy <case>    destroys the key of a closed case for good: its content, files and history, and its reporter's identity,
                    can never be read again;
                    waits until no process can know the key any more, and proves that nothing opens`

const cacheSeconds = 60
const [command, caseId] = readArguments(help).positionals
const configuration = readConfiguration(process.env)
const { database, close } = await meansOfSystem(configuration)

async function check(): Promise<void> {
  const { rows } = await database.system.query(
    'select scope from vault.data_keys where destroyed_at is null order by scope',
  )
  const closed: string[] = []
  for (const { scope } of rows) await database.keys.get(scope).catch(() => closed.push(scope))
  if (closed.length > 0)
    fail(`The keyring does not open ${closed.length} of ${rows.length} data keys, first ${closed[0]}.`, 1)
  console.log(`The keyring opens all ${rows.length} data keys.`)
}

async function destroy(id: string): Promise<void> {
  const { rows } = await database.system.query('select status from cases where case_id = $1', [id])
  if (rows[0]?.status !== 'closed')
    fail(`Case ${id} is not closed, or there is no such case: only a closed one can be erased.`, 1)
  await database.keys.destroy(caseScope(id))
  await forgetReporter(database, id)
  console.log(`Destroyed. Waiting ${cacheSeconds} s until no process remembers the key.`)
  await sleep(cacheSeconds * 1000)
  const fresh = new DataKeys(database.system, openKeyring(configuration))
  if (await fresh.get(caseScope(id))) fail(`The key of case ${id} is still there.`, 1)
  console.log(`Nothing of case ${id} can be read any more; its ledger hashes still verify.`)
}

try {
  if (command === 'check') await check()
  else if (command === 'destroy' && caseId) await destroy(caseId)
  else fail('Give a command: npm run keys -- --help', 2)
} finally {
  await close()
}
