import type { CommonState, Service } from '../case.ts'
import { dayRuleOf } from '../packs/dayRuleOf.ts'
import type { DayRuleKey } from '../packs/rulePack.ts'
import type { Context } from '../process.ts'
import { dayOf, type PlainDate } from '../time/calendar.ts'
import { countPeriod } from '../time/dayCount.ts'

/**
 * The last day of one receiver's own period: it counts from service on that receiver alone, whoever else was served
 * when (docs/rules.md 0, Periods of persons). What held the period of the case holds it too.
 */
export function ownDue(
  { calendar, pack }: Pick<Context, 'calendar' | 'pack'>,
  { deadlines }: Pick<CommonState, 'deadlines'>,
  key: DayRuleKey,
  { receivedAt }: Pick<Service, 'receivedAt'>,
): PlainDate {
  const start = dayOf(receivedAt)
  const { unit, length } = dayRuleOf(pack, key)
  const held = deadlines.filter(({ ruleKey }) => ruleKey === key).flatMap(({ suspensions }) => suspensions)
  const suspensions = held.filter(({ from }) => from >= start)
  return countPeriod(calendar, { start, unit, length, suspensions }).due
}

/**
 * Somebody whom it could not reach before was served after a case had been closed, or the service closed it: the remedy
 * is still open (docs/rules.md 0, Service).
 */
export const isLate = ({ closedAt }: Pick<CommonState, 'closedAt'>, service: Service | undefined): boolean =>
  closedAt !== undefined && service !== undefined && service.recordedAt >= closedAt
