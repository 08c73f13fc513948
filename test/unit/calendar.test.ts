import chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  dayOf,
  daysBetween,
  daysFrom,
  endOfDay,
  epochMs,
  instantAt,
  isHoliday,
  isLoaded,
  isPlainDate,
  isWorkingDay,
  nextWorkingDay,
  type StatutoryCalendar,
  toInstant,
  workingDaysBetween,
} from '#domain/time/calendar.ts'
import { statutoryCalendar as cal } from '#domain/time/calendarData.ts'
import statutoryDays from '#test/data/statutory-days.json' with { type: 'json' }

const announced = daysFrom('2024-01-01', '2026-12-31')
const anyDay = fc.integer({ min: 0, max: 1460 }).map(n => addDays('2024-01-01', n))
const count = fc.integer({ min: 0, max: 90 })
const byJavaScript = (day: string) => new Date(`${day}T00:00:00Z`)

describe('the announced years', () => {
  test('are the days of the published lists', () => {
    const lists = Object.entries(cal.years).map(([year, { holidays, makeUpWorkdays }]) => [
      year,
      { holidays, makeUpWorkdays },
    ])
    expect(Object.fromEntries(lists)).toEqual(statutoryDays.years)
  })

  test('make each of the 1096 days a working day or not, as the lists say', () => {
    const { holidays, makeUpWorkdays } = Object.values(statutoryDays.years).reduce((all, year) => ({
      holidays: [...all.holidays, ...year.holidays],
      makeUpWorkdays: [...all.makeUpWorkdays, ...year.makeUpWorkdays],
    }))
    const expected = announced.filter(day => {
      const weekend = [0, 6].includes(byJavaScript(day).getUTCDay())
      return weekend ? makeUpWorkdays.includes(day) : !holidays.includes(day)
    })
    expect(announced).toHaveLength(1096)
    expect(announced.filter(day => isWorkingDay(cal, day))).toEqual(expected)
  })

  test('have 251, 248 and 248 working days', () => {
    const perYear = (year: number) => workingDaysBetween(cal, `${year - 1}-12-31`, `${year}-12-31`)
    expect([2024, 2025, 2026].map(perYear)).toEqual([251, 248, 248])
  })

  test.each([
    ['2026-02-14', true, 'a Saturday worked for the Spring Festival'],
    ['2026-02-28', true, 'the other one'],
    ['2026-01-04', true, 'a Sunday worked for New Year'],
    ['2026-02-15', false, 'a Sunday of the festival'],
    ['2026-02-23', false, 'a Monday, its last day'],
    ['2026-02-24', true, 'the day after'],
    ['2026-10-10', true, 'a Saturday worked for the National Day'],
  ])('%s: %s, %s', (day, works) => {
    expect(isWorkingDay(cal, day)).toBe(works)
  })
})

describe('beside the package chinese-days', () => {
  /** Every day on which the two differ, and why ours is kept. */
  const disagreements: Record<string, string> = {
    '2027-01-01': 'no notice for 2027 yet: the package counts any Monday to Friday, we keep the days fixed by decree',
    '2027-10-01': 'the same',
  }

  test('the working days of 2024 to 2027 are the same but for those explained', () => {
    const days = daysFrom('2024-01-01', '2027-12-31')
    const differing = days.filter(day => isWorkingDay(cal, day) !== chineseDays.isWorkday(day))
    expect(differing).toEqual(Object.keys(disagreements))
  })
})

describe('a year not loaded', () => {
  test('has only the holidays fixed by decree, and the weekends', () => {
    const days = daysFrom('2027-01-01', '2027-12-31')
    const fixed = ['2027-01-01', '2027-05-01', '2027-05-02', '2027-10-01', '2027-10-02', '2027-10-03']
    expect(days.filter(day => isHoliday(cal, day))).toEqual(fixed)
    expect(isWorkingDay(cal, '2027-10-04')).toBe(true)
    expect(isWorkingDay(cal, '2027-10-09')).toBe(false)
    expect(isLoaded(cal, '2027-01-01')).toBe(false)
    expect(isLoaded(cal, '2026-12-31')).toBe(true)
  })

  test('takes its days from the notice once that is loaded, those of the December before included', () => {
    const notice = { notice: '示例', holidays: ['2026-12-31', '2027-01-01'], makeUpWorkdays: ['2026-12-26'] }
    const loaded: StatutoryCalendar = { version: 'x', years: { ...cal.years, 2027: notice } }
    expect(isWorkingDay(loaded, '2026-12-31')).toBe(false)
    expect(isWorkingDay(loaded, '2026-12-26')).toBe(true)
    expect(isWorkingDay(loaded, '2027-10-01')).toBe(true)
  })
})

