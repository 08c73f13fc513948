import type { ExportedEntry, ExportedSeal } from '#registers/ledger/ledgerExport.ts'
import { rootFrom, sha256Of } from '#registers/ledger/merkle.ts'
import { faultOfStatements, type KeyStatement, keyInForce, sealText } from '#registers/ledger/sealKeys.ts'
import { leafOf, sealRoot } from '#registers/ledger/seals.ts'
import { chainHash } from '#vault/commitment.ts'
import type { Sealed } from '#vault/sealer.ts'
import { isSignedBy } from '#vault/sealKey.ts'

/** What a verifier knows from elsewhere: the id of a signing key, and roots that were kept. */
export type Expected = { key?: string | undefined; roots?: readonly Sealed[] | undefined }

/** The first mismatch; the message names it. */
export class Fault extends Error {}

export const mustEqual = (what: string, found: unknown, expected: unknown): void => {
  if (found !== expected) throw new Fault(`${what}: the file says ${found}, computed is ${expected}`)
}

/** The lines before the last one, which must be their SHA-256. */
export function linesOf(bytes: Buffer, steps: string[]): object[] {
  const trimmed = bytes.at(-1) === 10 ? bytes.subarray(0, -1) : bytes
  const start = trimmed.lastIndexOf(10) + 1
  const { sha256 } = JSON.parse(trimmed.subarray(start).toString()) as { sha256?: string }
  if (sha256 === undefined) throw new Fault('the last line is not the SHA-256 of the lines before it: the file is cut')
  const before = trimmed.subarray(0, start)
  mustEqual('SHA-256 of the file', sha256, sha256Of(before))
  steps.push(`bytes: SHA-256 ${sha256} holds`)
  return before
    .toString()
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as object)
}

/** The statements of signing keys are genuine, and the expected key is among them. */
export function mustBeStated(keys: readonly KeyStatement[], { key }: Expected, steps: string[]): void {
  const fault = faultOfStatements(keys)
  if (fault) throw new Fault(fault)
  if (key !== undefined && !keys.some(statement => statement.key === key))
    throw new Fault(`no seal of this file is signed by ${key} or a key that follows it`)
  for (const { key: id, from } of keys)
    steps.push(`key from ${from}: ${id}${key === undefined ? '; compare it with the one you were given' : ''}`)
}

/** Entries follow each other without a gap from `start`; their last head. */
export function mustBeChained(entries: readonly ExportedEntry[], start: { n: number; head: string }): string {
  let prev = start.head
  for (const [index, entry] of entries.entries()) {
    mustEqual(`number of entry ${start.n + index + 1}`, entry.n, start.n + index + 1)
    mustEqual(`entry ${entry.n} (${entry.type}), hash of the entry before`, entry.prev, prev)
    mustEqual(`entry ${entry.n} (${entry.type}), head`, entry.head, chainHash(prev, entry))
    prev = entry.head
  }
  return prev
}

/** A ledger's head leads to the root of a day's seal, which is signed if seals of that day are. */
export function mustBeSealed(
  { ledger, n, head, path, ...seal }: ExportedSeal & { ledger: string },
  keys: readonly KeyStatement[],
  expected: Expected,
): void {
  if (path.some(({ side }) => side !== 'left' && side !== 'right'))
    throw new Fault(`seal of ${seal.seal}: the way to its root has a side that is neither left nor right`)
  mustBeGenuine({ ...seal, tree: rootFrom(leafOf({ caseId: ledger, n, head }), path) }, keys, expected)
}

type Seal = Pick<ExportedSeal, 'seal' | 'cases' | 'prev' | 'root' | 'signature'>

/**
 * The root of a seal is that of its tree, signed by the key of its day, and the one that was kept elsewhere, if any
 * was.
 */
export function mustBeGenuine(
  { seal: day, cases, prev, root, signature, tree }: Seal & { tree: string },
  keys: readonly KeyStatement[],
  { roots = [] }: Expected,
): void {
  mustEqual(`seal of ${day}, root`, root, sealRoot({ day, cases, tree, prev }))
  const kept = roots.find(other => other.day === day)
  if (kept && kept.root !== root)
    throw new Fault(`seal of ${day}: its root is ${root}, the one kept elsewhere ${kept.root}`)
  const key = keyInForce(keys, day)
  if (!key && signature) throw new Fault(`seal of ${day}: it is signed, but the file has no key that signed that day`)
  if (key && !isSignedBy(key.publicKey, sealText(root), signature ?? ''))
    throw new Fault(`seal of ${day}: it is not signed by key ${key.key}, which is in force since ${key.from}`)
}
