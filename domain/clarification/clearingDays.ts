import { dayRuleOf } from '../packs/dayRuleOf.ts'
import type { DayRuleKey, RulePack } from '../packs/rulePack.ts'
import { addDays, type PlainDate, type StatutoryCalendar } from '../time/calendar.ts'
import { countPeriod } from '../time/dayCount.ts'

/** The organ's steps from receipt until a thing is cleared, each with the days of the pack. */
const steps = [
  'clarify.accept',
  'clarify.evaluate',
  'clarify.approve',
  'clarify.carryOut',
] as const satisfies DayRuleKey[]

/** The day by which something received on `receivedOn` is to be cleared. */
export const clearedBy = (pack: RulePack, calendar: StatutoryCalendar, receivedOn: PlainDate): PlainDate =>
  steps.reduce((start, key) => {
    const { unit, length } = dayRuleOf(pack, key)
    return countPeriod(calendar, { start, unit, length, suspensions: [] }).due
  }, receivedOn)

/**
 * The last day of receipt of which an open case counts as not clarified on `day` (docs/rules.md 2, Statistic of the
 * untrue and the cleared): the days of its pack had passed before.
 */
export function lateSince(pack: RulePack, calendar: StatutoryCalendar, day: PlainDate): PlainDate {
  let received = addDays(day, -1)
  while (clearedBy(pack, calendar, received) >= day) received = addDays(received, -1)
  return received
}
