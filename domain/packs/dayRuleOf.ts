import type { DayRule } from '#domain/time/deadlines.ts'
import type { DayRuleKey, RulePack } from './rulePack.ts'

/** The rule of a period. Throws RangeError when the pack has none: a pack without it does not pass `faultsOf`. */
export function dayRuleOf({ id, days }: Pick<RulePack, 'id' | 'days'>, key: DayRuleKey): DayRule {
  const rule = days[key]
  if (!rule) throw new RangeError(`rule pack ${id} has no period ${key}`)
  return rule
}
