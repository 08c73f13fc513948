import type { DayRule } from '#domain/time/deadlines.ts'
import type { DayRuleKey } from './rulePack.ts'

type Days = Pick<DayRule, 'length' | 'unit' | 'handling'> & { extensionCap?: number }

/** No text on tolerance with day counts was found: every length is an assumption. */
const assumed = (key: DayRuleKey, days: Days): DayRule => ({ key, mark: 'A', ...days })

/**
 * Default terms of a tolerance review. `handling` periods stop with a suspension or transfer; the applicant's own terms
 * and the receiving organ's term don't. `tolerate.decide` covers deliberation and approval together.
 */
export const toleranceDays = {
  'tolerate.accept': assumed('tolerate.accept', { length: 5, unit: 'WD', handling: true }),
  'tolerate.supplement': assumed('tolerate.supplement', { length: 10, unit: 'WD', handling: false }),
  'tolerate.investigate': assumed('tolerate.investigate', { length: 30, unit: 'WD', handling: true, extensionCap: 15 }),
  'tolerate.decide': assumed('tolerate.decide', { length: 10, unit: 'WD', handling: true }),
  'tolerate.serve': assumed('tolerate.serve', { length: 5, unit: 'WD', handling: true }),
  'tolerate.file': assumed('tolerate.file', { length: 5, unit: 'WD', handling: true }),
  'tolerate.review': assumed('tolerate.review', { length: 30, unit: 'CD', handling: false }),
  'tolerate.reviewDecide': assumed('tolerate.reviewDecide', { length: 30, unit: 'CD', handling: true }),
  'tolerate.acceptAfterReview': assumed('tolerate.acceptAfterReview', { length: 5, unit: 'WD', handling: true }),
  'tolerate.followUp': assumed('tolerate.followUp', { length: 3, unit: 'month', handling: true }),
  'transfer.accept': assumed('transfer.accept', { length: 5, unit: 'WD', handling: false }),
} as const satisfies Partial<Record<DayRuleKey, DayRule>>
