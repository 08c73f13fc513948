import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { dayOf, toInstant } from '#domain/time/calendar.ts'
import { forgetConcerns } from '#registers/beside/careWatch.ts'
import { enterErasure, orderByHand, removeTraces } from '#registers/beside/erasures.ts'
import { forgetReporter } from '#registers/beside/reporters.ts'
import { closePools, openPools } from '#registers/database/database.ts'
import { nextSealKey } from '#registers/ledger/sealKeyRotation.ts'
import { DataKeys } from '#vault/dataKeys.ts'
import { addKeyToFile, createKeyringFile, openKeyring } from '#vault/keyringFile.ts'
import { holdsKeys } from '#vault/keyringProof.ts'
import { rotateKeys, surveyKeys } from '#vault/rotation.ts'
import { caseScope } from '#vault/scopes.ts'
import { createSealKeyFile } from '#vault/sealKey.ts'
import { readConfiguration } from '../configuration.ts'
import { runningSystem } from '../embedded/running.ts'
import { fail, forPeople, readArguments } from './commandLine.ts'
import { openRegisters } from './means.ts'

const help = `Usage: npm run keys -- <command>

Looks after the keyring and the data keys. DATA_DIR names the running embedded system; DATABASE_URL and KEYRING_FILE
another one.
  create            makes a keyring file (KEYRING_FILE) for a new system; never for a database that holds data keys
  status            how many data keys each key of the keyring wraps, and what does not open; ends with 1 if anything does not
  rotate [--new]    wraps every data key anew by the current key of the keyring, in pages, while the system runs; stopped, it
                    goes on where it was. --new first adds a fresh key to KEYRING_FILE and makes it the current one: running
                    processes that read the same file learn of it by themselves. Copy the file before and after
  create-seal-key   makes the file of the key that signs daily seals (SEAL_KEY_FILE), for a new system; copy it to every worker,
                    and never to where the database or the keyring is copied
  rotate-seal-key   adds a fresh signing key to that file; it signs from today's seal on, by a statement that the key before it
                    signs. Copy the file to every worker; the old key may leave it when yesterday is sealed
  destroy <case>    destroys the key of a closed case for good: its content, files and history, and its reporter's identity,
                    can never be read again;
                    waits until no process can know the key any more, and proves that nothing opens`

const cacheSeconds = 60
const { positionals, values } = readArguments(help, { new: { type: 'boolean' } })
const [command, caseId] = positionals

await forPeople(async () => {
  const given = readConfiguration(process.env)
  const databaseUrl = given.databaseUrl ?? runningSystem(given.dataDir)?.databaseUrl
  const configuration = { ...given, ...(databaseUrl && { databaseUrl }) }
  if (command === 'create') await create(configuration)
  else if (command === 'create-seal-key') createSealKey(configuration)
  else if (!databaseUrl && command) fail(`No system runs on ${given.dataDir}: set DATA_DIR, or DATABASE_URL.`, 1)
  else if (command === 'status') await status(configuration)
  else if (command === 'rotate') await rotate(configuration)
  else if (command === 'rotate-seal-key') await rotateSealKey(configuration)
  else if (command === 'destroy' && caseId) await destroy(configuration, caseId)
  else fail('Give a command: npm run keys -- --help', 2)
})

type Given = ReturnType<typeof readConfiguration>

async function create({ databaseUrl, keyringFile }: Given): Promise<void> {
  if (databaseUrl) {
    const pools = openPools(databaseUrl, () => {}, { max: 1 })
    try {
      if (await holdsKeys(pools.system))
        fail('The database holds data keys: a new keyring would open none. Set KEYRING_FILE to the one it has.', 1)
    } finally {
      await closePools(pools)
    }
  }
  const { current } = createKeyringFile(keyringFile)
  console.log(`Created ${keyringFile} with key ${current}. Copy it to where no copy of the database is kept.`)
}

async function status(configuration: Given): Promise<void> {
  const pools = openPools(configuration.databaseUrl ?? '', () => {}, { max: 2 })
  try {
    const { uses, destroyed, closed } = await surveyKeys(pools.system, openKeyring(configuration))
    console.table(
      uses.map(({ keyId, inKeyring, isCurrent, dataKeys, closed: shut }) => ({
        key: keyId,
        keyring: isCurrent ? 'current' : inKeyring ? 'has it' : 'MISSING',
        'data keys': dataKeys,
        'do not open': shut,
      })),
    )
    console.log(`${destroyed} data keys were destroyed.`)
    const shut = uses.reduce((sum, use) => sum + use.closed, 0)
    if (shut > 0)
      fail(`The keyring does not open ${shut} data keys: ${closed.join(', ')}${shut > closed.length ? ', …' : ''}`, 1)
    console.log('The keyring opens all others.')
  } finally {
    await closePools(pools)
  }
}

async function rotate(configuration: Given): Promise<void> {
  const { keyring, keyringFile } = configuration
  if (values.new) {
    if (keyring !== undefined || !existsSync(keyringFile))
      fail('--new adds a key to KEYRING_FILE: with KEYRING, add one to its text on every machine and restart them.', 1)
    const database = await openRegisters(configuration)
    await closePools(database)
    console.log(`Added key ${addKeyToFile(keyringFile)} to ${keyringFile}.`)
  }
  const database = await openRegisters(configuration)
  try {
    const ring = openKeyring(configuration)
    const { wrapped, closed, left } = await rotateKeys(database.system, ring, (done, of) =>
      console.log(`${done} of ${of}`),
    )
    console.log(`${wrapped} data keys are now wrapped by ${ring.current}.`)
    if (closed > 0) fail(`${closed} data keys do not open and stay as they are: npm run keys -- status`, 1)
    if (left.length > 0)
      fail(`${left.join(', ')} wraps data keys that were made meanwhile: run keys -- rotate again.`, 1)
    console.log('Keep the old keys until no backup of schema vault needs them, then take them out of the keyring.')
  } finally {
    await closePools(database)
  }
}

function createSealKey({ sealKeyFile }: Given): void {
  const { id } = createSealKeyFile(sealKeyFile)
  console.log(`Created ${sealKeyFile} with key ${id}. Give this id to whoever verifies exports.`)
}

async function rotateSealKey({ databaseUrl = '', sealKeyFile }: Given): Promise<void> {
  const pools = openPools(databaseUrl, () => {}, { max: 1 })
  try {
    const { key, from } = await nextSealKey(pools, sealKeyFile, dayOf(toInstant(Date.now())))
    console.log(`Key ${key} signs from the seal of ${from} on. Copy ${sealKeyFile} to every worker.`)
  } finally {
    await closePools(pools)
  }
}

async function destroy(configuration: Given, id: string): Promise<void> {
  const database = await openRegisters(configuration)
  try {
    const ordered = await orderByHand(database, id)
    if (!ordered) fail(`Case ${id} is not closed, or there is no such case: only a closed one can be erased.`, 1)
    await database.keys.destroy(caseScope(id))
    await forgetReporter(database, id)
    await forgetConcerns(database, id)
    await removeTraces(database, id)
    console.log(`Destroyed. Waiting ${cacheSeconds} s until no process remembers the key.`)
    await sleep(cacheSeconds * 1000)
    const fresh = new DataKeys(database.system, openKeyring(configuration))
    if (await fresh.get(caseScope(id))) fail(`The key of case ${id} is still there.`, 1)
    for (const erasure of ordered) await enterErasure(database, erasure)
    console.log(`Nothing of case ${id} can be read any more; its ledger still verifies, and says that it was erased.`)
  } finally {
    await closePools(database)
  }
}
