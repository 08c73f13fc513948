import type pg from 'pg'
import { daysFrom, isWorkingDay, type PlainDate, type StatutoryCalendar } from '#domain/time/calendar.ts'
import { day, integer, orNull, text } from '../database/columns.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import { staysLessOwn } from './figures.ts'

/** Stays in one stage that ended within the span, in working days: the median, and the nearest-rank 90th percentile. */
export type StageRow = { kind: string; stage: string; visits: number; median: number; p90: number }

/** So many stays of one length, in working days. */
type Length = { worked: number; n: number }

/**
 * Working days are counted as a period is: the first day not; the first stage from the day of receipt. `values` are
 * those of `figureValues`.
 */
export async function stageTimes(
  client: pg.PoolClient,
  values: unknown[],
  calendar: StatutoryCalendar,
): Promise<StageRow[]> {
  const bounds = await queryRow(
    client,
    columns({ first: orNull(day), last: orNull(day) }),
    `select min(first_on) as first, max(last_on) as last from (${staysLessOwn}) stays`,
    values,
  )
  const { first, last } = bounds ?? { first: null, last: null }
  if (first === null || last === null) return []
  const days = daysFrom(first, last)
  const rows = await queryRows(
    client,
    columns({ kind: text, stage: text, worked: integer, n: integer, visit: integer }),
    `select kind, stage, ($6::int[])[last_on - $5::date + 1] - ($6::int[])[first_on - $5::date + 1] as worked,
            sum(n)::int as n, min(visit) as visit
     from (${staysLessOwn}) s group by kind, stage, worked having sum(n) > 0 order by worked`,
    [...values, first, workingDaysUpTo(calendar, days)],
  )
  const stages = [...Map.groupBy(rows, ({ kind, stage }) => `${kind} ${stage}`).values()].map(lengths => {
    const { kind, stage } = lengths[0]!
    const visits = lengths.reduce((sum, { n }) => sum + n, 0)
    const visit = Math.min(...lengths.map(one => one.visit))
    return { visit, row: { kind, stage, visits, median: median(lengths), p90: at(lengths, Math.ceil(visits * 0.9)) } }
  })
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return stages
    .toSorted((a, b) => order(a.row.kind, b.row.kind) || a.visit - b.visit || order(a.row.stage, b.row.stage))
    .map(({ row }) => row)
}

/** The length of the stay of a rank, counted from 1, the shortest first. */
function at(lengths: readonly Length[], rank: number): number {
  let passed = 0
  for (const { worked, n } of lengths) {
    passed += n
    if (passed >= rank) return worked
  }
  throw new RangeError(`there is no stay of rank ${rank}`)
}

function median(lengths: readonly Length[]): number {
  const n = lengths.reduce((sum, one) => sum + one.n, 0)
  return (at(lengths, Math.ceil(n / 2)) + at(lengths, Math.floor(n / 2) + 1)) / 2
}

/** How many working days there are up to each of consecutive days, that day included. */
function workingDaysUpTo(calendar: StatutoryCalendar, days: readonly PlainDate[]): number[] {
  let n = 0
  return days.map(on => {
    if (isWorkingDay(calendar, on)) n += 1
    return n
  })
}
