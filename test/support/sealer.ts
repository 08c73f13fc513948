import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileSealer, type Sealer } from '#vault/sealer.ts'
import { createSealKeyFile } from '#vault/sealKey.ts'

/** Signing key and memory of a machine of its own, in a temporary folder. */
export function newSealer(): Sealer & { sealKeyFile: string; sealMemoryFile: string } {
  const folder = mkdtempSync(join(tmpdir(), 'zhengming-sealer-'))
  const files = { sealKeyFile: join(folder, 'seal-key.json'), sealMemoryFile: join(folder, 'seals.log') }
  createSealKeyFile(files.sealKeyFile)
  return { ...fileSealer(files), ...files }
}
