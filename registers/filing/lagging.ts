import { integer, orNull, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'

const lagging = columns({ caseId: text, n: integer, id: orNull(text) })

/** Open cases with a notice that is rendered but whose record is not in the ledger yet, after a minute's patience. */
export async function laggingCases(
  { system }: Pick<Database, 'system'>,
  limit: number,
): Promise<{ caseId: string; n: number; id: string | null }[]> {
  return queryRows(
    system,
    lagging,
    `select c.case_id, c.n, c.last_id as id from cases c
     where c.frozen_at is null and c.n > 0 and c.case_id in (
       select d.case_id from documents d
       where d.notice_id is not null and d.state = 'ready' and not d.recorded and d.created_at < now() - interval '1 minute'
       limit $1)`,
    [limit],
  )
}
