import { flag, instant, integer, oneOf, orNull, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'

type System = Pick<Database, 'system'>

/** A case as those see it who look after its run. */
const owned = columns({ runId: text, status: oneOf('open', 'closed'), frozen: flag })

/** Which run owns a case that was opened, and whether it is frozen. */
export const ownedRun = ({ system }: System, caseId: string) =>
  queryRow(
    system,
    owned,
    'select run_id, status, frozen_at is not null as frozen from cases where case_id = $1 and n > 0',
    [caseId],
  )

/** Open cases that are not frozen, in the order of their ids. */
export async function openCaseIds({ system }: System): Promise<string[]> {
  const found = await queryRows(
    system,
    columns({ caseId: text }),
    "select case_id from cases where status = 'open' and n > 0 and frozen_at is null order by case_id",
  )
  return found.map(({ caseId }) => caseId)
}

const waiting = columns({
  caseId: text,
  number: text,
  stage: text,
  n: integer,
  frozenSince: orNull(instant),
  openCommands: integer,
  run: orNull(text),
})

/** Cases that are frozen, whose commands wait for an outcome, or whose run the nightly comparison missed; at most 200. */
export const casesForOperator = ({ system }: System) =>
  queryRows(
    system,
    waiting,
    `select c.case_id, c.number, c.stage, c.n, c.frozen_at as frozen_since,
            (select count(*)::int from commands k where k.case_id = c.case_id and k.status = 'open') as open_commands, a.reason as run
     from cases c left join run_alarms a on a.case_id = c.case_id and c.status = 'open'
     where a.case_id is not null or c.frozen_at is not null
       or exists (select from commands k where k.case_id = c.case_id and k.status = 'open')
     order by c.frozen_at nulls last, c.case_id limit 200`,
  )

/** Lets a frozen case take acts again; false when there is no such case. */
export async function unfreezeCase({ system }: System, caseId: string): Promise<boolean> {
  const { rowCount } = await system.query('update cases set frozen_at = null where case_id = $1', [caseId])
  return rowCount === 1
}