describe('counting working days', () => {
  test('does not count the first day', () => {
    expect(addWorkingDays(cal, '2026-02-09', 5)).toBe('2026-02-14')
    expect(addWorkingDays(cal, '2026-02-09', 6)).toBe('2026-02-24')
    expect(workingDaysBetween(cal, '2026-02-09', '2026-02-24')).toBe(6)
    expect(addWorkingDays(cal, '2026-02-24', -6)).toBe('2026-02-09')
  })

  test('finds n working days between a day and the nth working day after it', () => {
    fc.assert(
      fc.property(anyDay, count, (day, n) => {
        expect(workingDaysBetween(cal, day, addWorkingDays(cal, day, n))).toBe(n)
      }),
    )
  })

  test('leads back to a working day from which it started', () => {
    fc.assert(
      fc.property(anyDay, count, (day, n) => {
        const start = nextWorkingDay(cal, day)
        expect(addWorkingDays(cal, addWorkingDays(cal, start, n), -n)).toBe(start)
      }),
    )
  })

  test('never ends earlier when it starts later or counts further', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), count, fc.nat(10), (day, delay, n, more) => {
        const end = addWorkingDays(cal, day, n)
        expect(addWorkingDays(cal, addDays(day, delay), n) >= end).toBe(true)
        expect(addWorkingDays(cal, day, n + more + 1) > end).toBe(true)
      }),
    )
  })

  test('adds up over a day between, and is 0 backwards', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(90), fc.nat(90), (from, a, b) => {
        const middle = addDays(from, a)
        const to = addDays(middle, b)
        const parts = workingDaysBetween(cal, from, middle) + workingDaysBetween(cal, middle, to)
        expect(workingDaysBetween(cal, from, to)).toBe(parts)
        expect(workingDaysBetween(cal, to, from)).toBe(0)
      }),
    )
  })

  test('moves a day off to the first working day after it', () => {
    expect(nextWorkingDay(cal, '2026-10-01')).toBe('2026-10-08')
    expect(nextWorkingDay(cal, '2026-10-10')).toBe('2026-10-10')
  })
})

describe('dates', () => {
  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-15', 1, '2026-02-15'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
  ])('%s and %i months is %s', (day, n, expected) => {
    expect(addMonths(day, n)).toBe(expected)
  })

  test('a month leads to the same day of the month, or to the last one of a shorter month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -24, max: 24 }), (day, n) => {
        const end = addMonths(day, n)
        const months = (d: string) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7))
        expect(months(end) - months(day)).toBe(n)
        if (end.slice(8) !== day.slice(8)) {
          expect(end.slice(8) < day.slice(8)).toBe(true)
          expect(addDays(end, 1).slice(8)).toBe('01')
        }
      }),
    )
  })

  test('days are added as on any calendar', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (day, n) => {
        const end = byJavaScript(day)
        end.setUTCDate(end.getUTCDate() + n)
        expect(addDays(day, n)).toBe(end.toISOString().slice(0, 10))
        expect(daysBetween(day, addDays(day, n))).toBe(n)
      }),
    )
  })

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '2026-01-01T00:00:00Z', ''])(
    '%j is not a date',
    text => expect(isPlainDate(text)).toBe(false),
  )

  test('2024-02-29 is a date', () => expect(isPlainDate('2024-02-29')).toBe(true))
})

describe('moments', () => {
  test('belong to the day in Shanghai', () => {
    expect(dayOf('2026-02-09T15:59:59.999Z')).toBe('2026-02-09')
    expect(dayOf('2026-02-09T16:00:00Z')).toBe('2026-02-10')
    expect(dayOf('2026-02-09T23:30:00-08:00')).toBe('2026-02-10')
  })

  test('are written with the offset of Shanghai', () => {
    expect(toInstant(epochMs('2026-02-09T01:00:00Z'))).toBe('2026-02-09T09:00:00+08:00')
    expect(toInstant(epochMs('2026-02-09T01:00:00.25Z'))).toBe('2026-02-09T09:00:00.250+08:00')
    expect(instantAt('2026-02-09', '09:00')).toBe('2026-02-09T09:00:00+08:00')
    expect(endOfDay('2026-12-31')).toBe('2027-01-01T00:00:00+08:00')
  })

  test('are read from any offset as JavaScript reads them', () => {
    const instant = fc.date({ min: new Date('2024-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, fc.constantFrom('Z', '+08:00', '-05:30', '+00:00'), (date, offset) => {
        const text = date.toISOString().replace('Z', offset)
        expect(epochMs(text)).toBe(Date.parse(text))
        expect(epochMs(toInstant(epochMs(text)))).toBe(epochMs(text))
      }),
    )
  })

  test.each(['2026-02-09', '2026-02-09T09:00:00', '2026-02-30T09:00:00Z', '2026-02-09T24:00:00Z', 'now'])(
    '%j is not a moment',
    text => expect(() => epochMs(text)).toThrow(RangeError),
  )
})
