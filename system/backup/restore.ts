import { cpSync, createReadStream, existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { filesNamed } from '#registers/backup/files.ts'
import { loadRegisters, NotLoadable } from '#registers/backup/load.ts'
import { ledgerFaults } from '#registers/ledger/faults.ts'
import { blobPath } from '#vault/blobStore.ts'
import type { Keyring } from '#vault/keyring.ts'
import { openKeyring } from '#vault/keyringFile.ts'
import { surveyKeys } from '#vault/rotation.ts'
import type { Configuration } from '../configuration.ts'
import { takeDatabase } from '../embedded/database.ts'
import { holdDataFolder } from '../embedded/dataFolder.ts'
import { startPostgres } from '../embedded/postgres.ts'
import { StartError } from '../embedded/startError.ts'
import { type Manifest, mustOpenCopy, names, readManifest } from './manifest.ts'

/**
 * Puts a copy into an empty data folder, or an empty database of one's own, and verifies it before anything is kept:
 * every data key opens, every ledger and seal is whole, every row and file is there.
 * The next start compares each open case with its run.
 * Throws `StartError`; then nothing of the copy is left behind.
 */
export async function restoreFrom(
  folder: string,
  configuration: Configuration,
  report: (line: string) => void,
): Promise<Manifest> {
  const manifest = await readManifest(folder)
  const keyring = openKeyring(configuration)
  mustOpenCopy(manifest, keyring)
  const { databaseUrl } = configuration
  const ownPlaces = databaseUrl ? [] : [join(configuration.dataDir, 'postgres')]
  const files = filesOf(folder, configuration)
  for (const place of [...files.map(({ to }) => to), ...ownPlaces])
    if (existsSync(place)) throw new StartError(`${place} is there already: restore into an empty DATA_DIR.`)
  const stack = new AsyncDisposableStack()
  try {
    const held = holdDataFolder(configuration.dataDir)
    stack.defer(() => held.release())
    report('Copying files')
    for (const { from, to } of files) {
      mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
      if (existsSync(from)) cpSync(from, to, { recursive: true })
    }
    const url = databaseUrl ?? (await ownPostgres(stack, configuration.dataDir, report))
    stack.defer(await takeDatabase(url))
    await loadVerified(url, { folder, manifest, keyring }, report)
  } catch (error) {
    await stack.disposeAsync()
    for (const place of [...files.map(({ to }) => to), ...ownPlaces]) rmSync(place, { recursive: true, force: true })
    throw error instanceof NotLoadable ? new StartError(`Not restored: ${error.message}.`) : error
  }
  await stack.disposeAsync()
  return manifest
}

/** Where what is beside the registers stands in the copy and belongs. */
function filesOf(folder: string, { dataDir, databaseUrl, temporalAddress, blobDir, sealMemoryFile }: Configuration) {
  const own = !(databaseUrl || temporalAddress)
  return [
    { from: join(folder, names.blobs), to: blobDir },
    { from: join(folder, names.seals), to: sealMemoryFile },
    ...(own ? [{ from: join(folder, names.temporal), to: join(dataDir, 'temporal', 'temporal.db') }] : []),
  ]
}

async function ownPostgres(
  stack: AsyncDisposableStack,
  dataDir: string,
  report: (line: string) => void,
): Promise<string> {
  report('Starting PostgreSQL')
  const { databaseUrl, part } = await startPostgres({ dataDir, report })
  stack.defer(() => part.stop())
  return databaseUrl
}

type Copy = { folder: string; manifest: Manifest; keyring: Keyring }

/** Loads and verifies in one transaction: what is not whole is never committed. */
async function loadVerified(
  url: string,
  { folder, manifest, keyring }: Copy,
  report: (line: string) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: '-c zm.system=on -c row_security=on' })
  await client.connect()
  try {
    await client.query('begin')
    report('Loading the registers')
    const dumps = [linesOf(join(folder, names.registers)), linesOf(join(folder, names.vault))]
    const rows = await loadRegisters(client, dumps, manifest.migrations)
    for (const [table, count] of Object.entries(manifest.rows))
      if ((rows[table] ?? 0) !== count) throw new NotLoadable(`${table} has ${rows[table] ?? 0} of ${count} rows`)
    report('Verifying ledgers, seals and keys')
    const [fault] = await ledgerFaults(client)
    if (fault) throw new NotLoadable(fault)
    const { closed } = await surveyKeys(client, keyring)
    if (closed.length > 0) throw new NotLoadable(`the keyring does not open the key of ${closed[0]}`)
    const blobs = join(folder, names.blobs)
    for await (const { caseId, blobId } of filesNamed(client))
      if (!existsSync(blobPath(blobs, blobId))) throw new NotLoadable(`the copy lacks file ${blobId} of case ${caseId}`)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

/** Opened when it is read: an interface that nobody reads yet would lose its lines. */
async function* linesOf(path: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(path).pipe(createGunzip()), crlfDelay: Number.POSITIVE_INFINITY })
}
