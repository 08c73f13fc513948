import type { StatutoryCalendar } from '#domain/time/calendar.ts'
import { recountAll } from '#domain/time/recounted.ts'
import { casesInYear, countCasesInYear } from '#registers/beside/calendar.ts'
import { loadCase } from '#registers/cases/cases.ts'
import type { Database } from '#registers/database/database.ts'

/** Cases that a preview opens: enough to see what a year does, in a second or two. */
const mostExamined = 200

/** What a year of holidays would move: deadlines by their rule, of the open cases that were looked at. */
export type CalendarPreview = {
  /** Open cases of the year's time, and how many of them were looked at. */
  cases: number
  examined: number
  moved: { ruleKey: string; from: string; due: string; deadlines: number }[]
}

/** What another calendar would move in the open cases of a year, those due soonest first. Names no case. */
export async function previewCalendar(
  database: Database,
  year: number,
  before: StatutoryCalendar,
  after: StatutoryCalendar,
): Promise<CalendarPreview> {
  const cases = await countCasesInYear(database, year)
  const ids = await casesInYear(database, year, mostExamined)
  const counts = new Map<string, CalendarPreview['moved'][number]>()
  for (const caseId of ids) {
    const { state } = (await loadCase(database, database.system, caseId)) ?? {}
    if (!state) continue
    for (const { deadline, from, due } of recountAll(before, after, state.deadlines).moved) {
      const ruleKey = state.deadlines.find(({ id }) => id === deadline)?.ruleKey ?? deadline
      const key = [ruleKey, from, due].join(' ')
      const deadlines = (counts.get(key)?.deadlines ?? 0) + 1
      counts.set(key, { ruleKey, from, due, deadlines })
    }
  }
  return { cases, examined: ids.length, moved: [...counts.keys()].sort().flatMap(key => counts.get(key) ?? []) }
}
