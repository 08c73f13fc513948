import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { closePools, openPools } from '#registers/database/database.ts'
import { keyStatements, mustHoldSealKey } from '#registers/ledger/sealKeys.ts'
import { createKeyringFile } from '#vault/keyringFile.ts'
import { holdsKeys } from '#vault/keyringProof.ts'
import { fileSealer } from '#vault/sealer.ts'
import { createSealKeyFile } from '#vault/sealKey.ts'
import type { Configuration } from '../configuration.ts'
import { StartError } from './startError.ts'

type Given = Pick<Configuration, 'keyring' | 'keyringFile' | 'dataDir'>

const isGiven = ({ keyring, keyringFile }: Given) => keyring !== undefined || existsSync(keyringFile)

/** Throws `StartError` where a system that ran before brings no keyring: its data could never be read again. */
export function mustHaveKeyring(given: Given): void {
  if (!isGiven(given) && existsSync(join(given.dataDir, 'ports.json')))
    throw new StartError(
      `The keyring ${given.keyringFile} is gone: restore it from its backup, or set KEYRING_FILE to where it is.`,
    )
}

/**
 * A new system gets a keyring; a database in which anything was ever wrapped gets none (`StartError`), wherever it is.
 */
export async function prepareKeyring(given: Given & { databaseUrl: string }): Promise<void> {
  if (isGiven(given)) return
  const client = new pg.Client({ connectionString: given.databaseUrl, options: '-c zm.system=on' })
  await client.connect()
  try {
    if (await holdsKeys(client))
      throw new StartError(
        `The database at DATABASE_URL holds data keys, and there is no keyring ${given.keyringFile}: ` +
          'set KEYRING_FILE (or KEYRING) to the keyring of that database; a new one would open nothing.',
      )
  } finally {
    await client.end()
  }
  createKeyringFile(given.keyringFile)
}

/** A system whose seals were never signed gets a signing key; where any was, its own must be there (`SealKeyError`). */
export async function prepareSealKey(configuration: Configuration & { databaseUrl: string }): Promise<void> {
  const { sealKeyFile, databaseUrl } = configuration
  const pools = openPools(databaseUrl, () => {}, { max: 1 })
  try {
    const isFirst = (await keyStatements(pools.system)).length === 0
    if (isFirst && !existsSync(sealKeyFile)) createSealKeyFile(sealKeyFile)
    await mustHoldSealKey(pools, fileSealer(configuration))
  } finally {
    await closePools(pools)
  }
}
