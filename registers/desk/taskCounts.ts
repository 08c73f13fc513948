import { inStandings, sightIn, type Viewer } from '../cases/sight.ts'
import { integer, type RowOf } from '../database/columns.ts'
import { asPerson, type Database } from '../database/database.ts'
import { columns, queryRow } from '../database/rows.ts'
import { isCandidate, isMine } from './taskList.ts'

export type TaskCounts = RowOf<typeof counts>
const counts = columns({ mine: integer, candidate: integer, overdue: integer })

/** How many steps wait for the viewer: own ones, those that the viewer's role may take, and the overdue among both. */
export async function countTasks(database: Pick<Database, 'reader'>, viewer: Viewer): Promise<TaskCounts> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const mine = inStandings(viewer, actor => `(${isMine(actor, bind)} and ${sightIn(actor, bind)})`, bind)
  const candidate = inStandings(viewer, actor => `(${isCandidate(actor, bind)} and ${sightIn(actor, bind)})`, bind)
  return asPerson(database, viewer, async client => {
    const row = await queryRow(
      client,
      counts,
      `select count(*) filter (where mine)::int as mine, count(*) filter (where not mine)::int as candidate,
              count(*) filter (where due < ((select zm_clock()) at time zone 'Asia/Shanghai')::date)::int as overdue
       from (select t.due, coalesce(${mine.sql}, false) as mine
             from tasks t join cases c on c.case_id = t.case_id
             where (${mine.sql} or ${candidate.sql}) and c.status = 'open') waiting`,
      values,
    )
    return row ?? { mine: 0, candidate: 0, overdue: 0 }
  })
}
