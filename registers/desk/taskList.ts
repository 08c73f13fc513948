import { actorsOf, type Viewer } from '../cases/sight.ts'
import { day, flag, moment, orNull, type RowOf, text } from '../database/columns.ts'
import { asPerson, type Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'
import { foundTasks, today } from './taskStreams.ts'

export type TaskFilter = {
  view: 'mine' | 'candidate' | 'all'
  overdue?: boolean
  kind?: string
  /** Left behind by somebody who has left, and taken by nobody since. */
  vacated?: boolean
  limit: number
  after?: { due: string; id: string }
}

export type TaskRow = RowOf<typeof task>
const task = columns({
  id: text,
  caseId: text,
  number: text,
  caseKind: text,
  stage: text,
  organ: text,
  kind: text,
  role: orNull(text),
  candidateOrgan: orNull(text),
  person: orNull(text),
  assignee: orNull(text),
  claimedAt: orNull(moment),
  vacatedBy: orNull(text),
  due: orNull(day),
  since: moment,
  overdue: flag,
  /** The absent person in whose right alone the step is there. */
  onBehalfOf: orNull(text),
})

/**
 * Waiting steps of the cases that the viewer may know of. `mine`: assigned or delegated to the viewer, or waiting for
 * the viewer in person; `candidate`: unclaimed ones that the viewer's role may take; `all`: of the whole organ, for
 * supervisors.
 */
export async function listTasks(
  database: Pick<Database, 'reader'>,
  viewer: Viewer,
  { view, overdue, kind, vacated, limit, after }: TaskFilter,
): Promise<TaskRow[]> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const parts: string[] = []
  if (overdue !== undefined) parts.push(`t.sort_due ${overdue ? '<' : '>='} ${today}`)
  if (kind !== undefined) parts.push(`t.kind = ${bind(kind)}`)
  if (vacated !== undefined) parts.push(`(t.vacated_by is not null) = ${bind(vacated)}`)
  if (after) parts.push(`(t.sort_due, t.sort_id) > (${bind(after.due)}::date, ${bind(after.id)})`)
  const rows = `${bind(limit + 1)}::int`
  const found = foundTasks(view, viewer, parts, `order by t.sort_due, t.sort_id limit ${rows}`, bind)
  const absent = bind(actorsOf(viewer).map(({ onBehalfOf }) => onBehalfOf ?? null))
  return asPerson(database, viewer, client =>
    queryRows(
      client,
      task,
      `with ${found}
       select t.task_id as id, t.case_id as "caseId", c.number, c.kind as "caseKind", c.stage, c.organ, t.kind, t.role,
              t.organ as "candidateOrgan", t.person, t.assignee, t.claimed_at as "claimedAt", t.vacated_by as "vacatedBy",
              t.due, t.since, t.sort_due < ${today} as overdue, (${absent}::text[])[t.n + 1] as "onBehalfOf"
       from (select distinct on (sort_due, sort_id) * from found order by sort_due, sort_id, n limit ${rows}) t
         cross join lateral (select * from cases where cases.case_id = t.case_id offset 0) c
       order by t.sort_due, t.sort_id`,
      values,
    ),
  )
}
