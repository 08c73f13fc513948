import type { DayRule } from '#domain/time/deadlines.ts'
import { laterDays, retentionDays } from './laterDays.ts'
import type { DayRuleKey, RulePack } from './rulePack.ts'

/**
 * The rule of a period; of one that came after the pack, the product's own. Throws RangeError when there is neither:
 * such a pack does not pass `faultsOf`.
 */
export function dayRuleOf({ id, days }: Pick<RulePack, 'id' | 'days'>, key: DayRuleKey): DayRule {
  const later: RulePack['days'] = { ...laterDays, ...retentionDays }
  const rule = days[key] ?? later[key]
  if (!rule) throw new RangeError(`rule pack ${id} has no period ${key}`)
  return rule
}
