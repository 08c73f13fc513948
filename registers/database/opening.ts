import { DataKeys } from '#vault/dataKeys.ts'
import { openKeyring } from '#vault/keyringFile.ts'
import { closePools, type Database, openPools } from './database.ts'
import { mustBeOurs } from './guards.ts'

/** Where the registers are, and which keyring is theirs. */
export type RegisterSettings = { databaseUrl: string; keyring?: string | undefined; keyringFile: string }

/**
 * Opens the registers, once they are known to be of this release, behind row-level security, and under this keyring.
 * Throws `DatabaseRefused` or `KeyringError`, whose message is for an operator; then nothing stays open.
 */
export async function openDatabase(
  settings: RegisterSettings,
  onLost: (error: Error) => void,
  options: { max?: number } = {},
): Promise<Database> {
  const pools = openPools(settings.databaseUrl, onLost, options)
  try {
    await mustBeOurs(pools.system, settings.databaseUrl)
    const keys = new DataKeys(pools.system, openKeyring(settings))
    await keys.prove()
    return { ...pools, keys }
  } catch (error) {
    await closePools(pools)
    throw error
  }
}
