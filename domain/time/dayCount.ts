import {
  addDays,
  addMonths,
  addWorkingDays,
  daysBetween,
  daysFrom,
  isHoliday,
  isMakeUpWorkday,
  isWeekend,
  nextWorkingDay,
  type PlainDate,
  type StatutoryCalendar,
  workingDaysBetween,
} from './calendar.ts'

/** Working days, calendar days, months. */
export type TermUnit = 'WD' | 'CD' | 'month'

/** How a period was counted, for the explanation. */
export type DayCount = {
  firstDay: PlainDate
  /** Holidays from Monday to Friday that were passed over. */
  skippedHolidays: PlainDate[]
  /** Saturdays and Sundays that counted as working days. */
  makeUpDays: PlainDate[]
  /** The day off on which the count ended, when the due day is a later one. */
  rolledFrom?: PlainDate
  /** Years whose notice the count would need and did not have; absent when there are none. */
  yearsNotLoaded?: string[]
}

/** Time that does not run: the days after `from` up to and including `until`; open while `until` is missing. */
export type Suspension = { from: PlainDate; until?: PlainDate }

/** A period of `length` units after `start`. */
type Period = { start: PlainDate; unit: TermUnit; length: number; suspensions: Suspension[] }

/** A stretch in which time runs: the days after `after` up to and including `upTo`, or without end. */
type Run = { after: PlainDate; upTo?: PlainDate }

/**
 * Counts a period. The first day is not counted (民法典 201), a month ends on the corresponding day (202), and an end
 * on a day off moves to the next working day (203). What ran before a suspension stays used; the rest runs from the
 * day after the resumption. A period suspended on its last day ends on the day it is resumed. An open suspension
 * changes nothing yet.
 */
export function countPeriod(cal: StatutoryCalendar, period: Period): { due: PlainDate; count: DayCount } {
  const { start, unit } = period
  const units = unit === 'month' ? daysBetween(start, addMonths(start, period.length)) : period.length
  const add = (day: PlainDate, n: number) => (unit === 'WD' ? addWorkingDays(cal, day, n) : addDays(day, n))
  const between = (from: PlainDate, to: PlainDate) =>
    Math.max(0, unit === 'WD' ? workingDaysBetween(cal, from, to) : daysBetween(from, to))

  const runs = runsOf(period)
  let rest = units
  let end = start
  for (const { after, upTo } of runs) {
    const used = upTo === undefined ? rest : Math.min(rest, between(after, upTo))
    end = rest > 0 ? add(after, used) : later(end, after)
    rest -= used
  }
  const due = nextWorkingDay(cal, end)

  const firstRun = runs.find(({ after, upTo }) => upTo === undefined || between(after, upTo) > 0)
  const counted = unit === 'WD' ? runs.flatMap(run => daysIn(run, end)) : [end]
  const seen = [...counted, ...daysFrom(addDays(end, 1), due)]
  return {
    due,
    count: {
      firstDay: add(firstRun?.after ?? start, 1),
      skippedHolidays: seen.filter(day => isHoliday(cal, day) && !isWeekend(day)),
      makeUpDays: seen.filter(day => isMakeUpWorkday(cal, day)),
      ...(due !== end && { rolledFrom: end }),
      ...missingYears(cal, unit === 'WD' ? addDays(start, 1) : end, due),
    },
  }
}

/** The count of a period whose due day a person set: nothing moves it, but what is measured from it needs its year. */
export function countTo(cal: StatutoryCalendar, start: PlainDate, due: PlainDate): DayCount {
  return { firstDay: addDays(start, 1), skippedHolidays: [], makeUpDays: [], ...missingYears(cal, due, due) }
}

function runsOf({ start, suspensions }: Period): Run[] {
  const runs: Run[] = []
  let after = start
  for (const { from, until } of suspensions) {
    if (until === undefined) continue
    runs.push({ after, upTo: from })
    after = later(after, until)
  }
  return [...runs, { after }]
}

const daysIn = (run: Run, end: PlainDate) =>
  daysFrom(addDays(run.after, 1), run.upTo !== undefined && run.upTo < end ? run.upTo : end)

const later = (a: PlainDate, b: PlainDate) => (a > b ? a : b)

function missingYears(cal: StatutoryCalendar, from: PlainDate, to: PlainDate): Pick<DayCount, 'yearsNotLoaded'> {
  const first = Number(from.slice(0, 4))
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, i) => String(first + i))
  const missing = years.filter(year => cal.years[year] === undefined)
  return missing.length > 0 ? { yearsNotLoaded: missing } : {}
}
