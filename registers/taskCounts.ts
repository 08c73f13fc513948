import type { Actor } from '#domain/actor.ts'
import { asPerson, type Register } from './register.ts'
import { sightOf } from './sight.ts'

export type TaskCounts = { mine: number; candidate: number; overdue: number }

/** How many steps wait for the actor: own ones, those that the actor's role may take, and the overdue among both. */
export async function countTasks(register: Pick<Register, 'reader'>, actor: Actor): Promise<TaskCounts> {
  const sight = sightOf(actor, 3)
  return asPerson(register, actor, async client => {
    const { rows } = await client.query(
      `select count(*) filter (where mine)::int as mine, count(*) filter (where not mine)::int as candidate,
              count(*) filter (where due < ((select zm_clock()) at time zone 'Asia/Shanghai')::date)::int as overdue
       from (select t.due, coalesce(t.assignee = $1 or t.delegated_to = $1 or (t.person = $1 and t.assignee is null), false) as mine
             from tasks t join cases c on c.case_id = t.case_id
             where (t.assignee = $1 or t.delegated_to = $1 or (t.assignee is null and t.person = $1)
                    or (t.assignee is null and t.organ = $2 and t.role = any($3)
                        and not exists (select from case_people p where p.case_id = t.case_id and p.relation = 'party' and p.person = $1)))
               and c.status = 'open' and ${sight.sql}) waiting`,
      [actor.person, actor.organ, [...actor.roles], ...sight.values],
    )
    return rows[0]
  })
}
