import type { Viewer } from '../cases/sight.ts'
import { integer, type RowOf } from '../database/columns.ts'
import { asPerson, type Database } from '../database/database.ts'
import { columns, queryRow } from '../database/rows.ts'
import { foundTasks, today } from './taskStreams.ts'

export type TaskCounts = RowOf<typeof counts>
const counts = columns({ mine: integer, candidate: integer, overdue: integer })

/** How many steps wait for the viewer: own ones, those that the viewer's role may take, and the overdue among both. */
export async function countTasks(database: Pick<Database, 'reader'>, viewer: Viewer): Promise<TaskCounts> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const own = foundTasks('ownAndFree', viewer, [], '', bind)
  return asPerson(database, viewer, async client => {
    const counted = await queryRow(
      client,
      counts,
      `with ${own}
       select count(*) filter (where mine)::int as mine, count(*) filter (where not mine)::int as candidate,
              count(*) filter (where sort_due < ${today})::int as overdue
       from (select bool_or(mine) as mine, min(sort_due) as sort_due from found group by sort_id) waiting`,
      values,
    )
    return counted ?? { mine: 0, candidate: 0, overdue: 0 }
  })
}
