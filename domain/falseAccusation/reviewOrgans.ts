import { organOf } from '../access/organs.ts'
import { organsOf } from '../access/organsOfRelease.ts'
import { approvingOrgan } from '../access/powers.ts'
import type { ApprovedIn, FalseAccusationState } from './state.ts'

/** An organ that approves, and the one above it. */
export function approvingIn(state: FalseAccusationState, organ: string): ApprovedIn {
  const organs = organsOf(state)
  const superior = organOf(organs, organ)?.superior
  const above = superior === undefined ? undefined : organOf(organs, superior)?.id
  return { organ, ...(above !== undefined && { above }) }
}

const approvingNow = (state: FalseAccusationState): ApprovedIn =>
  approvingIn(state, approvingOrgan(organsOf(state), state.organ, state.approvalLevel, state.kind)?.id ?? state.organ)

/** Where the finding was approved, which reviews it first (复审), and the organ above, which does so again (复核). */
export const approvedIn = (state: FalseAccusationState): ApprovedIn => state.approvedIn ?? approvingNow(state)

/**
 * Whether a decision on the review that waits is the last word: it revokes the finding, it is the further review,
 * nobody is above, or the organ above decided at once, as reviews asked for before 0.3.0 were.
 */
export function isLastWord(state: FalseAccusationState, result: string): boolean {
  const { review, furtherReview } = state
  if (result === 'revoked' || furtherReview !== undefined) return true
  return review?.organ === undefined || approvedIn(state).above === undefined
}

/** Whether a further review (复核) may still be asked for, its days and the service of the first decision aside. */
export const isFurtherOpen = ({ review, furtherReview, reviewSettled }: FalseAccusationState): boolean =>
  review?.result !== undefined && furtherReview === undefined && reviewSettled === undefined
