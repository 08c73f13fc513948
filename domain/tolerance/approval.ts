import type { Notice, Receiver } from '../case.ts'
import { mustBeApprover } from '../common/approval.ts'
import { caseCommands, noticeOf, servedOn } from '../common/caseCommands.ts'
import { servicesOf, unservedOf, withService } from '../common/service.ts'
import { confirmedImpossible, served } from '../common/serving.ts'
import { atStage } from '../common/stage.ts'
import { noticeIdOf } from '../noticeFiles.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { meetTerms, runningTerm, startTerm, today } from '../time/terms.ts'
import { closing } from './closing.ts'
import type { Bodies } from './commands.ts'
import { effectsOf, recommends } from './effects.ts'
import { decisionNotice, type ToleranceState } from './state.ts'

/** The head at the level that manages the cadre (干部管理权限), who neither investigated nor voted. */
export function approve(body: Bodies['approve'], state: ToleranceState, context: Context) {
  atStage(state, 'approving')
  mustBeApprover(state, context)
  const choice = state.adopted ?? ''
  const deadlines = [
    ...meetTerms(state, ['tolerate.decide'], today(context)),
    startTerm(context, state, 'tolerate.serve', today(context)),
    startTerm(context, state, 'tolerate.file', today(context)),
  ]
  const notices = [noticeOf(state, 'decision', recommends(state) ? '容错建议书' : '容错认定决定书')]
  const outcome = recommends(state) && choice !== 'notTolerate' ? 'recommend' : choice
  return [
    {
      type: 'approve' as const,
      body,
      facts: { outcome, effects: effectsOf(state, choice, today(context)) },
      then: { stage: 'decided', deadlines, notices },
    },
  ]
}

/** Acceptance or decision is in force and was not served on the body that runs the accountability matter yet. */
export const matterBodyWaits = (state: ToleranceState): boolean =>
  unservedOf(state).some(({ receiver }) => receiver.id === 'matterOrgan')

const isPartyReceiver = ({ id }: Receiver): boolean => id === 'subject' || id === 'applicant'

/** The period lasts until that of the party served last is over. */
const later = (one: string | undefined, other: string): string => (one !== undefined && one > other ? one : other)

/** In records that name no receiver: whether the period for a review runs from this service, the first, or the first on somebody else than the body that runs the matter. */
const isForReview = ({ receivedBy }: Bodies['recordService'], { organ }: ToleranceState['matter'], notice?: Notice) =>
  !notice?.service || (receivedBy !== organ && servicesOf(notice).every(before => before.receivedBy === organ))

/**
 * Service (送达) of a notice, on each receiver: acceptance and decision also go to the body that runs the accountability matter.
 * That of the decision, or of the refusal, opens the review period.
 */
export function recordService(asked: Bodies['recordService'], state: ToleranceState, context: Context) {
  const { document, receivers, body } = served(asked, state, context)
  // After closing nothing begins any more: what the closing issued was only still to be handed over.
  if (state.status === 'closed') return [{ type: 'recordService' as const, body }]
  const decides = document.id === decisionNotice(state)?.id
  const contestable = state.reviewSettled === undefined && !state.review
  const reachesParty = body.to
    ? receivers.some(isPartyReceiver) && !body.impossible
    : isForReview(body, state.matter, document.notice)
  const opensReview = decides && contestable && reachesParty
  const deadlines = [
    ...meetTerms(state, decides ? ['tolerate.serve'] : [], today(context)),
    ...(opensReview
      ? [
          ...meetTerms(state, ['tolerate.review'], today(context)),
          startTerm(
            context,
            state,
            'tolerate.review',
            later(runningTerm(state, 'tolerate.review')?.start, servedOn(body)),
          ),
        ]
      : []),
  ]
  return [
    { type: 'recordService' as const, body, then: { deadlines, ...closing(withService(state, body, context.now)) } },
  ]
}

/** A decision that can't reach a party: its period for a review runs all the same, and the case closes after it. */
export function confirmImpossible(asked: Bodies['confirmImpossible'], state: ToleranceState, context: Context) {
  const { document, body } = confirmedImpossible(asked, state, context)
  const contestable = state.reviewSettled === undefined && !state.review
  const starts = document.id === decisionNotice(state)?.id && contestable && !runningTerm(state, 'tolerate.review')
  const deadlines = starts ? [startTerm(context, state, 'tolerate.review', today(context))] : []
  return [{ type: 'confirmImpossible' as const, body, then: { deadlines } }]
}

/** A decision that is issued anew is served anew; the review period of the void one ends. */
export function reissueNotice(body: Bodies['reissueNotice'], state: ToleranceState, context: Context) {
  const [event] = caseCommands.reissueNotice(body, state, context)
  const again = noticeIdOf(body.document) === decisionNotice(state)?.id
  const deadlines = again
    ? [
        ...meetTerms(state, ['tolerate.serve', 'tolerate.review'], today(context)),
        startTerm(context, state, 'tolerate.serve', today(context)),
      ]
    : []
  return event ? [{ ...event, then: { ...event.then, deadlines } }] : []
}

/** Filing (报备) with the discipline and personnel bodies. */
export function recordFiling(body: Bodies['recordFiling'], state: ToleranceState, context: Context) {
  atStage(state, 'decided', 'correcting', 'followingUp')
  return [
    { type: 'recordFiling' as const, body, then: { deadlines: meetTerms(state, ['tolerate.file'], today(context)) } },
  ]
}

/** The matter is decided meanwhile: the review goes on and ends as a recommendation for the remedy against that decision. */
export function recordMatterState(body: Bodies['recordMatterState'], state: ToleranceState, _context: Context) {
  must(state.stage !== 'closed', 'WRONG_STAGE')
  return [{ type: 'recordMatterState' as const, body }]
}

/** Until approval; not when the organ itself started. */
export function withdraw(body: Bodies['withdraw'], state: ToleranceState, _context: Context) {
  atStage(state, 'applied', 'investigating', 'deliberating', 'approving')
  must(state.applicantKind !== 'exOfficio', 'WRONG_STAGE', { reason: 'exOfficio' })
  return [
    {
      type: 'withdraw' as const,
      body,
      then: { notices: [noticeOf(state, 'withdrawal', '终止办理通知书')], close: { outcome: 'withdrawn' } },
    },
  ]
}
