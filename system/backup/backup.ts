import { cpSync, createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backup as copySqlite, DatabaseSync } from 'node:sqlite'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { dumpRegisters } from '#registers/backup/dump.ts'
import type { Database } from '#registers/database/database.ts'
import { openKeyring } from '#vault/keyringFile.ts'
import type { Configuration } from '../configuration.ts'
import { StartError } from '../embedded/startError.ts'
import { type Manifest, names, sha256OfFile } from './manifest.ts'

/**
 * Copies a system while it runs: first Temporal's database, if it is the embedded one, then the registers in one
 * snapshot, then the files. So what is copied of Temporal is never ahead of the registers, from which a case goes on,
 * and each file that a row names is there. The manifest is written last. Throws `StartError` if the folder has anything
 * in it.
 */
export async function backupTo(
  folder: string,
  configuration: Configuration,
  { system }: Pick<Database, 'system'>,
  report: (line: string) => void,
): Promise<Manifest> {
  mustBeNew(folder)
  const { dataDir, temporalAddress, blobDir, sealMemoryFile } = configuration
  const temporal = join(dataDir, 'temporal', 'temporal.db')
  if (temporalAddress === undefined && existsSync(temporal)) {
    report('Copying Temporal')
    const source = new DatabaseSync(temporal, { readOnly: true })
    await copySqlite(source, join(folder, names.temporal))
    source.close()
  } else
    report(
      'Temporal’s database is not in this copy: cases go on from the registers, or copy it by its own means before',
    )
  report('Copying the registers, and schema vault apart')
  const [registers, vault] = [zipped(join(folder, names.registers)), zipped(join(folder, names.vault))]
  const { rows, migrations } = await dumpRegisters(system, { registers: registers.to, vault: vault.to })
  await Promise.all([registers.end(), vault.end()])
  report('Copying files')
  if (existsSync(blobDir))
    cpSync(blobDir, join(folder, names.blobs), { recursive: true, filter: path => !path.endsWith('.draft') })
  if (existsSync(sealMemoryFile)) cpSync(sealMemoryFile, join(folder, names.seals))
  const { current, fingerprints } = openKeyring(configuration)
  const files = [names.temporal, names.registers, names.vault, names.seals].filter(name =>
    existsSync(join(folder, name)),
  )
  const hashes = await Promise.all(files.map(async name => [name, await sha256OfFile(join(folder, name))] as const))
  const manifest: Manifest = {
    format: 'zhengming-backup/1',
    at: new Date().toISOString(),
    migrations,
    rows,
    keyring: { current, fingerprints: Object.fromEntries(fingerprints) },
    sha256: Object.fromEntries(hashes),
  }
  writeFileSync(join(folder, names.manifest), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true })
  return manifest
}

function mustBeNew(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new StartError(`${folder} is not empty: name a new folder for each copy.`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

function zipped(path: string) {
  const to = new PassThrough()
  const done = pipeline(to, createGzip(), createWriteStream(path, { mode: 0o600, flush: true }))
  return {
    to,
    end: () => {
      to.end()
      return done
    },
  }
}
