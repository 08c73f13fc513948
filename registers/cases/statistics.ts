import type pg from 'pg'
import type { Actor } from '#domain/access/actor.ts'
import { daysFrom, isWorkingDay, type PlainDate, type StatutoryCalendar } from '#domain/time/calendar.ts'
import { day, decimal, integer, orNull, type RowOf, text } from '../database/columns.ts'
import { asPerson, type Database } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import { countRegister, countUntrue, type RegisterCounts, type UntrueRow } from './registerStatistics.ts'
import { countedSight, type Sight } from './sight.ts'

/** Whose figures, from which day to which, both included. */
export type Span = { organ: string; from: PlainDate; to: PlainDate }

/** Cases of one kind and rule pack (without its version) that have this outcome, or none yet. */
export type CountRow = RowOf<typeof counted>
const counted = columns({
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

/** Stays in one stage that ended within the span, in working days: the median, and the nearest-rank 90th percentile. */
export type StageRow = RowOf<typeof stays>
const stays = columns({ kind: text, stage: text, visits: integer, median: decimal, p90: integer })

const shanghaiDay = (column: string) => `(${column} at time zone 'Asia/Shanghai')::date`

/**
 * Figures of one organ for a person who may ask for them, without cases that this person is barred from. The wall is passed as
 * that organ: the caller has checked that a superior may ask.
 */
export function readStatistics(
  database: Pick<Database, 'reader'>,
  actor: Actor,
  { organ, from, to }: Span,
  calendar: StatutoryCalendar,
): Promise<{ counts: CountRow[]; stages: StageRow[]; untrue: UntrueRow[]; register: RegisterCounts }> {
  return asPerson(database, { ...actor, organ }, async client => {
    const sight = countedSight(actor, organ, 2)
    const counts = await queryRows(
      client,
      counted,
      `select kind, regime, outcome,
              count(*) filter (where received_on between $1 and $2)::int as received,
              count(*) filter (where closed_on between $1 and $2)::int as closed,
              count(*) filter (where received_on <= $2 and coalesce(closed_on > $2, true))::int as open,
              count(*) filter (where is_late)::int as overdue_open,
              count(*) filter (where closed_on between $1 and $2 and was_overdue)::int as overdue_closed
       from (select c.kind, split_part(c.rule_pack, '@', 1) as regime, c.outcome, c.received_on, c.was_overdue,
                    ${shanghaiDay('c.closed_at')} as closed_on,
                    c.status = 'open' and coalesce(c.overdue_from <= (select zm_clock()), false) as is_late
             from cases c where ${sight.sql}) counted
       group by kind, regime, outcome order by kind, regime, outcome`,
      [from, to, ...sight.values],
    )
    const untrue = await countUntrue(client, { from, to }, sight)
    const entries = await countRegister(client, { from, to }, sight)
    return { counts, stages: await stageTimes(client, { from, to }, sight, calendar), untrue, register: entries }
  })
}

/** Working days are counted as a period is: the first day not; the first stage from the day of receipt. */
async function stageTimes(
  client: pg.PoolClient,
  { from, to }: Pick<Span, 'from' | 'to'>,
  sight: Sight,
  calendar: StatutoryCalendar,
): Promise<StageRow[]> {
  const left = `select c.kind, s.stage, s.visit, ${shanghaiDay('s.left_at')} as last,
      case when s.visit = 1 then least(c.received_on, ${shanghaiDay('s.entered_at')}) else ${shanghaiDay('s.entered_at')} end as first
    from case_stages s join cases c using (case_id)
    where s.stage <> 'closed' and ${shanghaiDay('s.left_at')} between $1 and $2 and ${sight.sql}`
  const bounds = await queryRow(
    client,
    columns({ first: orNull(day), last: orNull(day) }),
    `select min(first) as first, max(last) as last from (${left}) stays`,
    [from, to, ...sight.values],
  )
  const { first, last } = bounds ?? { first: null, last: null }
  if (first === null || last === null) return []
  const days = daysFrom(first, last)
  const next = sight.values.length + 3
  return queryRows(
    client,
    stays,
    `with stays as (${left}), worked as (select * from unnest($${next}::date[], $${next + 1}::int[]) as d (day, n))
     select kind, stage, count(*)::int as visits, percentile_cont(0.5) within group (order by l.n - f.n) as median,
            percentile_disc(0.9) within group (order by l.n - f.n) as p90
     from stays join worked f on f.day = first join worked l on l.day = last
     group by kind, stage order by kind, min(visit), stage`,
    [from, to, ...sight.values, days, workingDaysUpTo(calendar, days)],
  )
}

/** How many working days there are up to each of consecutive days, that day included. */
function workingDaysUpTo(calendar: StatutoryCalendar, days: readonly PlainDate[]): number[] {
  let n = 0
  return days.map(day => {
    if (isWorkingDay(calendar, day)) n += 1
    return n
  })
}
