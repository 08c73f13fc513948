import { isInForce } from '../case.ts'
import type { Owed, PersonPeriod, Serving } from '../debts.ts'
import { type ClarificationState, pendingReview, reporterWaits, unservedLetters } from './state.ts'

/** The request for consent (拟澄清告知书) that the person has not answered. */
export const openRequest = (state: ClarificationState) =>
  state.stage === 'consenting' && !state.consent
    ? state.documents.findLast(({ notice }) => notice?.kind === 'consentRequest' && isInForce(state, notice))
    : undefined

/** Periods that the person must keep. */
export const periods: readonly PersonPeriod<ClarificationState>[] = [
  { key: 'clarify.consent', opensWith: openRequest, of: ['subject'] },
]

/**
 * A named reporter is told how it ended (RPT 27, from the end of the inquiry); a review that was asked for is decided.
 */
export const owes = (state: ClarificationState): Owed[] => [
  ...(reporterWaits(state)
    ? [
        {
          what: 'reporter',
          key: 'clarify.notifyReporter',
          ...(state.inquiry && { from: state.inquiry.concludedOn }),
        } as const,
      ]
    : []),
  ...(pendingReview(state) ? [{ what: 'review', key: 'clarify.approve' } as const] : []),
]

/** The request for consent waits to be served, or a letter that was issued anew after the case was archived. */
export const serving: Serving<ClarificationState> = {
  key: 'clarify.serve',
  pressing: state => [openRequest(state), ...(state.archivedAt === undefined ? [] : unservedLetters(state))],
}
