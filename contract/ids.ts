import { hashOf, hashText } from '#domain/hash.ts'

/** Opaque id of the case that a person starts with an idempotency key: the same key gives the same case. */
export const caseIdOf = (person: string, key: string): string => hashText(`case|${person}|${key}`).slice(0, 32)

/**
 * Opaque id of a record beside cases that a person makes with an idempotency key: the same key gives the same record.
 */
export const recordIdOf = (
  kind: 'riskFiling' | 'supervisionItem' | 'studyNote' | 'careTalk' | 'deed',
  person: string,
  key: string,
): string => hashText(`${kind}|${person}|${key}`).slice(0, 32)

/** Id of a command: SHA-256 of person, case and idempotency key. */
export const commandIdOf = (person: string, caseId: string, key: string): string =>
  hashText(`command|${person}|${caseId}|${key}`)

/** Hash by which two commands of one key are told apart: type and body. */
export const bodyHashOf = (type: string, body: unknown, ifSeq?: number): string => hashOf({ type, body, ifSeq })

/** Id of the batch that a person asks for with an idempotency key. */
export const batchIdOf = (person: string, key: string): string => hashText(`batch|${person}|${key}`).slice(0, 32)

/** Idempotency key of one item of a batch: repeated after a crash, the item is the same command. */
export const itemKeyOf = (batchId: string, position: number): string => `batch ${batchId} ${position}`

/**
 * Opaque id of a concern (诉求): its place among those of the talk, `of` a case and an entry or a talk without a case.
 */
export const concernIdOf = (of: string, position: number): string => hashText(`concern|${of}|${position}`).slice(0, 32)
