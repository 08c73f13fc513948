import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { readSealKeys, type SealKey } from './sealKey.ts'

/** A day that was sealed, and the root of its seal. */
export type Sealed = { day: string; root: string }

/** What seals need that is not in the database: the signing keys, and a memory of what was sealed before. */
export type Sealer = {
  /** Read anew for each seal; throws `SealKeyError`. */
  keys(): readonly SealKey[]
  remembered(): readonly Sealed[]
  remember(sealed: Sealed): void
}

/**
 * Signing keys and memory as files. The memory is a line per seal, day and root, only ever added to: a database in
 * which an earlier seal is another than it was is never signed again, and `npm run verify -- --roots` compares exports
 * with it.
 */
export const fileSealer = ({
  sealKeyFile,
  sealMemoryFile,
}: {
  sealKeyFile: string
  sealMemoryFile: string
}): Sealer => ({
  keys: () => readSealKeys(sealKeyFile),
  remembered: () => readMemory(sealMemoryFile),
  remember({ day, root }) {
    const file = openSync(sealMemoryFile, 'a', 0o600)
    try {
      writeSync(file, `${day} ${root}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  },
})

/** The days and roots of a memory; none if there is no such file. A line that was cut by a crash is left out. */
export function readMemory(path: string): Sealed[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .flatMap(line => {
        const [, day, root] = /^(\d{4}-\d\d-\d\d) ([0-9a-f]{64})$/.exec(line) ?? []
        return day && root ? [{ day, root }] : []
      })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return []
  }
}
