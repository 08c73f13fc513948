import type { Entry } from '#domain/entry.ts'
import { hashState } from '#domain/hash.ts'
import { countTold, tellingOf, toldTo } from '#domain/told.ts'
import type { ToleranceEvent } from '#domain/tolerance/events.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import type { Database } from '#registers/database/database.ts'
import { commitOf } from '#registers/ledger/chain.ts'
import { fold, readEntries } from '#registers/ledger/fold.ts'
import { exportLedger } from '#registers/ledger/ledgerExport.ts'
import { verifyLedger } from '#system/commands/verifyLedger.ts'
import { caseScope } from '#vault/scopes.ts'
import type { Sent } from './chaos.ts'

/** What the register holds beyond, or short of, what clients sent and were told; empty when all is well. */
export async function faultsOf(database: Database, cases: readonly string[], sent: readonly Sent[]): Promise<string[]> {
  const faults: string[] = []
  const stored = new Map<string, Counted[]>()
  for (const caseId of cases) {
    const entries = await readEntries(database, database.system, caseId)
    faults.push(...(await faultsInCase(database, caseId, entries)))
    for (const entry of entries) {
      const { commandId } = entry
      if (commandId === null) continue
      const counted = { ...entry, answered: answeredSeq(entry, entries) }
      stored.set(commandId, [...(stored.get(commandId) ?? []), counted])
    }
  }
  const known = new Map(sent.map(one => [one.commandId, one]))
  for (const commandId of stored.keys()) if (!known.has(commandId)) faults.push(`invented: ${commandId}`)
  for (const one of sent.filter(({ caseId }) => cases.includes(caseId))) {
    const own = stored.get(one.commandId) ?? []
    const what = `${one.type} of ${one.person} in ${one.caseId} (${one.answers.join(', ')})`
    if (one.seq !== undefined && own.length === 0) faults.push(`lost: ${what}`)
    if (own.length > 1) faults.push(`${own.length} times: ${what}`)
    for (const entry of own) {
      if (entry.bodyHash !== one.bodyHash || entry.event.type !== one.type || entry.actor?.person !== one.person)
        faults.push(`another than was sent: ${what}`)
      if (one.seq !== undefined && entry.answered !== one.seq && one.type !== 'apply')
        faults.push(`answered as ${one.seq}, filed as ${entry.answered}: ${what}`)
    }
  }
  return faults
}

type Counted = Entry & { answered: number }

/** The number by which whoever acted is told of the act: a party counts what it was told of alone. */
function answeredSeq({ n, seq, actor }: Entry, entries: readonly Entry[]): number {
  const state = fold(tolerance, entries)
  if (!state || actor === null || !state.parties.includes(actor.person)) return seq
  return toldTo(countTold({}, entries.slice(0, n), tellingOf(state), state.parties), actor.person)
}

/** Numbering, chain, commitments and the author's state after every single entry. */
async function faultsInCase(database: Database, caseId: string, entries: readonly Entry[]): Promise<string[]> {
  const faults: string[] = []
  const key = await database.keys.get(caseScope(caseId))
  if (!key || entries.length === 0) return [`case ${caseId} is not there`]
  let state: ToleranceState | undefined
  for (const [index, entry] of entries.entries()) {
    if (entry.n !== index + 1) faults.push(`case ${caseId}: entry ${entry.n} stands at ${index + 1}`)
    state = fold(tolerance, [entry] as Entry<ToleranceEvent>[], state ? { from: state } : {})
    if (state && hashState(state) !== entry.stateHash)
      faults.push(`case ${caseId}: state after entry ${entry.n} diverged`)
  }
  // What is filed meanwhile, such as the record of a notice, is not among the entries that were read.
  const { rows } = await database.system.query(
    'select n, commit from entries where case_id = $1 and n <= $2 order by n',
    [caseId, entries.length],
  )
  for (const [index, row] of rows.entries())
    if (row.commit !== commitOf(key, entries[index] as Entry)) faults.push(`case ${caseId}: commitment of ${row.n}`)
  const { fault } = verifyLedger(Buffer.from(await exportLedger(database, database.system, caseId)))
  if (fault !== undefined) faults.push(`case ${caseId}: ${fault}`)
  return faults
}
