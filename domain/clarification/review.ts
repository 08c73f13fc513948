import { type CaseDocument, isInForce } from '../case.ts'
import { caseCommands, inTime, noticeOf } from '../common/caseCommands.ts'
import { receiverById, receiversOf } from '../common/receivers.ts'
import { unclosed } from '../common/reopening.ts'
import { dayRuleOf } from '../packs/dayRuleOf.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { dayOf } from '../time/calendar.ts'
import { meetDeadline, startDeadline } from '../time/deadlines.ts'
import { meetTerms, startTerm, today } from '../time/terms.ts'
import { evaluateTerm } from './acceptance.ts'
import { mustBeHead } from './approval.ts'
import { closing } from './archiving.ts'
import type { Bodies } from './commands.ts'
import { reporterTerm } from './reporterTerm.ts'
import { type ClarificationState, pendingReview } from './state.ts'

/** Papers against which the person may ask for a review: a refusal, 不予澄清, and what the letter says (A). */
const reviewable = ['refusal', 'notCleared', 'rejection', 'clarificationNotice'] as const
type Reviewable = (typeof reviewable)[number]

const isReviewable = (kind: string): kind is Reviewable => reviewable.some(one => one === kind)

/** The paper in force that a review would be about. */
const reviewedPaper = (state: ClarificationState): CaseDocument | undefined =>
  state.documents.findLast(({ notice }) => notice && isReviewable(notice.kind) && isInForce(state, notice))

/** When it was served on the person, if it was. */
function servedAt(state: ClarificationState, paper: CaseDocument | undefined): string | undefined {
  return paper && receiverById(receiversOf(state, paper), 'subject')?.service?.receivedAt
}

/** Whether there is a paper to review at all; what else is missing, the act itself says. */
export const hasReviewedPaper = (state: ClarificationState): boolean => reviewedPaper(state) !== undefined

/** Whether the person may ask for a review now, the days aside: once in a case (A). */
export const mayAskReview = (state: ClarificationState): boolean =>
  state.review === undefined && servedAt(state, reviewedPaper(state)) !== undefined

/** Within 30 days of service, also of a case that has ended; what was decided stands meanwhile. */
export function requestReview(body: Bodies['requestReview'], state: ClarificationState, context: Context) {
  const paper = reviewedPaper(state)
  must(paper?.notice !== undefined, 'WRONG_STAGE', { stage: state.stage })
  must(state.review === undefined, 'TERM_EXPIRED', { reason: 'reviewSettled' })
  const served = servedAt(state, paper)
  must(served !== undefined, 'SERVICE_REQUIRED')
  const { due } = startDeadline(
    context.calendar,
    dayRuleOf(context.pack, 'clarify.review'),
    'clarify.review-1',
    dayOf(served),
  )
  must(inTime(due, context.receivedAt), 'TERM_EXPIRED', { due })
  // What an ended case was waiting for is over; only what begins now runs.
  const isEnded = state.status === 'closed'
  const open = isEnded ? unclosed(state) : state
  const over = isEnded ? state.deadlines.filter(({ state: is }) => is !== 'met') : []
  const deadlines = [
    ...over.map(term => meetDeadline(term, today(context))),
    startTerm(context, open, 'clarify.approve', today(context)),
  ]
  return [{ type: 'requestReview' as const, body, facts: { of: paper.notice.kind }, then: { deadlines } }]
}

/**
 * The head decides: upheld, the case stands or ends as it did; changed, other handlers evaluate anew, and of a refusal
 * intake accepts anew.
 */
export function decideReview(body: Bodies['decideReview'], state: ClarificationState, context: Context) {
  const review = pendingReview(state)
  must(review !== undefined, 'WRONG_STAGE', { missing: 'requestReview' })
  mustBeHead(state, context)
  must(body.result !== 'revoked', 'INVALID_BODY', { path: 'result', message: 'notForClarification' })
  // New periods do not begin while the case stands still.
  must(body.result === 'upheld' || state.suspension === undefined, 'WRONG_STAGE', { missing: 'resume' })
  const notices = [noticeOf(state, 'review', '复核决定书')]
  const met = meetTerms(state, ['clarify.approve'], today(context))
  if (body.result === 'upheld') {
    const after: ClarificationState = { ...state, review: { ...review, result: 'upheld' } }
    const ends = state.stage === 'closed' ? { close: { outcome: state.outcome ?? '' } } : closing(after)
    return [{ type: 'decideReview' as const, body, then: { deadlines: met, notices, ...ends } }]
  }
  const open = state.stage === 'closed' ? unclosed(state) : state
  const refused = review.of === 'refusal'
  const term = refused
    ? startTerm(context, state, 'clarify.accept', today(context))
    : evaluateTerm(context, state, state.otherDepartment !== undefined)
  const ended = meetTerms(
    state,
    ['clarify.approve', 'clarify.carryOut', 'clarify.serve', 'clarify.followUp'],
    today(context),
  )
  // What comes of the case anew is told anew.
  const { reporterTold: _told, ...untold } = open
  const telling = reporterTerm(untold, context)
  const then = { stage: refused ? 'proposed' : 'evaluating', deadlines: [...ended, ...telling, term], notices }
  return [{ type: 'decideReview' as const, body, then }]
}

/** Not while a review waits for its decision. */
export function confirmClosing(body: Bodies['confirmClosing'], state: ClarificationState, context: Context) {
  must(pendingReview(state) === undefined, 'WRONG_STAGE', { missing: 'decideReview' })
  return caseCommands.confirmClosing(body, state, context)
}
