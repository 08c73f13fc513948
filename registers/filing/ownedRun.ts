import { flag, oneOf, text } from '../database/columns.ts'
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

/** Lets a frozen case take acts again; false when there is no such case. */
export async function unfreezeCase({ system }: System, caseId: string): Promise<boolean> {
  const { rowCount } = await system.query('update cases set frozen_at = null where case_id = $1', [caseId])
  return rowCount === 1
}
