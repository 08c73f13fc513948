import { byAnalogy } from '../law/citation.ts'
import type { RulePack } from './rulePack.ts'

const article = byAnalogy('supervisionLaw', '第五十六条')

/**
 * Periods that came after packs which running cases hold: a pack that has none of its own has these. Of the two steps
 * of review the second is asked for within a month and decided in two (参照监察法 56, A). A concern raised in a talk is
 * answered in a month (A).
 */
export const laterDays = {
  'care.answer': { key: 'care.answer', length: 1, unit: 'month', mark: 'A', handling: false },
  'accuse.serveReview': { key: 'accuse.serveReview', length: 5, unit: 'WD', mark: 'A', handling: true },
  'accuse.furtherReview': {
    key: 'accuse.furtherReview',
    length: 1,
    unit: 'month',
    mark: 'A',
    article,
    handling: false,
  },
  'accuse.furtherReviewDecide': {
    key: 'accuse.furtherReviewDecide',
    length: 2,
    unit: 'month',
    mark: 'A',
    article,
    handling: false,
  },
} as const satisfies RulePack['days']

/**
 * For how long a closed case is kept, where its pack does not say (A): who reported as long as a reopening may need it,
 * the file as long as files that are kept for 30 years.
 */
export const retentionDays = {
  'retain.identity': { key: 'retain.identity', length: 12, unit: 'month', mark: 'A', handling: false },
  'retain.case': { key: 'retain.case', length: 360, unit: 'month', mark: 'A', handling: false },
} as const satisfies RulePack['days']
