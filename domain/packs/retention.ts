import type { DayRule } from '../time/deadlines.ts'
import { dayRuleOf } from './dayRuleOf.ts'
import type { RulePack } from './rulePack.ts'

/** What is erased of a closed case when its time is over: who reported, early; all that it says, late. */
export const erasedParts = ['identity', 'case'] as const
export type ErasedPart = (typeof erasedParts)[number]

export type RetentionRule = Pick<DayRule, 'key' | 'length' | 'mark'> & { unit: 'CD' | 'month' }

/**
 * For how long after closing a part of a case is kept, by its rule pack. Throws RangeError for working days: no pack
 * has them.
 */
export function retentionOf(pack: Pick<RulePack, 'id' | 'days'>, part: ErasedPart): RetentionRule {
  const { key, length, mark, unit } = dayRuleOf(pack, `retain.${part}`)
  if (unit === 'WD') throw new RangeError(`${key} of ${pack.id} cannot be in working days`)
  return { key, length, mark, unit }
}
