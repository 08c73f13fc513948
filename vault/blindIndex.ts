import { createHmac } from 'node:crypto'
import type { Secret } from './sealing.ts'

/**
 * Blind index of a value: hex HMAC-SHA256 of kind and normalised value, equal for equal values of one kind only.
 * The key is the `column` subkey of scope `index`.
 */
export function blindIndex(key: Secret, kind: string, value: string): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([kind, normalise(value)]))
    .digest('hex')
}

/** Width, case and white space do not tell two names apart. */
function normalise(value: string): string {
  return value.normalize('NFKC').replace(/\s+/gu, '').toLowerCase().normalize('NFKC')
}
