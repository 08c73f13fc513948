import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'

/** What a subkey is for; no subkey serves two purposes. */
export type KeyPurpose = 'payload' | 'ledger' | 'column' | 'file'

/** The key of one scope. It gives out subkeys only. */
export interface DataKey {
  readonly scope: string
  /**
   * The 32-byte subkey for a purpose (HKDF-SHA256 bound to scope and purpose); the same on every call. A key object,
   * because a cipher takes three times as long to begin with bytes.
   */
  for(purpose: KeyPurpose): KeyObject
}

/** Makes the `DataKey` of a scope from its 32 secret bytes. */
export function dataKey(scope: string, secret: Buffer): DataKey {
  const subkeys = new Map<KeyPurpose, KeyObject>()
  return {
    scope,
    for(purpose) {
      let subkey = subkeys.get(purpose)
      if (!subkey) {
        subkey = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `zhengming ${purpose} ${scope}`, 32)))
        subkeys.set(purpose, subkey)
      }
      return subkey
    },
  }
}
