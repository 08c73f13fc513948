import { isHoliday } from 'chinese-days'
import { expect, test } from 'vitest'
import { calendarYearOf } from '#api/server/calendarYear.ts'
import { statutoryDays } from '#api/server/statutoryDays.ts'
import { statutoryCalendar } from '#domain/time/calendarData.ts'

const years = Array.from({ length: 13 }, (_, n) => 2014 + n)

test('the holidays by law of each year are days off in the notices of the State Council', () => {
  const all = years.flatMap(statutoryDays)
  // 中秋 of 2020 was 1 October.
  expect(all).toHaveLength(11 * 11 + 2 * 13 - 1)
  expect(all.filter(day => !isHoliday(day))).toEqual([])
})

test.each([
  [2014, ['2014-01-31', '2014-04-05', '2014-06-02', '2014-09-08']],
  [2025, ['2025-01-28', '2025-01-29', '2025-04-04', '2025-05-02', '2025-05-31', '2025-10-06']],
  [2033, ['2033-01-31', '2033-04-04', '2033-06-01', '2033-09-08']],
])('%i has its festivals by the moon and the sun', (year, days) => {
  for (const day of days) expect(statutoryDays(year)).toContain(day)
})

test.each(Object.entries(statutoryCalendar.years))('the notice of %s is taken as it is', (year, notice) =>
  expect(calendarYearOf(Number(year)).safeParse(notice).success).toBe(true),
)

test('a year in which a holiday would be a working day is refused by the day', () => {
  const notice = statutoryCalendar.years['2026']
  const refusedWith = (holidays: readonly string[], makeUpWorkdays: readonly string[] = []) =>
    calendarYearOf(2026)
      .safeParse({ holidays, makeUpWorkdays, notice: '通知' })
      .error?.issues.map(({ message }) => message)
  expect(refusedWith([])).toContain('statutoryDayMissing|2026-01-01')
  expect(refusedWith((notice?.holidays ?? []).filter(day => day !== '2026-10-01'))).toEqual([
    'statutoryDayMissing|2026-10-01',
  ])
  expect(
    refusedWith(
      (notice?.holidays ?? []).filter(day => day !== '2026-10-03'),
      ['2026-10-03'],
    ),
  ).toEqual(['statutoryDayMissing|2026-10-03'])
})
