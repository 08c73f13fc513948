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

/** Open cases that are frozen, and those that the comparison found not carried on. */
export async function countAlarms({ system }: System): Promise<{ frozen: number; stranded: number }> {
  const found = await queryRow(
    system,
    columns({ frozen: integer, stranded: integer }),
    `select (select count(*)::int from cases where status = 'open' and frozen_at is not null) as frozen,
       (select count(*)::int from run_alarms join cases using (case_id) where status = 'open') as stranded`,
  )
  return found ?? { frozen: 0, stranded: 0 }
}
