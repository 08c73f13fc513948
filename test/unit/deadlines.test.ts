import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addWorkingDays, daysFrom, nextWorkingDay } from '#domain/time/calendar.ts'
import { statutoryCalendar as cal } from '#domain/time/calendarData.ts'
import {
  dueDateDeadline,
  extendDeadline,
  extensionLeft,
  markOverdue,
  meetDeadline,
  recount,
  resumeDeadline,
  suspendDeadline,
} from '#domain/time/deadlines.ts'
import { anyStart, anyTerm, begin } from '#test/support/periods.ts'

/** What a notice for 2027 might say. */
const with2027 = {
  version: '2027.1',
  years: {
    ...cal.years,
    2027: { notice: '示例', holidays: ['2027-01-01', '2027-01-02', '2027-01-03'], makeUpWorkdays: ['2027-01-09'] },
  },
}

describe('given a period, when it starts', () => {
  test('then working days leave out holidays, count make-up workdays, and not the first day', () => {
    const d = begin(15, 'WD', '2026-02-09')
    expect(d).toMatchObject({ due: '2026-03-06', state: 'running', provisional: false })
    expect(d.count).toStrictEqual({
      firstDay: '2026-02-10',
      skippedHolidays: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-23'],
      makeUpDays: ['2026-02-14', '2026-02-28'],
    })
  })

  test('then calendar days that end on a day off end on the next working day', () => {
    const d = begin(30, 'CD', '2026-09-01')
    expect(d.due).toBe('2026-10-08')
    expect(d.count.rolledFrom).toBe('2026-10-01')
  })

  test('then months end on the corresponding day, on the last of a shorter month, and not on a day off', () => {
    expect(begin(1, 'month', '2026-03-10').due).toBe('2026-04-10')
    expect(begin(1, 'month', '2025-03-31').due).toBe('2025-04-30')
    expect(begin(3, 'month', '2025-11-30')).toMatchObject({ due: '2026-02-28', count: { makeUpDays: ['2026-02-28'] } })
    expect(begin(1, 'month', '2026-04-02')).toMatchObject({ due: '2026-05-06', count: { rolledFrom: '2026-05-02' } })
  })

  test('then the first counted day of a period that starts before the weekend is Monday, for calendar days Saturday', () => {
    expect(begin(5, 'WD', '2026-03-06').count.firstDay).toBe('2026-03-09')
    expect(begin(5, 'CD', '2026-03-06').count.firstDay).toBe('2026-03-07')
  })

  test('then a later start never gives an earlier due day, and no period ends on a day off', () => {
    fc.assert(
      fc.property(anyStart, anyTerm, fc.nat(30), (start, [length, unit], delay) => {
        const d = begin(length, unit, start)
        expect(begin(length, unit, addDays(start, delay)).due >= d.due).toBe(true)
        expect(nextWorkingDay(cal, d.due)).toBe(d.due)
      }),
    )
  })

  test('then it is plain JSON without undefined values', () => {
    const d = begin(15, 'WD', '2026-12-20', { article: '第二十条', extensionCap: 15 })
    expect(JSON.parse(JSON.stringify(d))).toStrictEqual(d)
    expect(JSON.parse(JSON.stringify(begin(1, 'CD', '2026-03-02')))).toStrictEqual(begin(1, 'CD', '2026-03-02'))
  })
})

describe('given a due day that a person set', () => {
  const correction = dueDateDeadline(cal, {
    id: 'c1',
    ruleKey: 'tolerate.correction',
    mark: 'A',
    start: '2026-09-01',
    due: '2026-10-03',
  })

  test('then it stays on a day off, and no calendar, suspension or extension moves it', () => {
    expect(correction).toMatchObject({ unit: 'CD', length: 32, due: '2026-10-03', provisional: false })
    expect(recount(with2027, correction)).toStrictEqual(correction)
    expect(suspendDeadline(correction, '2026-09-10')).toBe(correction)
    expect(() => extendDeadline(cal, correction, 1)).toThrow(RangeError)
  })

  test('when its year is not loaded, then it is provisional until that is loaded', () => {
    const d = dueDateDeadline(cal, { ...correction, due: '2027-03-01' })
    expect(d.provisional).toBe(true)
    expect(recount(with2027, d)).toMatchObject({ provisional: false, due: '2027-03-01' })
  })
})

