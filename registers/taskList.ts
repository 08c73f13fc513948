import type { Actor } from '#domain/actor.ts'
import { asPerson, type Register } from './register.ts'
import { sightOf } from './sight.ts'

export type TaskFilter = {
  view: 'mine' | 'candidate' | 'all'
  overdue?: boolean
  kind?: string
  limit: number
  after?: { due: string; id: string }
}

export type TaskRow = {
  id: string
  caseId: string
  number: string
  caseKind: string
  stage: string
  organ: string
  kind: string
  role: string | null
  candidateOrgan: string | null
  person: string | null
  assignee: string | null
  claimedAt: Date | null
  due: string | null
  since: Date
  overdue: boolean
}

function placeOf(view: TaskFilter['view'], actor: Actor, bind: (value: unknown) => string): string {
  const mine = () => {
    const person = bind(actor.person)
    return `(t.assignee = ${person} or t.delegated_to = ${person} or (t.person = ${person} and t.assignee is null))`
  }
  const candidate = () =>
    `(t.assignee is null and t.organ = ${bind(actor.organ)} and t.role = any(${bind([...actor.roles])}))`
  if (view === 'mine') return mine()
  // A party is no officer in its own case: it sees what waits for it in person.
  const officer = `not exists (select from case_people p where p.case_id = t.case_id and p.relation = 'party' and p.person = ${bind(actor.person)})`
  if (view === 'candidate') return `(${candidate()} and ${officer})`
  if (!actor.roles.includes('supervisor')) return `(${mine()} or (${candidate()} and ${officer}))`
  const organ = bind(actor.organ)
  return `(${mine()} or ((${candidate()} or t.organ = ${organ} or c.organ = ${organ}) and ${officer}))`
}

/**
 * Waiting steps of the cases that the actor may know of. `mine`: assigned or delegated to the actor, or waiting for the
 * actor in person; `candidate`: unclaimed ones that the actor's role may take; `all`: of the whole organ, for supervisors.
 */
export async function listTasks(
  register: Pick<Register, 'reader'>,
  actor: Actor,
  filter: TaskFilter,
): Promise<TaskRow[]> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const parts = [placeOf(filter.view, actor, bind)]
  const late = "coalesce(t.due < ((select zm_clock()) at time zone 'Asia/Shanghai')::date, false)"
  if (filter.overdue !== undefined) parts.push(`${late} = ${bind(filter.overdue)}`)
  if (filter.kind !== undefined) parts.push(`t.kind = ${bind(filter.kind)}`)
  if (filter.after)
    parts.push(
      `(coalesce(t.due, 'infinity'), t.case_id || t.task_id) > (${bind(filter.after.due)}::date, ${bind(filter.after.id)})`,
    )
  const sight = sightOf(actor, values.length)
  return asPerson(register, actor, async client => {
    const { rows } = await client.query(
      `select t.task_id as id, t.case_id as "caseId", c.number, c.kind as "caseKind", c.stage, c.organ, t.kind, t.role,
              t.organ as "candidateOrgan", t.person, t.assignee, t.claimed_at as "claimedAt", t.due, t.since, ${late} as overdue
       from tasks t join cases c on c.case_id = t.case_id
       where ${[...parts, sight.sql].join(' and ')} and c.status = 'open'
       order by coalesce(t.due, 'infinity'), t.case_id || t.task_id limit $${values.length + sight.values.length + 1}`,
      [...values, ...sight.values, filter.limit + 1],
    )
    return rows
  })
}
