import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { Keyring } from '#vault/keyring.ts'
import { StartError } from '../embedded/startError.ts'

/** Names of what a copy holds; the keyring and the signing key are never in it. */
export const names = {
  manifest: 'manifest.json',
  registers: 'registers.jsonl.gz',
  vault: 'vault.jsonl.gz',
  temporal: 'temporal.db',
  blobs: 'blobs',
  seals: 'seals.log',
} as const

const manifestShape = z.object({
  format: z.literal('zhengming-backup/1'),
  at: z.string(),
  migrations: z.array(z.string()),
  rows: z.record(z.string(), z.int()),
  /** Ids of the keys that open it, with a hash of each; the keys themselves are elsewhere. */
  keyring: z.object({ current: z.string(), fingerprints: z.record(z.string(), z.string()) }),
  sha256: z.record(z.string(), z.string()),
})
export type Manifest = z.infer<typeof manifestShape>

/** The manifest of a whole copy, whose files are as they were written. Throws `StartError`. */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, names.manifest)
  if (!existsSync(path)) throw new StartError(`${folder} is no whole copy: it has no ${names.manifest}.`)
  const parsed = manifestShape.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.success) throw new StartError(`${path} is not the manifest of a copy of this release.`)
  for (const [name, sha256] of Object.entries(parsed.data.sha256))
    if (!existsSync(join(folder, name)) || (await sha256OfFile(join(folder, name))) !== sha256)
      throw new StartError(`${join(folder, name)} is missing or not as it was written: take another copy.`)
  return parsed.data
}

/** Throws `StartError` unless the keyring has every key that the copy was made under, with the same bytes. */
export function mustOpenCopy({ keyring: { fingerprints } }: Manifest, keyring: Keyring): void {
  const wrong = Object.entries(fingerprints).find(([id, fingerprint]) => keyring.fingerprints.get(id) !== fingerprint)
  if (wrong)
    throw new StartError(
      `KEYRING_FILE (or KEYRING) has not the key ${wrong[0]} that this copy was made under: ` +
        'set it to the copy of the keyring.',
    )
}

/** Hex SHA-256 of a file. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
