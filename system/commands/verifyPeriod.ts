import { treeRoot } from '#registers/ledger/merkle.ts'
import { type PeriodHeader, type PeriodLedger, type PeriodSeal, periodFormat } from '#registers/ledger/periodExport.ts'
import { leafOf } from '#registers/ledger/seals.ts'
import { GENESIS } from '#vault/commitment.ts'
import {
  type Expected,
  Fault,
  linesOf,
  mustBeChained,
  mustBeGenuine,
  mustBeSealed,
  mustBeStated,
  mustEqual,
} from './verifying.ts'
import type { Verification } from './verifyLedger.ts'

/**
 * Verifies the export of a period from its bytes alone. Whatever is wrong with them becomes `fault`, never an
 * exception.
 */
export function verifyPeriod(bytes: Buffer, expected: Expected = {}): Verification {
  const steps: string[] = []
  try {
    const [first, ...rest] = linesOf(bytes, steps)
    const { format, from, to, keys } = first as PeriodHeader
    mustEqual('format', format, periodFormat)
    const seals = rest.filter(line => 'seal' in line) as PeriodSeal[]
    const ledgers = rest.filter(line => 'ledger' in line) as PeriodLedger[]
    mustEqual('number of lines', rest.length, seals.length + ledgers.length)
    mustBeStated(keys, expected, steps)
    checkSeals(seals, { from, to, keys }, expected)
    const heads = headsIn(seals)
    mustEqual('number of ledgers', ledgers.length, heads.size)
    for (const ledger of ledgers) checkLedger(ledger, heads.get(ledger.ledger), { from, keys }, expected)
    steps.push(summaryOf(seals, ledgers))
    return { steps }
  } catch (error) {
    if (error instanceof Fault) return { steps, fault: error.message }
    return { steps, fault: `the file is no export of a period (${(error as Error).message})` }
  }
}

type Head = { day: string; n: number; head: string }
type Period = Pick<PeriodHeader, 'from' | 'to' | 'keys'>

function checkSeals(seals: readonly PeriodSeal[], { from, to, keys }: Period, expected: Expected): void {
  for (const [index, { heads, ...seal }] of seals.entries()) {
    const before = seals[index - 1]
    const { seal: day, prev, cases } = seal
    if (day < from || day > to || (before && before.seal >= day)) throw new Fault(`seal of ${day}: not in its place`)
    if (before) mustEqual(`seal of ${day}, root of the seal before`, prev, before.root)
    mustEqual(`seal of ${day}, number of heads`, cases, heads.length)
    mustBeGenuine({ ...seal, tree: treeRoot(heads.map(leafOf)) }, keys, expected)
    const stated = keys.find(key => key.from === day)
    if (stated && stated.prev === null) mustEqual(`key ${stated.key}, root of the seal before it`, stated.after, prev)
  }
  const days = new Set(seals.map(({ seal }) => seal))
  const missing = (expected.roots ?? []).find(({ day }) => day >= from && day <= to && !days.has(day))
  if (missing) throw new Fault(`the seal of ${missing.day} is missing; its root kept elsewhere is ${missing.root}`)
}

function headsIn(seals: readonly PeriodSeal[]): Map<string, Head[]> {
  const found = new Map<string, Head[]>()
  for (const { seal: day, heads } of seals)
    for (const { caseId, n, head } of heads) {
      const known = found.get(caseId) ?? []
      known.push({ day, n, head })
      found.set(caseId, known)
    }
  return found
}

function checkLedger(
  { ledger, base, entries }: PeriodLedger,
  heads: readonly Head[] | undefined,
  { from, keys }: Pick<Period, 'from' | 'keys'>,
  expected: Expected,
): void {
  if (!heads) throw new Fault(`ledger ${ledger} is under no seal of the period`)
  if (base) {
    if (base.seal >= from) throw new Fault(`ledger ${ledger}: its earlier seal is not from before the period`)
    mustBeSealed({ ledger, ...base }, keys, expected)
  }
  const start = base ?? { n: 0, head: GENESIS }
  mustBeChained(entries, start)
  const headAt = (n: number) => (n === start.n ? start.head : entries[n - start.n - 1]?.head)
  for (const { day, n, head } of heads) mustEqual(`ledger ${ledger}, head ${n} in the seal of ${day}`, head, headAt(n))
  mustEqual(`ledger ${ledger}, number of entries`, start.n + entries.length, Math.max(...heads.map(({ n }) => n)))
}

function summaryOf(seals: readonly PeriodSeal[], ledgers: readonly PeriodLedger[]): string {
  const entries = ledgers.reduce((sum, ledger) => sum + ledger.entries.length, 0)
  const [first, last] = [seals[0], seals.at(-1)]
  const ends = first && last ? ` from ${first.seal} (after root ${first.prev}) to ${last.seal} (root ${last.root})` : ''
  return `${seals.length} seals${ends} hold over ${entries} entries of ${ledgers.length} ledgers`
}
