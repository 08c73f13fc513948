import { type CaseDocument, isInForce } from '../case.ts'
import { isUnreachable } from '../common/receivers.ts'
import type { Owed, PersonPeriod, Serving } from '../debts.ts'
import { isFurtherOpen } from './reviewOrgans.ts'
import {
  accusationNotice,
  type FalseAccusationState,
  findingNotice,
  isNotified,
  openProposal,
  pendingReview,
  reviewNotice,
} from './state.ts'

/** The notice by which an entry was announced (列入告知书) that is neither made nor given up. */
export function announcement(state: FalseAccusationState): CaseDocument | undefined {
  const proposal = openProposal(state)
  return (
    proposal && state.documents.find(({ id, notice }) => id === proposal.document && notice && isInForce(state, notice))
  )
}

/** The decision reached the respondent, or was found to be unable to. */
export const isFindingSettled = (state: FalseAccusationState): boolean =>
  isNotified(state) || isUnreachable(state, findingNotice(state))

/**
 * Periods that the respondent must keep. No entry of the register is made on a notice that nobody could be served with.
 */
export const periods: readonly PersonPeriod<FalseAccusationState>[] = [
  {
    key: 'accuse.answer',
    opensWith: state => (state.stage === 'noticed' && !state.answered ? accusationNotice(state) : undefined),
    of: ['respondent'],
  },
  { key: 'accuse.objection', opensWith: announcement, of: ['respondent'] },
  {
    key: 'accuse.review',
    opensWith: state => (state.review || state.reviewSettled ? undefined : findingNotice(state)),
    of: ['respondent'],
    impossible: 'begins',
  },
  {
    key: 'accuse.furtherReview',
    opensWith: state => (isFurtherOpen(state) ? reviewNotice(state) : undefined),
    of: ['respondent'],
    impossible: 'begins',
  },
]

export const owes = (state: FalseAccusationState): Owed[] =>
  pendingReview(state)
    ? [{ what: 'review', key: state.furtherReview ? 'accuse.furtherReviewDecide' : 'accuse.reviewDecide' }]
    : []

/**
 * The decision or the announcement of an entry waits to be served; the notice before the panel has the period of its
 * stage.
 */
export const serving: Serving<FalseAccusationState> = {
  key: 'accuse.serve',
  pressing: state => [findingNotice(state), announcement(state)],
}
