import { isPartyOf, sightOfPersons } from '../cases/sight.ts'
import { hasLeft } from './leavers.ts'

/** A statement of a round: planned each time, since the plan of a page long ago may be a bad one by now. */
export const planned = (text: string, values: unknown[]) => ({ text, values })

/**
 * The open case `c` of a given id, and its tasks `t`. The fences (`offset 0`) have them looked up one by one: a page is
 * small, and the planner would rather begin with all open cases while its statistics are old.
 */
export const openCase = (id: string) =>
  `lateral (select * from cases where case_id = ${id} and status = 'open' offset 0) c`
export const tasksOfCase = 'lateral (select * from tasks where case_id = c.case_id offset 0) t'

/** What names a task `t` and the moment since which it waits: an id may wait again later. */
export const keyOfTask = `t.task_id || '@' || (extract(epoch from t.since) * 1000)::bigint`

/** Rows (person) for whom the task `t` waits now: who took it or was given it, else its candidates. */
export const waitedFor = `
  select t.assignee as person where t.assignee is not null
  union select t.delegated_to where t.delegated_to is not null
  union select t.person where t.person is not null and t.assignee is null
  union select o.person from offices o where t.person is null and t.assignee is null and o.organ = t.organ and t.role = any(o.roles)`

/**
 * Columns of `p`, as the policy asks for them, a row for each post; who never signed in, or has left, has neither
 * organ, roles nor address.
 */
export const asViewer = (who: string) => `lateral (
  select ${who}.person, post.organ, post.roles, known.email
  from (select) one left join persons known on known.person = ${who}.person and not ${hasLeft('known')}
    left join offices post on post.person = known.person) p`

/** Whether `p` may hear of the case `c`, in person or as an officer: a party hears of its own steps alone. */
export const mayHear = (inPerson: string) => `(${sightOfPersons} and (${inPerson} or not ${isPartyOf}))`
