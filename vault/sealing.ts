import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'

/** 32 bytes, or a key object of them. */
export type Secret = Buffer | KeyObject

const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
const CIPHER = 'aes-256-gcm'

/** Sealed bytes do not open: wrong key, wrong additional data, or bytes that were changed or cut. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken'
}

/**
 * Encrypts with AES-256-GCM under a 32-byte key; `aad` names the place the bytes belong to and must be given again to
 * open. Layout: version (1 byte), nonce (12), ciphertext, tag (16).
 */
export function seal(key: Secret, clear: Buffer | string, aad: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(boundTo(aad))
  const body = cipher.update(typeof clear === 'string' ? Buffer.from(clear) : clear)
  return Buffer.concat([Buffer.of(VERSION), nonce, body, cipher.final(), cipher.getAuthTag()])
}

/** Decrypts what `seal` made with the same key and `aad`; throws `SealBroken` otherwise. */
export function open(key: Secret, sealed: Buffer, aad: string): Buffer {
  if (sealed.length < 1 + NONCE_BYTES + TAG_BYTES) throw new SealBroken('Sealed bytes are too short')
  if (sealed[0] !== VERSION) throw new SealBroken(`Sealed bytes have the unknown version ${sealed[0]}`)
  const bodyStart = 1 + NONCE_BYTES
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(1, bodyStart), { authTagLength: TAG_BYTES })
  decipher.setAAD(boundTo(aad)).setAuthTag(sealed.subarray(-TAG_BYTES))
  const clear = decipher.update(sealed.subarray(bodyStart, -TAG_BYTES))
  try {
    return Buffer.concat([clear, decipher.final()])
  } catch {
    throw new SealBroken('Sealed bytes do not open: wrong key, wrong place, or changed bytes')
  }
}

/** Seals the JSON text of a value. */
export function sealJson(key: Secret, value: unknown, aad: string): Buffer {
  return seal(key, JSON.stringify(value), aad)
}

/** Opens what `sealJson` made; the caller answers for `T`. Throws `SealBroken` as `open` does. */
export function openJson<T>(key: Secret, sealed: Buffer, aad: string): T {
  return JSON.parse(open(key, sealed, aad).toString()) as T
}

function boundTo(aad: string): Buffer {
  return Buffer.concat([Buffer.of(VERSION), Buffer.from(aad)])
}
