import type { Rule } from './filingRules.ts'
import { encode, initialState, isPrefix, type Scenario, type State } from './filingState.ts'
import { filingSteps } from './filingSteps.ts'
import type { Model } from './search.ts'

/**
 * The filing protocol as it is searched; the code of `api/`, `registers/` and `workflows/` follows it step by step.
 *
 * A request, API:
 * 1. One transaction, after that of any other copy of the command: find the command row. Other body → KEY_REUSED; done
 *    → 200 from the ledger; expired → COMMAND_EXPIRED; open and the case frozen → 503. No row: a ledger entry of that
 *    commandId → 200, or KEY_REUSED for another body; then case frozen → CASE_FROZEN; case closed and the act none for
 *    closed cases → refused; else insert the row, open. The same statement reads `filed` and the id of that entry.
 *    Commit, without any lock left.
 *  2. Send the Update: updateId = commandId, bodyHash, the row's receivedAt, `filed` and id.
 * 3. Accepted {bodyHash, from, entries}: file. Filed → 200 if the hash is equal, else KEY_REUSED. Gap → ask the
 *    workflow for the entries after the register's n; 503 unless the command's own entry is among them or stored; file
 *    anew. Diverged or frozen → 503. Refused → that refusal, COMMAND_EXPIRED like any other; the row stays open. Frozen
 *    → freeze the case row, 503. Run ended or not found → ask the register: entry there → 200 or KEY_REUSED, closed →
 *    refused, else 503. RPC error → 503.
 *
 * file(from, entries), one transaction under the lock of the case row: frozen → nothing; gap → roll back; compare what
 * is stored, other → roll back and freeze the case in a second transaction; append the rest; index, tasks, deadlines
 * only when n grows; rows of all entries with an equal body hash → done, whatever their status.
 *
 * An Update in the workflow: outcome of this update id in this run (Temporal) → again; in `handled` → its hash and the
 * entries after max(filed, n0) that no earlier answer carried; filed > n, or n0 ≤ filed ≤ n with another id, or a
 * frozen run → frozen, said by the validator, which changes nothing; older than 24 h → COMMAND_EXPIRED; closed or
 * against the rules → refused; else accept and answer the entries after max(filed, n0). A frozen run has the freeze
 * written to the case row by an activity.
 *
 * The reconciler, for each open row of a case that is not frozen, asks the run that last claimed the case row. Accepted
 * → file. Frozen → freeze the case row. Not found → expire the row if it is still open and the look-up began after the
 * limit. Pending, failed, timed out → nothing. Expired rows are never removed, done rows may be.
 *
 * A run wants to end: while filedSeen < n flush n entries and look again; in the activation that finds them equal it
 * returns or continues as new. `filedSeen` grows by answered flushes and by the `filed` of accepted commands.
 *
 * A resumed run (continue-as-new, reopen, recovery) takes no act before its claim: under the lock of the case row, n
 * and last entry equal its own and the row names the run it continues; then the row names the new run, and is no longer
 * closed. Else it ends and counts as never begun. `resume` reads the ended run the row names, files what it accepted,
 * and starts the next.
 *
 * The claim of a start is in `claimModel.ts`.
 */
export function filingModel(scenario: Scenario, off: readonly Rule[] = []): Model<State> {
  const world = { scenario, off: new Set(off) }
  return {
    initial: initialState(scenario),
    encode,
    steps: state => (state.bad ? [] : filingSteps(state, world)),
    broken: (state, atRest) => {
      const promise = state.bad || brokenAlways(state) || (atRest ? brokenAtRest(state, scenario) : undefined)
      return promise && !scenario.excused?.includes(promise) ? promise : undefined
    },
  }
}

function brokenAlways({ register, run, before, lost }: State): string | undefined {
  const histories = [run.history, lost ?? [], before?.history ?? []]
  if (!histories.some(h => isPrefix(register.entries, h)))
    return 'the register holds accepted entries of one history, in order, none twice'
  if (register.index !== register.entries.length) return 'the index is that of the last entry'
  if (register.frozen && lost === null) return 'a case is frozen only when its history diverged'
  return undefined
}

function brokenAtRest({ register, run, rows, requests, lost }: State, { rewind }: Scenario): string | undefined {
  if (requests.some(r => r.phase !== 'over')) return 'every request is answered'
  if (register.frozen) return undefined
  if (rewind === 'reset' && lost) return 'a case whose run was reset is frozen'
  const unfiled = run.history.slice(register.entries.length)
  // What only the workflow decided may wait in a terminated run for the operator who resumes it.
  if (!lost && unfiled.some(e => run.live || !'tz'.includes(e[0]!))) return 'every accepted entry is filed at last'
  const filed = rows.filter(r => register.entries.some(e => e[0] === r.key && e[1] === r.body))
  if (filed.some(r => r.status !== 'done')) return 'the row of a filed command is done at last'
  return undefined
}
