import { randomBytes } from 'node:crypto'
import { type Database, openPools } from '#registers/database/database.ts'
import { DataKeys } from '#vault/dataKeys.ts'
import { type Keyring, parseKeyring } from '#vault/keyring.ts'

/** A keyring with one key of its own. */
export const newKeyring = (): Keyring =>
  parseKeyring(JSON.stringify({ current: 'a', keys: { a: randomBytes(32).toString('base64') } }))

/** The register of a migrated database, under a new keyring. */
export function newDatabase(url: string): Database {
  const pools = openPools(url, () => {})
  return { ...pools, keys: new DataKeys(pools.system, newKeyring()) }
}
