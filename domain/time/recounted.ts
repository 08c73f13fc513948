import type { PlainDate, StatutoryCalendar } from './calendar.ts'
import { type Deadline, recount } from './deadlines.ts'

/** A deadline that another calendar gave another due day. */
export type MovedDeadline = { deadline: string; from: PlainDate; due: PlainDate }

/** Deadlines counted anew with another calendar, those among them whose day moved, and the notices that moved them. */
export type Recounted = { deadlines: Deadline[]; moved: MovedDeadline[]; notices: string[] }

/** Counts what still runs with another calendar; what is met stays as it was. */
export function recountAll(
  before: StatutoryCalendar,
  calendar: StatutoryCalendar,
  deadlines: readonly Deadline[],
): Recounted {
  const after = deadlines.map(deadline => (deadline.state === 'met' ? deadline : recount(calendar, deadline)))
  const moved = after.flatMap(({ id, due }, index) => {
    const from = deadlines[index]?.due ?? due
    return from === due ? [] : [{ deadline: id, from, due }]
  })
  return { deadlines: after, moved, notices: changedYears(before, calendar).map(({ notice }) => notice) }
}

const daysOf = (calendar: StatutoryCalendar, year: string): string => {
  const { holidays = [], makeUpWorkdays = [] } = calendar.years[year] ?? {}
  return [holidays, makeUpWorkdays].map(days => days.join()).join(';')
}

const changedYears = (before: StatutoryCalendar, after: StatutoryCalendar) =>
  Object.entries(after.years).flatMap(([year, content]) =>
    daysOf(before, year) === daysOf(after, year) ? [] : [content],
  )
