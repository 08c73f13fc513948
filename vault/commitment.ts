import { createHash, createHmac } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Secret } from './sealing.ts'

/** `prev` of the first link of a chain. */
export const GENESIS = '0'.repeat(64)

/**
 * One link of a case's ledger chain, without `prev`. Times are ISO 8601 texts; an entry no command caused has no
 * `receivedAt`.
 */
export interface LedgerLink {
  n: number
  at: string
  receivedAt?: string | null
  type: string
  commit: string
}

/**
 * Canonical JSON text (RFC 8785): keys sorted, undefined properties dropped, equal values give equal text.
 * Throws on what JSON can't hold: undefined itself, NaN, infinity, lone surrogates, cycles.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('This value has no JSON text')
  return text
}

/** Salt of entry `n`: 32 bytes that only the case's ledger key gives, the same at every retry. */
export function entrySalt(ledgerKey: Secret, n: number): Buffer {
  return createHmac('sha256', ledgerKey).update(`entry ${n}`).digest()
}

/** Salt of a record beside the chain of its case, as `entrySalt` is of an entry. */
export function recordSalt(ledgerKey: Secret, id: string): Buffer {
  return createHmac('sha256', ledgerKey).update(`record ${id}`).digest()
}

/** Commitment to a text: hex SHA-256 of salt ‖ text. Without the salt it tells nothing about the text. */
export function commitment(salt: Buffer, canonical: string): string {
  return createHash('sha256').update(salt).update(canonical).digest('hex')
}

/**
 * Hash of a link, which is `prev` of the next: hex SHA-256 of the canonical JSON of link and prev. No `receivedAt`
 * counts as null.
 */
export function chainHash(prev: string, { n, at, receivedAt = null, type, commit }: LedgerLink): string {
  return createHash('sha256').update(canonicalJson({ n, at, receivedAt, type, commit, prev })).digest('hex')
}
