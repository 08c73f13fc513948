import { noticeOf } from '../common/caseCommands.ts'
import { atStage } from '../common/stage.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { suspendDeadline } from '../time/deadlines.ts'
import { meetTerms, resumeTerms, runningTerm, startTerm, today } from '../time/terms.ts'
import type { Bodies } from './commands.ts'
import { confirmedSubject } from './confirming.ts'
import { pendingSupplement, type ToleranceState } from './state.ts'

const acceptTerms = ['tolerate.accept', 'tolerate.acceptAfterReview']

/**
 * All missing items at once; the clock for acceptance stops meanwhile; at most twice (A). Its days begin with service.
 */
export function requestSupplement(body: Bodies['requestSupplement'], state: ToleranceState, context: Context) {
  atStage(state, 'applied')
  must(!pendingSupplement(state) && !state.refusal, 'WRONG_STAGE', { missing: 'supplement' })
  must(state.supplements.length < 2, 'SUPPLEMENT_LIMIT')
  const running = acceptTerms.map(key => runningTerm(state, key)).filter(term => term !== undefined)
  const deadlines = [
    ...running.map(term => suspendDeadline(term, today(context))),
    ...(context.rules < 3 ? [startTerm(context, state, 'tolerate.supplement', today(context))] : []),
  ]
  const notices = [noticeOf(state, 'supplement', '补正通知书')]
  return [{ type: 'requestSupplement' as const, body, then: { deadlines, notices } }]
}

export function supplement(body: Bodies['supplement'], state: ToleranceState, context: Context) {
  atStage(state, 'applied')
  must(pendingSupplement(state) !== undefined, 'WRONG_STAGE', { missing: 'requestSupplement' })
  const deadlines = [
    ...meetTerms(state, ['tolerate.supplement'], today(context)),
    ...(state.suspension ? [] : resumeTerms(context, { ...state, heldTerms: [] }, today(context))),
  ]
  return [{ type: 'supplement' as const, body, then: { deadlines } }]
}

/** Acceptance (受理) confirms who the subject is, and starts the inquiry and its period. */
export function accept(body: Bodies['accept'], state: ToleranceState, context: Context) {
  atStage(state, 'applied')
  must(!state.refusal || acceptableAgain(state), 'WRONG_STAGE', { missing: 'decideReview' })
  const deadlines = [
    ...meetTerms(state, [...acceptTerms, 'tolerate.supplement', 'tolerate.review'], today(context)),
    startTerm(context, state, 'tolerate.investigate', today(context)),
  ]
  const notices = [noticeOf(state, 'acceptance', '受理通知书')]
  const then = { stage: 'investigating', deadlines, notices }
  if (context.rules < 3) return [{ type: 'accept' as const, body, then }]
  return [{ type: 'accept' as const, body, facts: confirmedSubject(body, state, context), then }]
}

const acceptableAgain = (state: ToleranceState) =>
  state.review?.of === 'refusal' && state.review.result !== undefined && state.review.result !== 'upheld'

/** Not accepted (不予受理); the applicant may ask for a review, so the case closes only when that is over. */
export function refuseAcceptance(body: Bodies['refuseAcceptance'], state: ToleranceState, context: Context) {
  atStage(state, 'applied')
  must(!state.refusal, 'WRONG_STAGE', { reason: 'alreadyRefused' })
  const deadlines = [
    ...meetTerms(state, [...acceptTerms, 'tolerate.supplement'], today(context)),
    startTerm(context, state, 'tolerate.serve', today(context)),
  ]
  const notices = [noticeOf(state, 'refusal', '不予受理通知书')]
  return [{ type: 'refuseAcceptance' as const, body, then: { deadlines, notices } }]
}
