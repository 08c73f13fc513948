import { flag, integer, orNull, type RowOf, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'

const place = columns({ caseId: text, n: integer, lastId: orNull(text), runId: text, frozen: flag, closed: flag })

/** Where a case stands in the register: its last entry, the run that owns it, and whether it is frozen or closed. */
export type CasePlace = RowOf<typeof place>

const asPlace = `case_id, n, last_id, run_id, frozen_at is not null as frozen, status = 'closed' as closed`

/** The place of one case; undefined if it has no entry. */
export const placeOfCase = ({ system }: Pick<Database, 'system'>, caseId: string): Promise<CasePlace | undefined> =>
  queryRow(system, place, `select ${asPlace} from cases where case_id = $1 and n > 0`, [caseId])

/** The places of all open cases, by id, a page at a time. */
export async function* openPlaces({ system }: Pick<Database, 'system'>, page = 500): AsyncGenerator<CasePlace> {
  for (let after = ''; ; ) {
    const rows = await queryRows(
      system,
      place,
      `select ${asPlace} from cases where status = 'open' and n > 0 and case_id > $1 order by case_id limit $2`,
      [after, page],
    )
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.caseId
  }
}
