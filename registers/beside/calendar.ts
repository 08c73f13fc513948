import { hashOf } from '#domain/hash.ts'
import type { CalendarYear, StatutoryCalendar } from '#domain/time/calendar.ts'
import { statutoryCalendar } from '#domain/time/calendarData.ts'
import { integer, text, texts } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import { type Change, historyKey, keepHistory, lockRegister, StaleRow } from '../desk/history.ts'

const loadedYear = columns({ year: integer, holidays: texts, makeUpWorkdays: texts, notice: text, version: integer })
const loadedYears = 'select year, holidays::text[], make_up_workdays::text[], notice, version from calendar_years'

/**
 * The holiday notices in force: those that come with the product, replaced or completed by the years that an
 * administrator loaded. Each loading raises the last number of the version by one.
 */
export async function readCalendar({ system }: Pick<Database, 'system'>): Promise<StatutoryCalendar> {
  const found = await queryRows(system, loadedYear, loadedYears)
  const loaded = found.map(({ year, holidays, makeUpWorkdays, notice }) => [year, { holidays, makeUpWorkdays, notice }])
  const [edition, number] = statutoryCalendar.version.split('.')
  const loadings = found.reduce((sum, { version }) => sum + version, 0)
  return {
    version: `${edition}.${Number(number) + loadings}`,
    years: { ...statutoryCalendar.years, ...Object.fromEntries(loaded) },
  }
}

/** What a year is now: 0 as it came with the product or before it is loaded, then one more with each loading. */
export async function yearVersion({ system }: Pick<Database, 'system'>, year: number): Promise<number> {
  const sql = 'select version from calendar_years where year = $1'
  return (await queryRow(system, columns({ version: integer }), sql, [year]))?.version ?? 0
}

/**
 * Loads a year in the place of the one there is and keeps what it was; the same content again changes nothing. Where
 * the year was known before, every open case of its time is noted, to be told of the correction. Throws `StaleRow` when
 * `ifVersion` is no longer the version of the year.
 */
export async function putCalendarYear(
  database: Pick<Database, 'system' | 'keys'>,
  year: number,
  content: CalendarYear,
  { ifVersion, ...change }: Change & { ifVersion?: number },
): Promise<void> {
  const key = await historyKey(database)
  await inTransaction(database.system, async client => {
    await lockRegister(client, 'calendar')
    const known = (await queryRow(client, loadedYear, `${loadedYears} where year = $1`, [year])) ?? undefined
    const version = known?.version ?? 0
    if (ifVersion !== undefined && ifVersion !== version) throw new StaleRow(version)
    const before = known ?? statutoryCalendar.years[String(year)]
    if (before && hashOf(yearIn(before)) === hashOf(content)) return
    await client.query(
      `insert into calendar_years (year, holidays, make_up_workdays, notice) values ($1, $2, $3, $4)
       on conflict (year) do update set holidays = excluded.holidays, make_up_workdays = excluded.make_up_workdays,
         notice = excluded.notice, version = calendar_years.version + 1, updated_at = now()`,
      [year, content.holidays, content.makeUpWorkdays, content.notice],
    )
    await keepHistory(client, key, { register: 'calendar', id: String(year), version: version + 1, content }, change)
    if (before) await client.query(noteCorrection, [year])
  })
}

/** A case received after the year was over counts no day of it. */
const openInYear = `status = 'open' and received_on <= make_date($1, 12, 31)`

const noteCorrection = `insert into calendar_news select case_id from cases where ${openInYear}
  on conflict (case_id) do update set noted = calendar_news.noted + 1`

const yearIn = ({ holidays, makeUpWorkdays, notice }: CalendarYear): CalendarYear => ({
  holidays,
  makeUpWorkdays,
  notice,
})

type CalendarNews = { caseId: string; noted: number }

/** Open cases, not frozen, that are still to be told of a corrected year. */
export async function casesOfCorrectedYear(
  { system }: Pick<Database, 'system'>,
  limit: number,
): Promise<CalendarNews[]> {
  return queryRows(
    system,
    columns({ caseId: text, noted: integer }),
    `select n.case_id, n.noted from calendar_news n join cases c using (case_id)
     where c.frozen_at is null order by n.case_id limit $1`,
    [limit],
  )
}

/** A case was told; a correction that was noted meanwhile stays to be told. */
export const correctionTold = ({ system }: Pick<Database, 'system'>, { caseId, noted }: CalendarNews) =>
  system.query('delete from calendar_news where case_id = $1 and noted = $2', [caseId, noted])

/** How many open cases a correction of a year would be told to. */
export async function countCasesInYear({ system }: Pick<Database, 'system'>, year: number): Promise<number> {
  const sql = `select count(*)::int as n from cases where ${openInYear}`
  return (await queryRow(system, columns({ n: integer }), sql, [year]))?.n ?? 0
}

/** Some of them, those due soonest first. */
export async function casesInYear({ system }: Pick<Database, 'system'>, year: number, most: number): Promise<string[]> {
  const sql = `select case_id from cases where ${openInYear} order by next_due, case_id limit $2`
  return (await queryRows(system, columns({ caseId: text }), sql, [year, most])).map(({ caseId }) => caseId)
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
