import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** JSON with sorted keys and without undefined members: equal values give equal text, whatever built them. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(item => canonical(item === undefined ? null : item)).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const members = value as Record<string, unknown>
    const parts: string[] = []
    for (const key of Object.keys(members).sort())
      if (members[key] !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(members[key])}`)
    return `{${parts.join(',')}}`
  }
  return JSON.stringify(value)
}

/** Length of a text in UTF-8, bytes. */
export const bytesOf = (text: string): number => utf8ToBytes(text).length

/** SHA-256 of a text in UTF-8, hexadecimal. Pure JavaScript, so that workflow code can use it. */
export const hashText = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** SHA-256 of the canonical JSON of a value, hexadecimal. */
export const hashOf = (value: unknown): string => hashText(canonical(value))

const known = new WeakMap<object, string>()
/** 64 bits of the hash: enough to notice a change, and short enough to be hashed again at every entry. */
const hashOfMember = (member: unknown): string => {
  if (member === null || typeof member !== 'object') return canonical(member)
  const hash = known.get(member) ?? hashOf(member).slice(0, 16)
  known.set(member, hash)
  return hash
}

/**
 * Hash of a state, from the hashes of its members: an event leaves most of them as they were, and what is the same
 * object has the same hash. States are never changed in place.
 */
export const hashState = (state: object): string =>
  hashText(
    Object.entries(state)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => `${name}:${hashOfMember(member)}`)
      .join('\n'),
  )
