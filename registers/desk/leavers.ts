import { text } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'

type System = Pick<Database, 'system'>

const today = "(zm_clock() at time zone 'Asia/Shanghai')::date"

/** SQL: whether the person of a row of `persons` has left, by the register. */
export const hasLeft = (row = 'persons') => `coalesce(${row}.valid_until < ${today}, false)`

/** An open case that is still to be told that somebody with a place in it has left. */
export type Leaving = { person: string; caseId: string }

const places = `select case_id from case_people where person = p.person and relation not in ('party', 'recused', 'tied', 'untold')
  union select case_id from tasks where p.person in (assignee, delegated_to)`

/** Open cases, not frozen, of persons who have left, that were not told yet. */
export async function leavingsToTell({ system }: System, limit: number): Promise<Leaving[]> {
  return queryRows(
    system,
    columns({ person: text, caseId: text }),
    `select p.person, c.case_id from persons p cross join lateral (${places}) place
       join cases c on c.case_id = place.case_id and c.status = 'open' and c.frozen_at is null
     where not p.handed_over and ${hasLeft('p')}
       and not exists (select from departures d where d.person = p.person and d.case_id = c.case_id)
     order by p.person, c.case_id limit $1`,
    [limit],
  )
}

/** A case was told. */
export const leavingTold = ({ system }: System, { person, caseId }: Leaving) =>
  system.query('insert into departures (person, case_id) values ($1, $2) on conflict do nothing', [person, caseId])

/** Ends the substitutions of those who have left, and what is to be looked for where every case of theirs was told. */
export async function settleLeavers({ system }: System): Promise<void> {
  await inTransaction(system, async client => {
    await client.query(
      `update substitutions s set ended_at = clock_timestamp() from persons p
       where s.ended_at is null and p.person in (s.person, s.substitute) and not p.handed_over and ${hasLeft('p')}`,
    )
    await client.query(
      `update persons p set handed_over = true where not p.handed_over and ${hasLeft('p')}
       and not exists (select from (${places}) place join cases c on c.case_id = place.case_id and c.status = 'open'
         where not exists (select from departures d where d.person = p.person and d.case_id = c.case_id))`,
    )
  })
}
