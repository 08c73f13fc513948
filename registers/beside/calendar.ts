import type { CalendarYear, StatutoryCalendar } from '#domain/time/calendar.ts'
import { statutoryCalendar } from '#domain/time/calendarData.ts'
import { integer, text, texts } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'

const loadedYear = columns({ year: integer, holidays: texts, makeUpWorkdays: texts, notice: text, version: integer })

/**
 * The holiday notices in force: those that come with the product, replaced or completed by the years that an administrator
 * loaded. Each loading raises the last number of the version by one.
 */
export async function readCalendar({ system }: Pick<Database, 'system'>): Promise<StatutoryCalendar> {
  const found = await queryRows(
    system,
    loadedYear,
    `select year, holidays::text[], make_up_workdays::text[], notice, version from calendar_years`,
  )
  const loaded = found.map(({ year, holidays, makeUpWorkdays, notice }) => [year, { holidays, makeUpWorkdays, notice }])
  const [edition, number] = statutoryCalendar.version.split('.')
  const loadings = found.reduce((sum, { version }) => sum + version, 0)
  return {
    version: `${edition}.${Number(number) + loadings}`,
    years: { ...statutoryCalendar.years, ...Object.fromEntries(loaded) },
  }
}

/** Loads a year in the place of the one there is; the same content again changes nothing. */
export async function putCalendarYear(
  { system }: Pick<Database, 'system'>,
  year: number,
  { holidays, makeUpWorkdays, notice }: CalendarYear,
): Promise<void> {
  await system.query(
    `insert into calendar_years (year, holidays, make_up_workdays, notice) values ($1, $2, $3, $4)
     on conflict (year) do update set holidays = excluded.holidays, make_up_workdays = excluded.make_up_workdays,
       notice = excluded.notice, version = calendar_years.version + 1, updated_at = now()
     where (calendar_years.holidays, calendar_years.make_up_workdays, calendar_years.notice)
       is distinct from (excluded.holidays, excluded.make_up_workdays, excluded.notice)`,
    [year, holidays, makeUpWorkdays, notice],
  )
}

/** Open cases whose deadlines reach into a year that another version of the calendar may have. */
export async function provisionalCases(
  { system }: Pick<Database, 'system'>,
  version: string,
  limit: number,
): Promise<string[]> {
  const found = await queryRows(
    system,
    columns({ caseId: text }),
    `select case_id from cases where status = 'open' and provisional and calendar_version <> $1 and frozen_at is null
     order by case_id limit $2`,
    [version, limit],
  )
  return found.map(({ caseId }) => caseId)
}
