import { integer } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRow } from '../database/rows.ts'

type System = Pick<Database, 'system'>

/** Why an open case is not carried on: Temporal has no run of it, its run has ended, or run and register disagree. */
export type RunAlarm = 'missing' | 'ended' | 'diverged'

/** Writes down what a comparison found; undefined takes back what an earlier one did. */
export async function markRun({ system }: System, caseId: string, alarm: RunAlarm | undefined): Promise<void> {
  if (alarm === undefined) await system.query('delete from run_alarms where case_id = $1', [caseId])
  else
    await system.query(
      `insert into run_alarms (case_id, reason) values ($1, $2)
       on conflict (case_id) do update set reason = excluded.reason, seen_at = clock_timestamp()`,
      [caseId, alarm],
    )
}

/** At most so many new runs of one case in an hour: what ends them all is for a person to find. */
const resumptionsPerHour = 5

/**
 * Writes down that a run of an open case was ended from outside. False when too many of this case were in the last
 * hour, so that the case is left to an operator.
 */
export async function noteEnding(
  { system }: System,
  { caseId, runId, reason }: { caseId: string; runId: string; reason: 'missing' | 'ended' },
): Promise<boolean> {
  await system.query('insert into run_endings (case_id, run_id, reason) values ($1, $2, $3) on conflict do nothing', [
    ...[caseId, runId, reason],
  ])
  const found = await queryRow(
    system,
    columns({ endings: integer }),
    `select count(*)::int as endings from run_endings where case_id = $1 and seen_at > clock_timestamp() - interval '1 hour'`,
    [caseId],
  )
  return (found?.endings ?? 0) <= resumptionsPerHour
}

/** The case went on in a new run. */
export const noteResumption = ({ system }: System, caseId: string, runId: string) =>
  system.query('update run_endings set resumed_at = clock_timestamp() where case_id = $1 and run_id = $2', [
    caseId,
    runId,
  ])
