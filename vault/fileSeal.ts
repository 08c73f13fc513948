import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Transform } from 'node:stream'
import { inPieces } from './pieces.ts'
import { SealBroken, type Secret } from './sealing.ts'

const VERSION = 1
const PREFIX_BYTES = 8
const HEADER_BYTES = 1 + PREFIX_BYTES
const CHUNK_BYTES = 64 * 1024
const TAG_BYTES = 16
const CIPHER = 'aes-256-gcm'

/**
 * Encrypts a stream under a 32-byte key in chunks of 64 KiB; `label` (for instance the id of the blob) must be given
 * again to open. Layout: version (1 byte), random nonce prefix (8), then per chunk ciphertext and tag (16). A chunk's
 * nonce is prefix ‖ number, and its tag covers whether it is the last, so that cutting, swapping and appending are
 * found.
 */
export function sealStream(key: Secret, label = ''): Transform {
  const prefix = randomBytes(PREFIX_BYTES)
  let number = 0
  return inPieces(
    () => CHUNK_BYTES,
    (clear, last) => {
      const header = number === 0 ? Buffer.of(VERSION, ...prefix) : Buffer.alloc(0)
      const cipher = createCipheriv(CIPHER, key, nonce(prefix, number++)).setAAD(boundTo(label, last))
      return Buffer.concat([header, cipher.update(clear), cipher.final(), cipher.getAuthTag()])
    },
  )
}

/**
 * Decrypts what `sealStream` made with the same key and label. Fails with `SealBroken` at the first broken chunk:
 * chunks before it were genuine, but only a stream that ends without an error was complete.
 */
export function openStream(key: Secret, label = ''): Transform {
  let prefix: Buffer | undefined
  let number = 0
  return inPieces(
    () => (prefix ? CHUNK_BYTES + TAG_BYTES : HEADER_BYTES),
    (piece, last) => {
      if (!prefix) {
        if (last) throw new SealBroken('The sealed file was cut')
        if (piece[0] !== VERSION) throw new SealBroken(`The sealed file has the unknown version ${piece[0]}`)
        prefix = Buffer.from(piece.subarray(1))
        return Buffer.alloc(0)
      }
      if (piece.length < TAG_BYTES) throw new SealBroken('The sealed file was cut')
      const decipher = createDecipheriv(CIPHER, key, nonce(prefix, number++), { authTagLength: TAG_BYTES })
      decipher.setAAD(boundTo(label, last)).setAuthTag(piece.subarray(-TAG_BYTES))
      const clear = decipher.update(piece.subarray(0, -TAG_BYTES))
      try {
        return Buffer.concat([clear, decipher.final()])
      } catch {
        throw new SealBroken('The sealed file does not open: wrong key or label, or changed, cut or reordered bytes')
      }
    },
  )
}

function nonce(prefix: Buffer, number: number): Buffer {
  const counter = Buffer.alloc(4)
  counter.writeUInt32BE(number)
  return Buffer.concat([prefix, counter])
}

function boundTo(label: string, last: boolean): Buffer {
  return Buffer.concat([Buffer.of(VERSION, last ? 1 : 0), Buffer.from(label)])
}
