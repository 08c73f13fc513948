import { cpSync, createReadStream, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { loadRegisters, NotLoadable } from '#registers/backup/load.ts'
import { ledgerFaults } from '#registers/ledger/faults.ts'
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
 * Puts a copy into an empty data folder, or an empty database of one's own, and verifies it before anything is kept: every data
 * key opens, every ledger and seal is whole, every row is there. The next start compares each open case with its run. Throws
 * `StartError`; then nothing of the copy is left behind.
 */
export async function restoreFrom(
  folder: string,
  configuration: Configuration,
  report: (line: string) => void,
): Promise<Manifest> {
  const manifest = await readManifest(folder)
  const keyring = openKeyring(configuration)
  mustOpenCopy(manifest, keyring)
  const { dataDir, databaseUrl, blobDir, sealMemoryFile } = configuration
  for (const place of [
    blobDir,
    sealMemoryFile,
    ...(databaseUrl ? [] : [join(dataDir, 'postgres'), join(dataDir, 'temporal')]),
  ])
    if (existsSync(place)) throw new StartError(`${place} is there already: restore into an empty DATA_DIR.`)
  const stack = new AsyncDisposableStack()
  try {
    await restoreOn(stack, folder, { manifest, keyring }, configuration, report)
  } finally {
    await stack.disposeAsync()
  }
  return manifest
}

async function restoreOn(
  stack: AsyncDisposableStack,
  folder: string,
  { manifest, keyring }: Pick<Copy, 'manifest' | 'keyring'>,
  configuration: Configuration,
  report: (line: string) => void,
): Promise<void> {
  const { dataDir, databaseUrl, blobDir, sealMemoryFile } = configuration
  const held = holdDataFolder(dataDir)
  stack.defer(() => held.release())
  const url = databaseUrl ?? (await ownPostgres(stack, dataDir, report))
  stack.defer(await takeDatabase(url))
  try {
    await loadVerified(url, { folder, manifest, keyring }, report)
  } catch (error) {
    if (!databaseUrl) stack.defer(() => rmSync(join(dataDir, 'postgres'), { recursive: true, force: true }))
    throw error instanceof NotLoadable ? new StartError(`Not restored: ${error.message}.`) : error
  }
  report('Copying files')
  const put = (name: string, to: string) => {
    if (existsSync(join(folder, name))) cpSync(join(folder, name), to, { recursive: true })
  }
  put(names.blobs, blobDir)
  put(names.seals, sealMemoryFile)
  if (!configuration.temporalAddress && !databaseUrl) {
    mkdirSync(join(dataDir, 'temporal'), { recursive: true, mode: 0o700 })
    put(names.temporal, join(dataDir, 'temporal', 'temporal.db'))
  }
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
    await client.query('commit')
  } finally {
    await client.end()
  }
}

/** Opened when it is read: an interface that nobody reads yet would lose its lines. */
async function* linesOf(path: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(path).pipe(createGunzip()), crlfDelay: Number.POSITIVE_INFINITY })
}
