import { randomBytes } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { type Keyring, KeyringError, parseKeyring } from './keyring.ts'
import { createSecretFile, isOpenToOthers, replaceSecretFile } from './secretFile.ts'

const KEY_BYTES = 32

/**
 * Reads a keyring file and follows it: a key that was added, or made current, is known to a running process before it
 * wraps the next data key or meets one that it cannot unwrap. A file in which a known key has other bytes is refused
 * with `KeyringError`, as is one that is missing, malformed or open to others when it is first read.
 */
export function readKeyringFile(path: string): Keyring {
  let known = read(path)
  const look = () => {
    const stamp = stampOf(path)
    if (stamp === undefined || stamp === known.stamp) return
    const found = read(path)
    mustKeepBytes(path, known.keyring, found.keyring)
    known = found
  }
  return {
    get current() {
      return known.keyring.current
    },
    get fingerprints() {
      return known.keyring.fingerprints
    },
    wrap(dataKey) {
      look()
      return known.keyring.wrap(dataKey)
    },
    unwrap(keyId, wrapped) {
      if (!known.keyring.fingerprints.has(keyId)) look()
      return known.keyring.unwrap(keyId, wrapped)
    },
  }
}

/**
 * Creates a keyring file (mode 0600) with one fresh key. Never overwrites: throws `KeyringError` if the file exists.
 */
export function createKeyringFile(path: string): Keyring {
  const id = freshId()
  if (!createSecretFile(path, textOf({ current: id, keys: { [id]: freshKey() } })))
    throw new KeyringError(`The keyring file ${path} exists and is never overwritten: without it the data is lost`)
  return readKeyringFile(path)
}

/**
 * Adds a fresh key to a keyring file and makes it the current one; the others stay. Returns its id. Throws
 * `KeyringError`.
 */
export function addKeyToFile(path: string): string {
  read(path)
  const { keys } = JSON.parse(readFileSync(path, 'utf8')) as { keys: Record<string, string> }
  const id = freshId()
  replaceSecretFile(path, textOf({ current: id, keys: { ...keys, [id]: freshKey() } }))
  return id
}

/** The keyring given as text, or else read from its file. */
export const openKeyring = ({
  keyring,
  keyringFile,
}: {
  keyring?: string | undefined
  keyringFile: string
}): Keyring => (keyring === undefined ? readKeyringFile(keyringFile) : parseKeyring(keyring))

function read(path: string): { keyring: Keyring; stamp: string | undefined } {
  const stamp = stampOf(path)
  if (stamp === undefined)
    throw new KeyringError(
      `There is no keyring file ${path}: restore it from your copy or set KEYRING_FILE to where it is; ` +
        'for a new system create one with npm run keys -- create',
    )
  if (isOpenToOthers(path)) throw new KeyringError(`Others can read the keyring file ${path}: run chmod 600 on it`)
  return { keyring: parseKeyring(readFileSync(path, 'utf8')), stamp }
}

/** Changes whenever the file does; undefined if there is none. */
function stampOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true })
  return found && [found.ino, found.size, found.mtimeNs].join(' ')
}

/** Under one id there are the same bytes for ever: another key needs another id. */
function mustKeepBytes(path: string, before: Keyring, now: Keyring): void {
  for (const [id, fingerprint] of now.fingerprints)
    if ((before.fingerprints.get(id) ?? fingerprint) !== fingerprint)
      throw new KeyringError(`Key "${id}" of ${path} has other bytes than before: put back the file that was there`)
}

const textOf = (content: { current: string; keys: Record<string, string> }) => `${JSON.stringify(content, null, 2)}\n`
const freshId = () => `k${new Date().toISOString().slice(0, 10)}-${randomBytes(3).toString('hex')}`
const freshKey = () => randomBytes(KEY_BYTES).toString('base64')
