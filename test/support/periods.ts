import fc from 'fast-check'
import { addDays } from '#domain/time/calendar.ts'
import { statutoryCalendar } from '#domain/time/calendarData.ts'
import { type DayRule, type Deadline, startDeadline } from '#domain/time/deadlines.ts'

type Unit = DayRule['unit']

/** A handling period of a made-up sourced rule, by the announced years. */
export function begin(length: number, unit: Unit, start: string, more: Partial<DayRule> = {}): Deadline {
  const rule: DayRule = { key: 'tolerate.investigate', length, unit, mark: 'S', handling: true, ...more }
  return startDeadline(statutoryCalendar, rule, 'd1', start)
}

/** Days from 2024 to September 2026. */
export const anyStart: fc.Arbitrary<string> = fc.integer({ min: 0, max: 1000 }).map(n => addDays('2024-01-01', n))

/** Length and unit of a period of up to 60 days or 12 months. */
export const anyTerm: fc.Arbitrary<[number, Unit]> = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom<Unit>('WD', 'CD')),
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constant<Unit>('month')),
)
