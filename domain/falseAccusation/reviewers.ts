import { organOf } from '../access/organs.ts'
import { organsOf } from '../access/organsOfRelease.ts'
import { isParty, isRecused, type Service } from '../case.ts'
import { hasInvestigated } from '../common/naming.ts'
import { isLate } from '../common/ownPeriod.ts'
import { receiverById, receiversOf } from '../common/receivers.ts'
import type { Context } from '../process.ts'
import { approvedIn } from './reviewOrgans.ts'
import { type FalseAccusationState, findingNotice, reviewNotice } from './state.ts'

type Reviewers = { organ: string; deputyHead?: { organ: string; person: string } }

/**
 * Whether somebody may decide a review of this case: others than approved, investigated, voted, or decided the first.
 */
const isFree = (state: FalseAccusationState, person: string): boolean =>
  !state.approvers.includes(person) &&
  !(state.review?.decidedBy ?? []).includes(person) &&
  !state.voters.includes(person) &&
  !hasInvestigated(state, person) &&
  !isRecused(state, person) &&
  !isParty(state, person)

/** Who of an organ decides: another head of it, or the deputy whom its row of the register names; nobody otherwise. */
function ofOrgan(state: FalseAccusationState, id: string, { organs, persons }: Context): Reviewers | undefined {
  const isHead = ([person, known]: [string, Context['persons'][string]]) =>
    known.organ === id && known.roles.includes('approver') && !known.left && isFree(state, person)
  if (Object.entries(persons).some(isHead)) return { organ: id }
  const deputy = organOf(organs, id)?.deputyHead
  return deputy !== undefined && isFree(state, deputy)
    ? { organ: id, deputyHead: { organ: id, person: deputy } }
    : undefined
}

/**
 * By whom a review is decided: the first by other people of the organ that approved, the second of the organ above it.
 * Where the organ has nobody else, the head above acts, as for one that was recused (docs/rules.md 0, Recusal); at the
 * top another head or deputy is waited for, since who approved may not decide.
 */
export function reviewersOf(state: FalseAccusationState, context: Context): Reviewers {
  const { organ, above } = approvedIn(state)
  const turn = state.review === undefined ? organ : (above ?? organ)
  const own = ofOrgan(state, turn, context)
  if (own) return own
  const superior = organOf(organsOf(state), turn)?.superior
  if (superior === undefined) return { organ: turn }
  return ofOrgan(state, superior, context) ?? { organ: superior }
}

/**
 * The service from which the review counts that could be asked for now: of the finding, or of the decision on the first
 * review.
 */
export function reviewedService(state: FalseAccusationState): Service | undefined {
  const paper = state.review === undefined ? findingNotice(state) : reviewNotice(state)
  return paper && (receiverById(receiversOf(state, paper), 'respondent')?.service ?? paper.notice?.service)
}

/** Whether a review, or a further one, may be asked for, its days aside. */
export const mayAskReview = (state: FalseAccusationState): boolean =>
  state.reviewSettled !== 'decided' &&
  state.furtherReview === undefined &&
  (state.review === undefined || state.review.result !== undefined) &&
  reviewedService(state) !== undefined

/** A review is still open to a respondent who was served after the case had been closed. */
export const isOpenLate = (state: FalseAccusationState): boolean =>
  state.outcome === 'established' && mayAskReview(state) && isLate(state, reviewedService(state))
