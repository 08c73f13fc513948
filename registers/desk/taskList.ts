import type { Actor } from '#domain/access/actor.ts'
import { actsAs, inRightOf } from '#domain/access/substitution.ts'
import { panelSteps } from '#domain/common/tasks.ts'
import { type Bind, inStandings, sightIn, type Viewer } from '../cases/sight.ts'
import { day, flag, moment, orNull, type RowOf, text } from '../database/columns.ts'
import { asPerson, type Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'

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

/** Steps assigned or delegated to the person, or waiting for it; a substitute has none of a panel. */
export function isMine(actor: Actor, bind: Bind): string {
  const person = bind(inRightOf(actor))
  const mine = `(t.assignee = ${person} or t.delegated_to = ${person} or (t.person = ${person} and t.assignee is null))`
  return actor.onBehalfOf === undefined ? mine : `(${mine} and t.kind <> all(${bind([...panelSteps])}))`
}

/** A party is no officer in its own case: it sees what waits for it in person. */
const isOfficer = (actor: Actor, bind: Bind): string =>
  `not exists (select from case_people p where p.case_id = t.case_id and p.relation = 'party' and p.person = any(${bind(actsAs(actor))}))`

/** Unclaimed steps that the person's role may take. */
export const isCandidate = (actor: Actor, bind: Bind): string =>
  `(t.assignee is null and t.organ = ${bind(actor.organ)} and t.role = any(${bind([...actor.roles])}) and ${isOfficer(actor, bind)})`

function placeOf(view: TaskFilter['view'], actor: Actor, bind: Bind): string {
  if (view === 'mine') return isMine(actor, bind)
  if (view === 'candidate') return isCandidate(actor, bind)
  const own = `(${isMine(actor, bind)} or ${isCandidate(actor, bind)})`
  if (!actor.roles.includes('supervisor')) return own
  const organ = bind(actor.organ)
  return `(${own} or ((t.organ = ${organ} or c.organ = ${organ}) and ${isOfficer(actor, bind)}))`
}

/**
 * Waiting steps of the cases that the viewer may know of. `mine`: assigned or delegated to the viewer, or waiting for the
 * viewer in person; `candidate`: unclaimed ones that the viewer's role may take; `all`: of the whole organ, for supervisors.
 */
export async function listTasks(
  database: Pick<Database, 'reader'>,
  viewer: Viewer,
  filter: TaskFilter,
): Promise<TaskRow[]> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const parts: string[] = []
  const late = "coalesce(t.due < ((select zm_clock()) at time zone 'Asia/Shanghai')::date, false)"
  if (filter.overdue !== undefined) parts.push(`${late} = ${bind(filter.overdue)}`)
  if (filter.kind !== undefined) parts.push(`t.kind = ${bind(filter.kind)}`)
  if (filter.vacated !== undefined) parts.push(`(t.vacated_by is not null) = ${bind(filter.vacated)}`)
  if (filter.after)
    parts.push(
      `(coalesce(t.due, 'infinity'), t.case_id || t.task_id) > (${bind(filter.after.due)}::date, ${bind(filter.after.id)})`,
    )
  const place = (actor: Actor) => `(${placeOf(filter.view, actor, bind)} and ${sightIn(actor, bind)})`
  const found = inStandings(viewer, place, bind)
  const mark = found.mark()
  return asPerson(database, viewer, client =>
    queryRows(
      client,
      task,
      `select t.task_id as id, t.case_id as "caseId", c.number, c.kind as "caseKind", c.stage, c.organ, t.kind, t.role,
              t.organ as "candidateOrgan", t.person, t.assignee, t.claimed_at as "claimedAt", t.vacated_by as "vacatedBy", t.due, t.since, ${late} as overdue,
              ${mark} as "onBehalfOf"
       from tasks t join cases c on c.case_id = t.case_id
       where ${[...parts, found.sql].join(' and ')} and c.status = 'open'
       order by coalesce(t.due, 'infinity'), t.case_id || t.task_id limit $${values.length + 1}`,
      [...values, filter.limit + 1],
    ),
  )
}
