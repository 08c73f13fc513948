import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSecretFile, isOpenToOthers, replaceSecretFile } from './secretFile.ts'

/**
 * A key that signs daily seals (Ed25519). Its public half is base64 of its SPKI bytes, its id the beginning of their
 * SHA-256.
 */
export type SealKey = { readonly id: string; readonly publicKey: string; sign(text: string): string }

/** The file of the signing key is missing, malformed or not the one in force; the message says what to do. */
export class SealKeyError extends Error {
  override readonly name = 'SealKeyError'
}

/** Id of a public key, as exports and people compare it: 32 hex digits. */
export const sealKeyId = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 32)

/**
 * Whether the private half of `publicKey` made the signature over this text. Malformed keys and signatures are a no.
 */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

/** The signing keys of a file, the newest last. Throws `SealKeyError`. */
export function readSealKeys(path: string): SealKey[] {
  return privateKeysIn(path).map(text =>
    sealKey(createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' })),
  )
}

/** Makes a file (mode 0600) with one fresh key; throws `SealKeyError` if there is one. */
export function createSealKeyFile(path: string): SealKey {
  const fresh = freshKey()
  if (!createSecretFile(path, textOf([pkcs8(fresh)])))
    throw new SealKeyError(`The file ${path} of the signing key exists and is never overwritten`)
  return sealKey(fresh)
}

/** Adds a fresh key to the file. */
export function addSealKey(path: string): SealKey {
  const fresh = freshKey()
  replaceSecretFile(path, textOf([...privateKeysIn(path), pkcs8(fresh)]))
  return sealKey(fresh)
}

function privateKeysIn(path: string): string[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new SealKeyError(
      `There is no signing key ${path}: restore it from your copy or set SEAL_KEY_FILE to where it is; ` +
        'for a new system create one with npm run keys -- create-seal-key',
    )
  }
  if (isOpenToOthers(path)) throw new SealKeyError(`Others can read the signing key ${path}: run chmod 600 on it`)
  try {
    const { keys } = JSON.parse(text) as { keys: string[] }
    if (keys.length > 0 && keys.every(key => typeof key === 'string')) return keys
  } catch {
    // Told below: what is wrong with it must not repeat any of it.
  }
  throw new SealKeyError(`${path} is no file of signing keys: restore it from your copy`)
}

const freshKey = () => generateKeyPairSync('ed25519').privateKey
const pkcs8 = (key: KeyObject) => key.export({ format: 'der', type: 'pkcs8' }).toString('base64')
const textOf = (keys: readonly string[]) => `${JSON.stringify({ keys }, null, 2)}\n`

function sealKey(key: KeyObject): SealKey {
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')
  return {
    id: sealKeyId(publicKey),
    publicKey,
    sign: text => sign(null, Buffer.from(text), key).toString('base64'),
  }
}
