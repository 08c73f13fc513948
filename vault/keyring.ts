import { createHash } from 'node:crypto'
import { open, SealBroken, seal } from './sealing.ts'

const KEY_BYTES = 32
const KEY_ID = /^[A-Za-z0-9._-]{1,64}$/

/** The key-encryption keys: they wrap the data keys and are kept outside the database. */
export interface Keyring {
  /** Id of the key that wraps new data keys. */
  readonly current: string
  /** Ids of all its keys, with a hash of each that tells equal keys from others and nothing else. */
  readonly fingerprints: ReadonlyMap<string, string>
  /** Wraps a data key with the current key. */
  wrap(dataKey: Buffer): { keyId: string; wrapped: Buffer }
  /** Unwraps a data key; throws `KeyringError` for an unknown key id or a data key that was wrapped by another key. */
  unwrap(keyId: string, wrapped: Buffer): Buffer
}

/** The keyring is missing, malformed, or does not belong to the database; the message says what to do. */
export class KeyringError extends Error {
  override readonly name = 'KeyringError'
}

/** Reads a keyring from its JSON text `{"current": "<id>", "keys": {"<id>": "<base64 of 32 bytes>"}}`. */
export function parseKeyring(json: string): Keyring {
  const { current, keys: texts } = shapeOf(json)
  const keys = new Map(Object.entries(texts).map(([id, text]) => [id, keyOf(id, text)]))
  const currentKey = keys.get(current)
  if (!currentKey) {
    throw new KeyringError(
      `The keyring has no key "${current}": set "current" to one of ${[...keys.keys()].join(', ')}`,
    )
  }
  return {
    current,
    fingerprints: new Map([...keys].map(([id, key]) => [id, fingerprintOf(key)])),
    wrap: dataKey => ({ keyId: current, wrapped: seal(currentKey, dataKey, wrappedBy(current)) }),
    unwrap(keyId, wrapped) {
      const key = keys.get(keyId)
      if (!key) {
        throw new KeyringError(
          `The keyring has no key "${keyId}": put that key back; old keys stay while data keys use them`,
        )
      }
      try {
        return open(key, wrapped, wrappedBy(keyId))
      } catch (error) {
        if (!(error instanceof SealBroken)) throw error
        throw new KeyringError(
          `Key "${keyId}" does not open this data key: use the keyring that belongs to this database`,
        )
      }
    },
  }
}

function shapeOf(json: string): { current: string; keys: Record<string, unknown> } {
  const remedy = 'expected {"current": "<id>", "keys": {"<id>": "<base64 of 32 bytes>"}}'
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    throw new KeyringError(`The keyring is not JSON: ${remedy}`)
  }
  const { current, keys } = (value ?? {}) as { current?: unknown; keys?: unknown }
  if (typeof current !== 'string' || typeof keys !== 'object' || keys === null || Array.isArray(keys)) {
    throw new KeyringError(`The keyring has the wrong shape: ${remedy}`)
  }
  return { current, keys: keys as Record<string, unknown> }
}

function keyOf(id: string, text: unknown): Buffer {
  if (!KEY_ID.test(id))
    throw new KeyringError('A key id of the keyring is not 1 to 64 letters, digits, ".", "_" or "-"')
  const key = Buffer.from(typeof text === 'string' ? text : '', 'base64')
  if (key.length !== KEY_BYTES || key.toString('base64') !== text) {
    throw new KeyringError(
      `Key "${id}" of the keyring is not the base64 of ${KEY_BYTES} bytes: restore it from your copy`,
    )
  }
  return key
}

function fingerprintOf(key: Buffer): string {
  return createHash('sha256').update('zhengming keyring fingerprint').update(key).digest('hex').slice(0, 16)
}

function wrappedBy(keyId: string): string {
  return `zhengming data key wrapped by ${keyId}`
}
