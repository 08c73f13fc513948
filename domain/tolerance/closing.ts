import { isReached } from '../common/receivers.ts'
import type { Consequences } from '../consequences.ts'
import { decisionNotice, partiesOfDecision, type ToleranceState } from './state.ts'

/** The decision reached every party; of one of before receivers were kept one by one, whoever was served first. */
const served = (state: ToleranceState) => {
  const notice = decisionNotice(state)?.notice
  return notice?.receivers ? partiesOfDecision(state).every(isReached) : notice?.service !== undefined
}

/** A tolerated failure is corrected and visited; after any other result nothing is left but service and review. */
function done(state: ToleranceState): boolean {
  if (state.stage === 'applied') return state.refusal !== undefined && !acceptedOnReview(state)
  if (state.outcome === 'notTolerate' || state.outcome === 'recommend')
    return state.stage === 'decided' || state.stage === 'correcting' || state.stage === 'followingUp'
  return state.stage === 'followingUp' && state.followUp !== undefined
}

const acceptedOnReview = (state: ToleranceState) =>
  state.review?.of === 'refusal' && state.review.result !== undefined && state.review.result !== 'upheld'

/**
 * Closes the case when all is done: its notice served, and the review waived, lapsed or decided.
 */
export function closing(state: ToleranceState): Pick<Consequences, 'close'> {
  if (!done(state) || !served(state) || state.reviewSettled === undefined) return {}
  return { close: { outcome: state.refusal && state.stage === 'applied' ? 'refused' : (state.outcome ?? 'closed') } }
}
