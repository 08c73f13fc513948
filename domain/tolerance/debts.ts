import { isInForce } from '../case.ts'
import type { Owed, PersonPeriod, Serving } from '../debts.ts'
import { decisionNotice, pendingSupplement, type ToleranceState } from './state.ts'

const decisions: readonly string[] = ['tolerate', 'mitigate', 'notTolerate', 'recommend']

/** The notice of the supplement that is waited for: none once the application was accepted, or refused, without it. */
export const supplementNotice = (state: ToleranceState) =>
  state.stage === 'applied' && !state.refusal && pendingSupplement(state)
    ? state.documents.findLast(({ notice }) => notice?.kind === 'supplement' && isInForce(state, notice))
    : undefined

const isDecided = ({ refusal, outcome }: ToleranceState): boolean => refusal !== undefined || outcome !== undefined

const isContestable = (state: ToleranceState): boolean => isDecided(state) && !state.review && !state.reviewSettled

/** Periods that the applicant and the cadre must keep. */
export const periods: readonly PersonPeriod<ToleranceState>[] = [
  { key: 'tolerate.supplement', opensWith: supplementNotice, of: ['applicant', 'subject'] },
  {
    key: 'tolerate.review',
    opensWith: state => (isContestable(state) ? decisionNotice(state) : undefined),
    of: ['applicant', 'subject'],
    impossible: 'begins',
  },
]

/** A decision is filed with the discipline and personnel bodies (报备); a review that was asked for is decided. */
export const owes = ({ outcome = '', filing, review }: ToleranceState): Owed[] => [
  ...(decisions.includes(outcome) && !filing ? [{ what: 'filing', key: 'tolerate.file' } as const] : []),
  ...(review && !review.result ? [{ what: 'review', key: 'tolerate.reviewDecide' } as const] : []),
]

/** A request for a supplement, a refusal, or the decision waits to be served. */
export const serving: Serving<ToleranceState> = {
  key: 'tolerate.serve',
  pressing: state => [supplementNotice(state), isDecided(state) ? decisionNotice(state) : undefined],
}
