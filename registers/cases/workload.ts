import type { Actor } from '#domain/access/actor.ts'
import { actsAs } from '#domain/access/substitution.ts'
import { integer, type RowOf, text } from '../database/columns.ts'
import { asPerson, type Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'
import { isOverdue } from './caseFilter.ts'
import { barredCases } from './sight.ts'

/**
 * Open cases of one stage: how many, how many of them overdue or due within seven days, and by days since they were
 * started.
 */
export type StageLoad = RowOf<typeof stageLoad>
const stageLoad = columns({
  kind: text,
  stage: text,
  open: integer,
  overdue: integer,
  soon: integer,
  to10: integer,
  to30: integer,
  to60: integer,
  over60: integer,
})

/** Open cases of which one person is a handler or has claimed a step. */
export type PersonLoad = RowOf<typeof personLoad>
const personLoad = columns({ person: text, open: integer, overdue: integer, soon: integer })

/** Cases of one kind received and closed in one month, as YYYY-MM. */
export type MonthRow = RowOf<typeof month>
const month = columns({ month: text, kind: text, received: integer, closed: integer })

export type Workload = { stages: StageLoad[]; persons: PersonLoad[]; months: MonthRow[] }

const today = `((select zm_clock()) at time zone 'Asia/Shanghai')::date`
const soon = `count(*) filter (where not late and next_due < ${today} + 8)::int`
const started = `${today} - (s.opened_at at time zone 'Asia/Shanghai')::date`

/** The open cases of an organ that its officers' lists show, less those of `barred`. */
const openCases = (organ: string): string =>
  `open_cases as (
    select s.case_id, s.kind, s.stage, s.next_due, ${isOverdue('s')} as late, ${started} as days
    from case_sight s where s.who = 'o:' || ${organ}::text and s.way = 'organ' and s.status = 'open'
      and s.case_id not in (select case_id from barred))`

/**
 * What stands open in the actor's own organ, for its supervisor or head: exactly the cases that their list shows, so
 * that every number has its list. The months are figures of the organ, without cases about the actor.
 */
export function readWorkload(database: Pick<Database, 'reader'>, actor: Actor): Promise<Workload> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const organ = bind(actor.organ)
  const barred = barredCases(actor, bind)
  return asPerson(database, actor, async client => ({
    stages: await queryRows(
      client,
      stageLoad,
      `with barred as materialized (${barred}), ${openCases(organ)}
       select kind, stage, count(*)::int as open, count(*) filter (where late)::int as overdue, ${soon} as soon,
              count(*) filter (where days <= 10)::int as to10,
              count(*) filter (where days between 11 and 30)::int as to30,
              count(*) filter (where days between 31 and 60)::int as to60,
              count(*) filter (where days > 60)::int as over60
       from open_cases
       group by kind, stage order by kind, stage`,
      values,
    ),
    persons: await queryRows(
      client,
      personLoad,
      `with barred as materialized (${barred}), ${openCases(organ)},
         held as (
           select h.person, o.* from open_cases o join case_people h using (case_id) where h.relation = 'handler'
           union select t.assignee, o.* from open_cases o join tasks t using (case_id) where t.assignee is not null)
       select person, count(*)::int as open, count(*) filter (where late)::int as overdue, ${soon} as soon
       from held group by person order by count(*) desc, person`,
      values,
    ),
    months: await queryRows(
      client,
      month,
      `select to_char(day, 'YYYY-MM') as month, kind, coalesce(sum(n) filter (where what = 'received'), 0)::int as received,
              coalesce(sum(n) filter (where what = 'closed'), 0)::int as closed
       from (select what, day, kind, n from figures where organ = $1 and what in ('received', 'closed')
             union all
             select f.what, f.day, c.kind, -f.n
             from case_people p join cases c using (case_id) cross join lateral zm_figures_of(c) f
             where p.person = any($2::text[]) and p.relation = 'party' and c.organ = $1) f
       where what in ('received', 'closed') and day > date_trunc('month', ${today}) - interval '12 months'
       group by month, kind order by month, kind`,
      [actor.organ, actsAs(actor)],
    ),
  }))
}
