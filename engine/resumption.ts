import type { Handled, Resume } from '#contract/messages.ts'
import { commandLifeMs } from '#contract/names.ts'
import { chainOf } from '#domain/access/organs.ts'
import type { Entry } from '#domain/entry.ts'
import { type CaseState, processOfEntries } from '#domain/processes.ts'
import { currentRules } from '#domain/rulesVersion.ts'
import { readCalendar } from '#registers/beside/calendar.ts'
import type { Database } from '#registers/database/database.ts'
import { organsInForce } from '#registers/desk/organs.ts'
import { packById } from '#registers/desk/rulePacks.ts'
import { fold, readEntries } from '#registers/ledger/fold.ts'

/**
 * What a run needs to take a case over where the register stands from the run `continues`; undefined when the case has
 * no entries or its rule pack is neither in this release nor loaded. Throws `StateDiverged` when folding does not give
 * the author's state.
 */
export async function resumptionOf(
  database: Database,
  caseId: string,
  continues: string,
): Promise<(Resume & { state: CaseState }) | undefined> {
  const entries = await readEntries(database, database.system, caseId)
  const last = entries.at(-1)
  const state = last && fold(processOfEntries(entries), entries, { verify: true })
  const pack = state && (await packById(database.system, state.rulePack))
  if (!state || !last || !pack) return undefined
  const calendar = await readCalendar(database)
  const organs = chainOf(await organsInForce(database), state.organ)
  const { n, id: lastId } = last
  const handled = handledIn(entries)
  return {
    kind: 'resume',
    caseId,
    stateVersion: 1,
    state,
    n,
    lastId,
    continues,
    handled,
    pack,
    calendar,
    organs,
    rules: currentRules,
  }
}

/** Commands that copies may still ask about: those accepted in the last two days. */
function handledIn(entries: readonly Entry[]): Record<string, Handled> {
  const since = Date.now() - 2 * commandLifeMs
  const recent = entries.filter(entry => entry.commandId !== null && Date.parse(entry.at) > since)
  return Object.fromEntries(recent.map(entry => [entry.commandId, { bodyHash: entry.bodyHash ?? '', at: entry.at }]))
}
