import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addWorkingDays, daysBetween, nextWorkingDay, workingDaysBetween } from '#domain/time/calendar.ts'
import { statutoryCalendar as cal } from '#domain/time/calendarData.ts'
import { extendDeadline, markOverdue, meetDeadline, resumeDeadline, suspendDeadline } from '#domain/time/deadlines.ts'
import { anyStart, anyTerm, begin } from '#test/support/periods.ts'

describe('given a handling period of 10 working days from Monday 2026-03-02, due 2026-03-16', () => {
  const d = begin(10, 'WD', '2026-03-02', { extensionCap: 10 })
  const stoppedFrom = (from: string, until: string) => resumeDeadline(cal, suspendDeadline(d, from), until)

  test('when it is suspended after 4 days, then the other 6 run from the day after the resumption', () => {
    const suspended = suspendDeadline(d, '2026-03-06')
    expect(suspended).toMatchObject({ state: 'suspended', due: '2026-03-16' })
    expect(resumeDeadline(cal, suspended, '2026-03-20')).toMatchObject({
      state: 'running',
      due: '2026-03-30',
      suspensions: [{ from: '2026-03-06', until: '2026-03-20' }],
    })
  })

  test('when it is suspended on the day it starts, then all 10 run from the resumption', () => {
    expect(stoppedFrom('2026-03-02', '2026-03-20')).toMatchObject({
      due: '2026-04-03',
      count: { firstDay: '2026-03-23' },
    })
  })

  test('when it is suspended on its last day, then it ends on the day of resumption, or the next working day', () => {
    expect(stoppedFrom('2026-03-16', '2026-03-20').due).toBe('2026-03-20')
    expect(stoppedFrom('2026-03-16', '2026-03-21')).toMatchObject({
      due: '2026-03-23',
      count: { rolledFrom: '2026-03-21' },
    })
  })

  test('when a holiday falls into the suspension, then the count does not name it', () => {
    const april = begin(10, 'WD', '2026-03-30')
    expect(april.count.skippedHolidays).toEqual(['2026-04-06'])
    const resumed = resumeDeadline(cal, suspendDeadline(april, '2026-04-02'), '2026-04-10')
    expect(resumed.count).toStrictEqual({ firstDay: '2026-03-31', skippedHolidays: [], makeUpDays: [] })
  })

  test('when it is suspended twice and extended, then each counts once', () => {
    const twice = resumeDeadline(
      cal,
      suspendDeadline(stoppedFrom('2026-03-06', '2026-03-20'), '2026-03-24'),
      '2026-03-27',
    )
    expect(twice.due).toBe(addWorkingDays(cal, '2026-03-27', 4))
    expect(extendDeadline(cal, twice, 3).due).toBe(addWorkingDays(cal, '2026-03-27', 7))
  })

  test('when it is met, overdue or past its due day, then a suspension changes nothing', () => {
    for (const over of [meetDeadline(d, '2026-03-05'), markOverdue(d)])
      expect(suspendDeadline(over, '2026-03-06')).toBe(over)
    expect(suspendDeadline(d, '2026-03-17')).toBe(d)
    expect(resumeDeadline(cal, d, '2026-03-06')).toBe(d)
  })

  test('when it is not the organ’s own handling period, then a suspension changes nothing', () => {
    const objection = begin(10, 'WD', '2026-03-02', { handling: false })
    expect(suspendDeadline(objection, '2026-03-06')).toBe(objection)
  })

  test('when it is met while suspended, then it is met on that day', () => {
    const met = meetDeadline(suspendDeadline(d, '2026-03-06'), '2026-03-09')
    expect(met).toMatchObject({ state: 'met', endedOn: '2026-03-09' })
    expect(meetDeadline(met, '2026-03-10')).toBe(met)
    expect(markOverdue(met)).toBe(met)
  })
})

describe('given any handling period', () => {
  const anySuspension = fc.record({
    start: anyStart,
    rule: anyTerm,
    position: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    stopped: fc.integer({ min: 1, max: 60 }),
  })

  test('when it is suspended and resumed on one day, then nothing is changed', () => {
    fc.assert(
      fc.property(anySuspension, ({ start, rule: [length, unit], position }) => {
        const d = begin(length, unit, start)
        const on = addDays(start, Math.round(position * daysBetween(start, d.due)))
        expect(resumeDeadline(cal, suspendDeadline(d, on), on)).toStrictEqual(d)
      }),
    )
  })

  test('when it is suspended before its last day, then it grows by exactly the days suspended', () => {
    fc.assert(
      fc.property(anySuspension, ({ start, rule: [length, unit], position, stopped }) => {
        const d = begin(length, unit, start)
        const lastDay = d.count.rolledFrom ?? d.due
        const from = addDays(start, Math.floor(position * daysBetween(start, lastDay)))
        const until = addDays(from, stopped)
        const resumed = resumeDeadline(cal, suspendDeadline(d, from), until)
        if (unit === 'WD')
          expect(workingDaysBetween(cal, d.due, resumed.due)).toBe(workingDaysBetween(cal, from, until))
        else expect(resumed.due).toBe(nextWorkingDay(cal, addDays(lastDay, stopped)))
      }),
    )
  })

  test('when it is suspended at any time, then it is never due before it is resumed, nor earlier than it was', () => {
    fc.assert(
      fc.property(anySuspension, ({ start, rule: [length, unit], position, stopped }) => {
        const d = begin(length, unit, start)
        const from = addDays(start, Math.round(position * daysBetween(start, d.due)))
        const resumed = resumeDeadline(cal, suspendDeadline(d, from), addDays(from, stopped))
        expect(resumed.due >= addDays(from, stopped) && resumed.due >= d.due).toBe(true)
      }),
    )
  })
})
