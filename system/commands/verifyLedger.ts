import {
  type ExportedEntry,
  type ExportedSeal,
  type ExportHeader,
  exportFormats,
} from '#registers/ledger/ledgerExport.ts'
import { GENESIS } from '#vault/commitment.ts'
import { type Expected, Fault, linesOf, mustBeChained, mustBeSealed, mustBeStated, mustEqual } from './verifying.ts'

/** What each step found; `fault` tells the first mismatch, with both hashes where it is one of hashes. */
export type Verification = { steps: string[]; fault?: string }

/** For so long an entry may be under no signed seal: two nights, and the night of a holiday. */
const sealedWithinMs = 3 * 86_400_000

/**
 * Verifies an exported ledger from its bytes alone. Whatever is wrong with them becomes `fault`, never an exception.
 */
export function verifyLedger(bytes: Buffer, expected: Expected = {}): Verification {
  const steps: string[] = []
  try {
    const [first, ...rest] = linesOf(bytes, steps)
    const header = first as ExportHeader
    if (!exportFormats.includes(header?.format)) mustEqual('format', header?.format, exportFormats.join(' or '))
    const seals = rest.filter(line => 'seal' in line) as ExportedSeal[]
    const entries = rest.filter(line => !('seal' in line)) as ExportedEntry[]
    steps.push(`case ${header.case}, ${header.number}: ${entries.length} entries, ${seals.length} seals`)
    mustEqual('number of entries', header.entries, entries.length)
    if (header.format !== exportFormats[0]) mustEqual('number of seals', header.seals, seals.length)
    const keys = header.format === exportFormats[0] ? [] : mustHave(header.keys, 'keys')
    mustBeStated(keys, expected, steps)
    const head = mustBeChained(entries, { n: 0, head: GENESIS })
    steps.push(`chain: ${entries.length} entries hold, head ${head}`)
    for (const [index, seal] of seals.entries()) {
      if (seal.seal <= (seals[index - 1]?.seal ?? '')) throw new Fault(`seal of ${seal.seal}: not in its place`)
      const { seal: day, n } = seal
      mustEqual(`seal of ${day}, head at entry ${n}`, seal.head, entries[n - 1]?.head)
      mustBeSealed({ ledger: header.case, ...seal }, keys, expected)
      const by = seal.signature ? 'signed, ' : ''
      steps.push(
        `seal of ${day}: ${by}holds for entries 1 to ${n}; compare root ${seal.root} with the one kept elsewhere`,
      )
    }
    noteUnsealed(header, entries, seals, steps)
    return { steps }
  } catch (error) {
    if (error instanceof Fault) return { steps, fault: error.message }
    return { steps, fault: `the file is no exported ledger (${(error as Error).message})` }
  }
}

function mustHave<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Fault(`the header has no ${name}`)
  return value
}

/** Where seals are signed, an entry stays without a signature for some nights only; after that one was taken away. */
function noteUnsealed(
  { at, keys = [] }: ExportHeader,
  entries: readonly ExportedEntry[],
  seals: readonly ExportedSeal[],
  steps: string[],
): void {
  const counted = keys.length > 0 ? seals.filter(({ signature }) => signature) : seals
  const sealed = Math.max(0, ...counted.map(({ n }) => n))
  const next = entries[sealed]
  if (!next) return
  const which = `entries ${sealed + 1} to ${entries.length}`
  if (keys.length > 0 && Date.parse(mustHave(at, 'at')) - Date.parse(next.at) > sealedWithinMs)
    throw new Fault(`${which}, the first of ${next.at}, are under no signed seal: one was taken away, or none is made`)
  steps.push(`note: ${which} are not sealed yet`)
}
