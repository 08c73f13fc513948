import type { Database } from '../database/database.ts'

export type EffectInForce = { subject: string; effect: string; caseNumber: string; from: string; until?: string }

/** Protected effects of a person that are in force today, of cases that came to `tolerate`. For the systems that ask. */
export async function effectsInForce({ system }: Pick<Database, 'system'>, subject: string): Promise<EffectInForce[]> {
  const { rows } = await system.query(
    `with today as (select (zm_clock() at time zone 'Asia/Shanghai')::date as day)
     select e.subject, e.effect, c.number as "caseNumber", e.from_on as "from", e.until_on as until
     from effects e join cases c using (case_id), today
     where e.subject = $1 and c.outcome = 'tolerate' and e.from_on <= day and coalesce(e.until_on >= day, true)
     order by e.from_on, c.number, e.effect`,
    [subject],
  )
  return rows.map(({ until, ...row }) => (until === null ? row : { ...row, until }))
}
