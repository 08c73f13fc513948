import type pg from 'pg'
import type { Actor } from '#domain/access/actor.ts'
import { actsAs } from '#domain/access/substitution.ts'
import type { PlainDate } from '#domain/time/calendar.ts'
import { integer, orNull, type RowOf, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'

/** A figure of one organ within a span of days, both included. */
export type Bounds = { organ: string; from: PlainDate; to: PlainDate }

/**
 * Rows (what, day, kind, regime, detail, n) of an organ ($1): what filing rolled up, less the cases about the actor ($2
 * persons). A case is subtracted by the same function that counted it.
 */
const figuresLessOwn = `select what, day, kind, regime, detail, n from figures where organ = $1
  union all
  select f.what, f.day, c.kind, split_part(c.rule_pack, '@', 1), f.detail, -f.n
  from case_people p join cases c using (case_id) cross join lateral zm_figures_of(c) f
  where p.person = any($2::text[]) and p.relation = 'party' and c.organ = $1`

/** The same of stays (first_on, last_on, kind, stage, visit, n) whose last day is within $3 and $4. */
export const staysLessOwn = `select first_on, last_on, kind, stage, visit, n from stay_figures
  where organ = $1 and last_on between $3 and $4
  union all
  select s.first_on, s.last_on, c.kind, s.stage, s.visit, -1
  from case_people p join cases c using (case_id) cross join lateral zm_stays_of(c) s
  where p.person = any($2::text[]) and p.relation = 'party' and c.organ = $1 and s.last_on between $3 and $4`

/** Parameters of the two for somebody who asks. */
export const figureValues = (actor: Actor, { organ, from, to }: Bounds): unknown[] => [organ, actsAs(actor), from, to]

/** Cases of one kind and rule pack (without its version) that have this outcome, or none yet. */
export type CountRow = RowOf<typeof counts>
const counts = columns({
  kind: text,
  regime: text,
  outcome: orNull(text),
  received: integer,
  closed: integer,
  /** Open at the end of the last day. */
  open: integer,
  /** Of those that are open now, how many are overdue now. */
  overdueOpen: integer,
  /** Of those closed within the span, how many were overdue at some time. */
  overdueClosed: integer,
})

/**
 * Allegations of clarifications that closed within a span: found untrue, cleared, and the others by the code of the
 * reason.
 */
export type UntrueRow = RowOf<typeof untrue>
export const untrue = columns({ reason: orNull(text), found: integer, cleared: integer })

const within = (what: string): string =>
  `coalesce(sum(n) filter (where what = '${what}' and day between $3 and $4), 0)::int`
const upTo = (what: string): string => `coalesce(sum(n) filter (where what = '${what}' and day <= $4), 0)::int`

/** Overdue now is the only figure that no day holds: it is counted from the open cases. */
export const readCounts = (client: pg.PoolClient, values: unknown[]): Promise<CountRow[]> =>
  queryRows(
    client,
    counts,
    `select kind, regime, detail as outcome, ${within('received')} as received, ${within('closed')} as closed,
            ${upTo('received')} - ${upTo('closed')} as open, ${within('closedLate')} as "overdueClosed",
            coalesce(sum(n) filter (where what = 'late'), 0)::int as "overdueOpen"
     from (${figuresLessOwn} union all
       select 'late', null, c.kind, split_part(c.rule_pack, '@', 1), c.outcome, 1 from cases c
       where c.organ = $1 and c.status = 'open' and c.overdue_from <= (select zm_clock()) and c.n > 0
         and c.case_id not in (select case_id from case_people where relation = 'party' and person = any($2::text[]))) f
     group by kind, regime, detail having coalesce(sum(n) filter (where what = 'received'), 0) > 0
     order by kind, regime, detail`,
    values,
  )

export const readUntrue = (client: pg.PoolClient, values: unknown[]): Promise<UntrueRow[]> =>
  queryRows(
    client,
    untrue,
    `select detail as reason, ${within('untrueFound')} as found, ${within('untrueCleared')} as cleared
     from (${figuresLessOwn}) f where day between $3 and $4 and what in ('untrueFound', 'untrueCleared')
     group by detail order by detail nulls first`,
    values,
  )

const figureKey = ['organ', 'what', 'day', 'kind', 'regime', 'detail'] as const
const stayKey = ['organ', 'last_on', 'first_on', 'kind', 'stage', 'visit'] as const

const counted = `select c.organ, f.what, f.day, c.kind, split_part(c.rule_pack, '@', 1) as regime, f.detail, f.n
  from cases c cross join lateral zm_figures_of(c) f`
const countedStays = `select c.organ, s.last_on, s.first_on, c.kind, s.stage, s.visit, 1 as n
  from cases c cross join lateral zm_stays_of(c) s`

/**
 * Compares every figure with the cases that it counts, as they stand in one snapshot, and adds what differs. Returns
 * how many figures were wrong: any at all means that something wrote rows beside filing.
 */
export async function mendFigures({ system }: Pick<Database, 'system'>): Promise<number> {
  let wrong = 0
  for (const [table, key, from] of [
    ['figures', figureKey, counted],
    ['stay_figures', stayKey, countedStays],
  ] as const) {
    const keys = key.join(', ')
    const { rowCount } = await system.query(
      `insert into ${table} (${keys}, n) select ${keys}, sum(n)::int
       from (select ${keys}, n from (${from}) now union all select ${keys}, -n from ${table}) compared
       group by ${keys} having sum(n) <> 0`,
    )
    wrong += rowCount ?? 0
  }
  return wrong
}

/** Puts the rows of each figure together: filing adds one for each change, so that no two filings wait for one row. */
export async function foldFigures({ system }: Pick<Database, 'system'>): Promise<void> {
  for (const [table, key] of [
    ['figures', figureKey],
    ['stay_figures', stayKey],
  ] as const) {
    const keys = key.join(', ')
    const same = key.map(name => `f.${name} is not distinct from m.${name}`).join(' and ')
    await system.query(
      `with many as (select ${keys} from ${table} group by ${keys} having count(*) > 1),
         gone as (delete from ${table} f using many m where f.organ = m.organ and ${same} returning f.*)
       insert into ${table} (${keys}, n) select ${keys}, sum(n)::int from gone group by ${keys} having sum(n) <> 0`,
    )
  }
}
