import {
  type ExportedEntry,
  type ExportedSeal,
  type ExportHeader,
  exportFormat,
} from '#registers/ledger/ledgerExport.ts'
import { rootFrom, sha256Of } from '#registers/ledger/merkle.ts'
import { leafOf, sealRoot } from '#registers/ledger/seals.ts'
import { chainHash, GENESIS } from '#vault/commitment.ts'

/** What each step found; `fault` tells the first mismatch, with both hashes where it is one of hashes. */
export type Verification = { steps: string[]; fault?: string }

class Fault extends Error {}

const mustEqual = (what: string, found: unknown, expected: unknown) => {
  if (found !== expected) throw new Fault(`${what}: the file says ${found}, computed is ${expected}`)
}

/** Verifies an exported ledger from its bytes alone. Whatever is wrong with them becomes `fault`, never an exception. */
export function verifyLedger(bytes: Buffer): Verification {
  const steps: string[] = []
  try {
    const { header, entries, seals } = parsed(checkedBytes(bytes, steps))
    steps.push(`case ${header.case}, ${header.number}: ${entries.length} entries, ${seals.length} seals`)
    mustEqual('number of entries', header.entries, entries.length)
    checkChain(entries, steps)
    checkSeals(header, entries, seals, steps)
    return { steps }
  } catch (error) {
    if (error instanceof Fault) return { steps, fault: error.message }
    return { steps, fault: `the file is no exported ledger (${(error as Error).message})` }
  }
}

/** The lines before the last one, which must be their SHA-256. */
function checkedBytes(bytes: Buffer, steps: string[]): string {
  const trimmed = bytes.at(-1) === 10 ? bytes.subarray(0, -1) : bytes
  const start = trimmed.lastIndexOf(10) + 1
  const { sha256 } = JSON.parse(trimmed.subarray(start).toString()) as { sha256?: string }
  if (sha256 === undefined) throw new Fault('the last line is not the SHA-256 of the lines before it: the file is cut')
  const before = trimmed.subarray(0, start)
  mustEqual('SHA-256 of the file', sha256, sha256Of(before))
  steps.push(`bytes: SHA-256 ${sha256} holds`)
  return before.toString()
}

function parsed(text: string) {
  const lines = text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as object)
  const header = lines[0] as ExportHeader
  mustEqual('format', header?.format, exportFormat)
  const seals = lines.slice(1).filter(line => 'seal' in line) as ExportedSeal[]
  const entries = lines.slice(1).filter(line => !('seal' in line)) as ExportedEntry[]
  return { header, entries, seals }
}

function checkChain(entries: readonly ExportedEntry[], steps: string[]): void {
  let prev = GENESIS
  for (const [index, entry] of entries.entries()) {
    mustEqual(`number of entry ${index + 1}`, entry.n, index + 1)
    mustEqual(`entry ${entry.n} (${entry.type}), hash of the entry before`, entry.prev, prev)
    mustEqual(`entry ${entry.n} (${entry.type}), head`, entry.head, chainHash(prev, entry))
    prev = entry.head
  }
  steps.push(`chain: ${entries.length} entries hold, head ${prev}`)
}

function checkSeals(
  header: ExportHeader,
  entries: readonly ExportedEntry[],
  seals: readonly ExportedSeal[],
  steps: string[],
): void {
  for (const { seal: day, n, head, cases, path, prev, root } of seals) {
    mustEqual(`seal of ${day}, head at entry ${n}`, head, entries[n - 1]?.head)
    const tree = rootFrom(leafOf({ caseId: header.case, n, head }), path)
    mustEqual(`seal of ${day}, root`, root, sealRoot({ day, cases, tree, prev }))
    steps.push(`seal of ${day}: holds for entries 1 to ${n}; compare root ${root} with the one kept elsewhere`)
  }
  const sealed = Math.max(0, ...seals.map(({ n }) => n))
  if (sealed < entries.length) steps.push(`note: entries ${sealed + 1} to ${entries.length} are not sealed yet`)
}
