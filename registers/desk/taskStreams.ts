import type { Actor } from '#domain/access/actor.ts'
import { actsAs, inRightOf } from '#domain/access/substitution.ts'
import { panelSteps } from '#domain/common/tasks.ts'
import { actorsOf, type Bind, barredCases, goesSomeWay, type Viewer } from '../cases/sight.ts'

/**
 * `mine`: assigned or delegated to the viewer, or waiting for them in person; `candidate`: free ones that their role
 * may take; `ownAndFree`: both; `all`: for supervisors those of the whole organ too.
 */
export type TaskView = 'mine' | 'candidate' | 'ownAndFree' | 'all'

const taskColumns =
  't.task_id, t.case_id, t.kind, t.role, t.organ, t.person, t.assignee, t.claimed_at, t.vacated_by, t.due, t.since, t.sort_due, t.sort_id'

/** A range of an index: steps that wait for somebody for one reason. */
type Stream = {
  /** What they have in common. */
  at: string
  /** Whether `tasks.seen` answers for them: of whoever was given a step by another it was not computed. */
  seen: boolean
  mine: boolean
}

/** Every range in which steps of one standing are. A substitute has none of a panel. */
function streamsOf(view: TaskView, actor: Actor, bind: Bind): Stream[] {
  const isOwn = actor.onBehalfOf === undefined
  const streams: Stream[] = []
  if (view !== 'candidate') {
    const person = bind(inRightOf(actor))
    const noPanel = isOwn ? '' : ` and t.kind <> all(${bind([...panelSteps])}::text[])`
    streams.push(
      { at: `t.assignee = ${person}${noPanel}`, seen: isOwn, mine: true },
      { at: `t.delegated_to = ${person}${noPanel}`, seen: false, mine: true },
      { at: `t.person = ${person} and t.assignee is null${noPanel}`, seen: isOwn, mine: true },
    )
  }
  // What is bound must be asked: PostgreSQL refuses a parameter that stands nowhere.
  if (view === 'mine' || actor.roles.length === 0) return streams
  const party = `select case_id from case_people where person = any(${bind(actsAs(actor))}::text[]) and relation = 'party'`
  // A party is no officer in its own case: it sees what waits for it in person.
  const isOfficer = `t.case_id not in (${party})`
  const organ = bind(actor.organ)
  for (const role of actor.roles)
    streams.push({
      at: `t.assignee is null and t.organ = ${organ} and t.role = ${bind(role)} and ${isOfficer}`,
      ...{ seen: true, mine: false },
    })
  if (view === 'all' && actor.roles.includes('supervisor'))
    streams.push(
      { at: `t.case_organ = ${organ} and ${isOfficer}`, seen: false, mine: false },
      { at: `t.organ = ${organ} and t.organ <> t.case_organ and ${isOfficer}`, seen: false, mine: false },
    )
  return streams
}

/**
 * SQL of the open steps that wait for a viewer, as `found (n, mine, …)`, to be preceded by `with`: `n` is the standing,
 * the viewer's own first; a step may be there once for each reason. Of each reason `rest` ends the reading, as an order
 * and a limit.
 */
export function foundTasks(view: TaskView, viewer: Viewer, conditions: string[], rest: string, bind: Bind): string {
  const bars = actorsOf(viewer).map((actor, n) => `barred_${n} as materialized (${barredCases(actor, bind)})`)
  const branches = actorsOf(viewer).flatMap((actor, n) => {
    const streams = streamsOf(view, actor, bind)
    if (streams.length === 0) return []
    const probe = goesSomeWay(actor, 't.case_id', bind)
    return streams.map(({ at, seen, mine }) => {
      const isSeen = seen ? `(t.seen or ${probe})` : probe
      const where = ['t.open', at, ...conditions, `t.case_id not in (select case_id from barred_${n})`, isSeen]
      return `(select ${n} as n, ${mine} as mine, ${taskColumns} from tasks t where ${where.join(' and ')} ${rest})`
    })
  })
  const none = `select 0 as n, false as mine, ${taskColumns} from tasks t where false`
  return `${bars.join(', ')}, found as (${branches.length > 0 ? branches.join(' union all ') : none})`
}

/** The present day in Shanghai; a step is overdue after its due day. */
export const today = `((select zm_clock()) at time zone 'Asia/Shanghai')::date`
