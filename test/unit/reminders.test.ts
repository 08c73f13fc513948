import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endOfDay, epochMs, instantAt, toInstant } from '#domain/time/calendar.ts'
import { statutoryCalendar as cal } from '#domain/time/calendarData.ts'
import {
  type DayRule,
  type Deadline,
  extendDeadline,
  markOverdue,
  meetDeadline,
  type Reminder,
  suspendDeadline,
} from '#domain/time/deadlines.ts'
import { isPastDue, nextWake, remindersDue } from '#domain/time/reminders.ts'
import { anyStart, begin } from '#test/support/periods.ts'

/** Lives by `nextWake` from a moment on, as a case does; every waking must have something to do. */
function live(begun: Deadline, from: number, jitter: number): Deadline {
  let d = begun
  let now = from
  for (let wake = nextWake(cal, [d], jitter); wake !== undefined; wake = nextWake(cal, [d], jitter)) {
    now = Math.max(now, epochMs(wake))
    const at = toInstant(now)
    const sent: Reminder[] = remindersDue(cal, d, at).map(kind => ({ kind, at }))
    const after = isPastDue(d, at) ? markOverdue(d) : d
    if (sent.length === 0 && after.state === d.state) throw new Error(`woke at ${at} for nothing`)
    d = { ...after, remindersSent: [...after.remindersSent, ...sent] }
  }
  return d
}

describe('given a period due on Monday 2026-03-16', () => {
  const d = begin(10, 'WD', '2026-03-02', { extensionCap: 10 })
  const sent = (...reminders: [Reminder['kind'], string][]) => ({
    ...d,
    remindersSent: reminders.map(([kind, at]) => ({ kind, at })),
  })

  test.each([
    ['2026-03-11T08:59:59+08:00', []],
    ['2026-03-11T09:00:00+08:00', ['before3']],
    ['2026-03-13T09:00:00+08:00', ['before1']],
    ['2026-03-16T01:00:00Z', ['dueDay']],
    ['2026-03-16T23:59:59.999+08:00', ['dueDay']],
    ['2026-03-17T00:00:00+08:00', ['overdue']],
    ['2026-03-17T09:00:00+08:00', ['overdue', 'supervisor']],
    ['2026-03-19T09:00:00+08:00', ['overdue', 'supervisor', 'head']],
  ])('when nothing was sent until %s, then %j are due', (now, due) => {
    expect(remindersDue(cal, d, now)).toEqual(due)
  })

  test('when it lives by its clock, then each reminder is sent once, at its time', () => {
    const expected = [
      ['before3', '2026-03-11T09:17:00+08:00'],
      ['before1', '2026-03-13T09:17:00+08:00'],
      ['dueDay', '2026-03-16T09:17:00+08:00'],
      ['overdue', '2026-03-17T00:00:00+08:00'],
      ['supervisor', '2026-03-17T09:17:00+08:00'],
      ['head', '2026-03-19T09:17:00+08:00'],
    ]
    const lived = live(d, epochMs('2026-03-02T10:00:00+08:00'), 17)
    expect(lived.remindersSent.map(({ kind, at }) => [kind, at])).toEqual(expected)
    expect(lived.state).toBe('overdue')
  })

  test('when a reminder was sent, then it is not due again', () => {
    expect(remindersDue(cal, sent(['before3', '2026-03-11T09:00:00+08:00']), '2026-03-12T10:00:00+08:00')).toEqual([])
    const overdue = markOverdue(sent(['overdue', '2026-03-17T00:00:00+08:00']))
    expect(remindersDue(cal, overdue, '2026-03-17T09:00:00+08:00')).toEqual(['supervisor'])
  })

  test('when it is extended after a reminder, then the new due day has its own reminders', () => {
    const reminded = sent(['before3', '2026-03-11T09:00:00+08:00'], ['before1', '2026-03-13T09:00:00+08:00'])
    const extended = extendDeadline(cal, reminded, 10)
    expect(extended.due).toBe('2026-03-30')
    expect(nextWake(cal, [extended], 0)).toBe('2026-03-25T09:00:00+08:00')
    expect(remindersDue(cal, extended, '2026-03-25T09:00:00+08:00')).toEqual(['before3'])
    expect(extended.remindersSent).toHaveLength(2)
  })

  test('when it is met or suspended, then nothing is due and nothing wakes', () => {
    for (const stopped of [meetDeadline(d, '2026-03-05'), suspendDeadline(d, '2026-03-05')]) {
      expect(remindersDue(cal, stopped, '2026-04-01T00:00:00+08:00')).toEqual([])
      expect(nextWake(cal, [stopped], 0)).toBeUndefined()
    }
  })

  test('when it is silent, then nobody is woken for it', () => {
    const silent = { ...d, silent: true }
    expect(remindersDue(cal, silent, '2026-04-01T00:00:00+08:00')).toEqual([])
    expect(nextWake(cal, [silent], 30)).toBeUndefined()
    expect(nextWake(cal, [markOverdue(silent)], 30)).toBeUndefined()
  })

  test('then it is past due from 24:00 of the due day on', () => {
    expect(isPastDue(d, '2026-03-16T23:59:59.999+08:00')).toBe(false)
    expect(isPastDue(d, '2026-03-16T16:00:00Z')).toBe(true)
  })
})

describe('given a period of three working days', () => {
  test('then the reminder for the day on which it starts is left out', () => {
    const d = begin(3, 'WD', '2026-03-02')
    expect(remindersDue(cal, d, '2026-03-02T10:00:00+08:00')).toEqual([])
    expect(nextWake(cal, [d], 0)).toBe('2026-03-04T09:00:00+08:00')
  })
})

describe('given several deadlines', () => {
  test('then the nearest moment of all wakes, and none if there are none', () => {
    expect(nextWake(cal, [begin(10, 'WD', '2026-03-02'), begin(5, 'WD', '2026-03-02')], 5)).toBe(
      '2026-03-04T09:05:00+08:00',
    )
    expect(nextWake(cal, [], 5)).toBeUndefined()
  })
})

describe('given any period, entered on time or late', () => {
  const anyCase = fc.record({
    start: anyStart,
    length: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom<DayRule['unit']>('WD', 'CD'),
    late: fc.integer({ min: 0, max: 80 * 1440 }),
    jitter: fc.integer({ min: 0, max: 59 }),
  })

  test('when it lives by its clock, then it never wakes for nothing and escalates to the end', () => {
    fc.assert(
      fc.property(anyCase, ({ start, length, unit, late, jitter }) => {
        const begun = epochMs(instantAt(start, '00:00')) + late * 60_000
        const lived = live(begin(length, unit, start), begun, jitter)
        const kinds = lived.remindersSent.map(({ kind }) => kind)
        const inOrder = ['before3', 'before1', 'dueDay', 'overdue', 'supervisor', 'head']
        expect(kinds).toEqual(inOrder.filter(kind => kinds.some(sent => sent === kind)))
        expect(kinds.slice(-3)).toEqual(['overdue', 'supervisor', 'head'])
      }),
    )
  })

  test('then nothing is sent before its time, and nothing about the time before the end after it', () => {
    fc.assert(
      fc.property(anyCase, ({ start, length, unit, late, jitter }) => {
        const begun = epochMs(instantAt(start, '00:00')) + late * 60_000
        const d = begin(length, unit, start)
        for (const { kind, at } of live(d, begun, jitter).remindersSent) {
          const early = ['before3', 'before1', 'dueDay'].includes(kind)
          expect(epochMs(at) < epochMs(endOfDay(d.due))).toBe(early)
        }
      }),
    )
  })
})
