import type { Actor } from '#domain/access/actor.ts'
import { keptSight } from '../cases/sight.ts'
import { instant, integer, oneOf, orNull, type RowOf, text, texts } from '../database/columns.ts'
import { asPerson, type Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'

/**
 * What makes reading unusual (A; docs/secrecy.md, Readings), over the last 30 days: more cases in seven days than
 * `atLeast` and three times as many as the middle reader of the organ; a case of the reader's own unit; one case again
 * and again on which the reader did nothing.
 */
export const unusual = { days: 30, window: 7, atLeast: 20, timesMiddle: 3, again: 5 } as const
export const unusualGrounds = ['manyCases', 'ownUnit', 'againWithoutAct'] as const
const unusualReading = columns({
  person: text,
  name: orNull(text),
  ground: oneOf(...unusualGrounds),
  count: integer,
  caseIds: texts,
  last: instant,
})
export type UnusualReading = RowOf<typeof unusualReading>

/** Who read unusually in an organ, by person and ground; of cases that are not shut to the one who asks. */
export async function unusualReadings(database: Pick<Database, 'reader'>, viewer: Actor): Promise<UnusualReading[]> {
  const values: unknown[] = [
    viewer.organ,
    unusual.days,
    unusual.window,
    unusual.atLeast,
    unusual.timesMiddle,
    unusual.again,
  ]
  const sight = keptSight(viewer, values.length)
  return asPerson(database, viewer, client =>
    queryRows(
      client,
      unusualReading,
      `with recent as (
         select r.person, r.case_id, r.at from reads r join cases c on c.case_id = r.case_id
         where r.organ = $1 and r.at > clock_timestamp() - make_interval(days => $2) and ${sight.sql}),
       wide as (
         select person, count(distinct case_id)::int as count, array_agg(distinct case_id) as cases, max(at) as last
         from recent where at > clock_timestamp() - make_interval(days => $3) group by person),
       middle as (select percentile_disc(0.5) within group (order by count) as count from wide),
       found as (
         select w.person, 'manyCases' as ground, w.count, w.cases, w.last from wide w cross join middle m
         where w.count >= $4 and w.count > $5 * m.count
         union all
         select r.person, 'ownUnit', count(*)::int, array_agg(distinct r.case_id), max(r.at)
         from recent r join persons me on me.person = r.person and me.unit is not null
           join case_people p on p.case_id = r.case_id and p.relation = 'party' and p.person <> r.person
           join persons they on they.person = p.person and they.unit = me.unit
         group by r.person
         union all
         select r.person, 'againWithoutAct', count(*)::int, array[r.case_id], max(r.at) from recent r
         where not exists (select from commands k where k.case_id = r.case_id and k.person = r.person and k.status = 'done')
         group by r.person, r.case_id having count(*) >= $6)
       select f.person, p.name, f.ground, f.count, f.cases[1:50] as case_ids, f.last
       from found f left join persons p using (person) order by f.last desc, f.person limit 500`,
      [...values, ...sight.values],
    ),
  )
}
