import type pg from 'pg'
import { lateSince } from '#domain/clarification/clearingDays.ts'
import type { StatutoryCalendar } from '#domain/time/calendar.ts'
import { text } from '../database/columns.ts'
import { columns, queryRows } from '../database/rows.ts'
import { packById } from '../desk/rulePacks.ts'
import { type UntrueRow, untrue } from './figures.ts'
import type { Sight } from './sight.ts'

/** Clarifications that were open at the end of the day $1 with something untrue in them. */
const openThen = `c.kind = 'clarification' and c.untrue_found > 0 and c.received_on <= $1
  and case when c.status = 'open' then 'infinity'::timestamptz else c.closed_at end
    >= ($1::date + 1)::timestamp at time zone 'Asia/Shanghai'`

/** Cleared by that day, of a case that is closed by now: archived by then. */
const clearedThen = `case when c.status = 'open' or exists (select from case_stages s
    where s.case_id = c.case_id and s.stage = 'archived' and zm_day(s.entered_at) <= $1)
  then coalesce(c.untrue_cleared, 0) else 0 end`

/**
 * What was found untrue in cases that were open at the end of a day for longer than the days of their pack: counted as
 * not cleared beside those that closed, where nothing else is known because they are open. `sightFrom` gives a
 * condition over the `cases c` of an organ, after so many parameters.
 */
export async function readLateUntrue(
  client: pg.PoolClient,
  day: string,
  calendar: StatutoryCalendar,
  sightFrom: (bound: number) => Sight,
): Promise<UntrueRow[]> {
  const [seen, sight] = [sightFrom(1), sightFrom(3)]
  const held = await queryRows(
    client,
    columns({ pack: text }),
    `select distinct rule_pack as pack from cases c where ${openThen} and ${seen.sql}`,
    [day, ...seen.values],
  )
  const limits: ReturnType<typeof lateSince>[] = []
  for (const { pack: id } of held) {
    const pack = await packById(client, id)
    if (!pack) throw new Error(`rule pack ${id} is neither in this release nor loaded`)
    limits.push(lateSince(pack, calendar, day))
  }
  return queryRows(
    client,
    untrue,
    `select coalesce(c.untrue_reason, 'stillOpen') as reason, sum(c.untrue_found)::int as found,
            sum(${clearedThen})::int as cleared
     from cases c join unnest($2::text[], $3::date[]) as late (pack, until) on late.pack = c.rule_pack
     where ${openThen} and c.received_on <= late.until and ${sight.sql} group by 1 order by 1`,
    [day, held.map(({ pack }) => pack), limits, ...sight.values],
  )
}