describe('given a period that may be extended', () => {
  const d = begin(30, 'WD', '2026-03-02', { extensionCap: 15 })

  test('when it is extended, then it ends as if it had been longer from the start', () => {
    const extended = extendDeadline(cal, d, 15)
    expect(extended).toMatchObject({ extendedBy: 15, due: addWorkingDays(cal, '2026-03-02', 45) })
    expect(extensionLeft(extended)).toBe(0)
  })

  test('when the cap is passed, or the days are no positive whole number, then it is refused', () => {
    for (const days of [16, 0, -1, 1.5]) expect(() => extendDeadline(cal, d, days)).toThrow(RangeError)
    expect(() => extendDeadline(cal, extendDeadline(cal, d, 10), 6)).toThrow(RangeError)
    expect(extensionLeft(begin(30, 'WD', '2026-03-02'))).toBe(0)
    expect(extensionLeft(meetDeadline(d, '2026-03-20'))).toBe(0)
  })

  test('when it is extended twice, then the extensions add up', () => {
    fc.assert(
      fc.property(
        anyStart,
        anyTerm,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (start, r, a, b) => {
          const [length, unit] = r
          const fresh = begin(length, unit, start, { extensionCap: 40 })
          const twice = extendDeadline(cal, extendDeadline(cal, fresh, a), b)
          expect(twice).toStrictEqual(extendDeadline(cal, fresh, a + b))
          expect(twice.due).toBe(begin(length + a + b, unit, start).due)
        },
      ),
    )
  })

  test('when it was overdue, then it runs again', () => {
    expect(extendDeadline(cal, markOverdue(d), 5).state).toBe('running')
  })
})

describe('given a period that reaches into a year without a notice', () => {
  const d = begin(30, 'WD', '2026-12-01')

  test('then it is provisional and names the year', () => {
    expect(d).toMatchObject({ due: '2027-01-13', provisional: true, count: { yearsNotLoaded: ['2027'] } })
  })

  test('when only its start lies in such a year, then that matters for working days counted there alone', () => {
    expect(begin(30, 'WD', '2023-12-20').count.yearsNotLoaded).toEqual(['2023'])
    expect(begin(30, 'WD', '2023-12-31').provisional).toBe(false)
    expect(begin(30, 'CD', '2023-12-20').provisional).toBe(false)
  })

  test('when the notice is loaded, then it is counted anew and reminders sent stay', () => {
    const reminded = { ...d, remindersSent: [{ kind: 'before3' as const, at: '2027-01-08T09:00:00+08:00' }] }
    const counted = recount(with2027, reminded)
    expect(counted).toMatchObject({ due: '2027-01-12', provisional: false, remindersSent: reminded.remindersSent })
    expect(counted.count).toStrictEqual({
      firstDay: '2026-12-02',
      skippedHolidays: ['2027-01-01'],
      makeUpDays: ['2027-01-09'],
    })
  })

  test('when it was met or suspended, then it stays so', () => {
    expect(recount(with2027, meetDeadline(d, '2026-12-20'))).toMatchObject({ state: 'met', endedOn: '2026-12-20' })
    expect(recount(with2027, suspendDeadline(d, '2026-12-20'))).toMatchObject({
      state: 'suspended',
      provisional: false,
    })
  })

  test('when an overdue one is now due later, then it runs again; due earlier or on the same day, it stays overdue', () => {
    const january = {
      ...cal.years,
      2027: { notice: '示例', holidays: ['2027-01-01', '2027-01-13'], makeUpWorkdays: [] },
    }
    expect(recount({ version: 'x', years: january }, markOverdue(d))).toMatchObject({
      due: '2027-01-14',
      state: 'running',
    })
    expect(recount(with2027, markOverdue(d)).state).toBe('overdue')
    expect(recount(cal, markOverdue(d)).state).toBe('overdue')
  })

  test('then it is provisional exactly when a day that decides the count lies in such a year', () => {
    const untilTheEnd = fc.integer({ min: 0, max: 1090 }).map(n => addDays('2024-01-01', n))
    fc.assert(
      fc.property(untilTheEnd, anyTerm, (start, [length, unit]) => {
        const period = begin(length, unit, start)
        const decisive = daysFrom(
          unit === 'WD' ? addDays(start, 1) : (period.count.rolledFrom ?? period.due),
          period.due,
        )
        expect(period.provisional).toBe(decisive.some(day => day >= '2027-01-01'))
      }),
    )
  })

  test('when it is counted anew with the same calendar, any number of times, then nothing changes', () => {
    fc.assert(
      fc.property(anyStart, anyTerm, fc.nat(10), fc.nat(30), (start, [length, unit], used, stopped) => {
        const period = begin(length, unit, start, { extensionCap: 5 })
        const on = addDays(start, used)
        const resumed = resumeDeadline(cal, suspendDeadline(period, on), addDays(on, stopped))
        const lived = extendDeadline(cal, resumed, 5)
        expect(recount(cal, lived)).toStrictEqual(lived)
        expect(recount(with2027, recount(with2027, lived))).toStrictEqual(recount(with2027, lived))
        expect(recount(cal, recount(with2027, lived))).toStrictEqual(lived)
      }),
    )
  })
})
