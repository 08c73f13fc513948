import type { CaseDocument, Notice } from '../case.ts'
import { caseCommands, noticeOf, servedOn } from '../common/caseCommands.ts'
import { isUnreachable } from '../common/receivers.ts'
import { servicesOf, unservedOf, withConfirmedImpossible, withService } from '../common/service.ts'
import { confirmedImpossible, served } from '../common/serving.ts'
import type { Consequences } from '../consequences.ts'
import { noticeIdOf } from '../noticeFiles.ts'
import type { Context } from '../process.ts'
import { dayOf } from '../time/calendar.ts'
import { meetTerms, resumeTerms, runningTerm, startTerm, today } from '../time/terms.ts'
import { closing } from './closing.ts'
import type { Bodies } from './commands.ts'
import { supplementNotice } from './debts.ts'
import { decisionNotice, type ToleranceState } from './state.ts'

/** Acceptance or decision is in force and was not served on the body that runs the accountability matter yet. */
export const matterBodyWaits = (state: ToleranceState): boolean =>
  unservedOf(state).some(({ receiver }) => receiver.id === 'matterOrgan')

/**
 * Service (送达) of a notice, on each receiver: acceptance and decision also go to the body that runs the accountability
 * matter. Which periods begin with it, `debts.ts` says.
 */
export function recordService(asked: Bodies['recordService'], state: ToleranceState, context: Context) {
  const { document, body } = served(asked, state, context)
  // After closing nothing begins any more: what the closing issued was only still to be handed over.
  if (state.status === 'closed') return [{ type: 'recordService' as const, body }]
  const deadlines = context.rules < 3 ? termsOfBefore(body, document, state, context) : []
  return [
    { type: 'recordService' as const, body, then: { deadlines, ...closing(withService(state, body, context.now)) } },
  ]
}

/**
 * In records that name no receiver: whether the period for a review runs from this service, the first, or the first on
 * somebody else than the body that runs the matter.
 */
const isForReview = ({ receivedBy }: Bodies['recordService'], { organ }: ToleranceState['matter'], notice?: Notice) =>
  !notice?.service || (receivedBy !== organ && servicesOf(notice).every(before => before.receivedBy === organ))

/** The period lasts until that of the party served last is over. */
const later = (one: string | undefined, other: string): string => (one !== undefined && one > other ? one : other)

/** By the second edition of the rules, for runs that it began. */
function termsOfBefore(body: Bodies['recordService'], document: CaseDocument, state: ToleranceState, context: Context) {
  if (document.id !== decisionNotice(state)?.id) return []
  const met = meetTerms(state, ['tolerate.serve'], today(context))
  const contestable = state.reviewSettled === undefined && !state.review
  if (!contestable || !isForReview(body, state.matter, document.notice)) return met
  const start = later(runningTerm(state, 'tolerate.review')?.start, servedOn(body))
  return [
    ...met,
    ...meetTerms(state, ['tolerate.review'], today(context)),
    startTerm(context, state, 'tolerate.review', start),
  ]
}

/** Whether nobody can be asked for the supplement that is waited for. */
export const isSupplementUnreachable = (state: ToleranceState): boolean => isUnreachable(state, supplementNotice(state))

/**
 * A notice that can't reach somebody. Of the decision the period for a review runs all the same, and the case closes
 * after it; a supplement that nobody can be asked for counts as withdrawn.
 */
export function confirmImpossible(asked: Bodies['confirmImpossible'], state: ToleranceState, context: Context) {
  const { body } = confirmedImpossible(asked, state, context)
  const after = withConfirmedImpossible(state, body, context.now, context.actor.person)
  const then = isSupplementUnreachable(after) ? withoutSupplement(state, context) : {}
  return [{ type: 'confirmImpossible' as const, body, then }]
}

/** Not supplied: withdrawn with notice, may be filed again; ex officio it is decided on what there is (A). */
export function withoutSupplement(
  state: ToleranceState,
  context: Pick<Context, 'pack' | 'calendar' | 'now'>,
): Consequences {
  const on = dayOf(context.now)
  const ended = meetTerms(state, ['tolerate.supplement'], on)
  if (state.applicantKind === 'exOfficio') {
    const stopped = state.suspension !== undefined || state.transfer !== undefined
    const resumed = stopped ? [] : resumeTerms(context, { ...state, heldTerms: [] }, on)
    return { deadlines: [...ended, ...resumed] }
  }
  const notices = [noticeOf(state, 'withdrawal', '视为撤回申请通知书')]
  return { deadlines: ended, notices, close: { outcome: 'withdrawn' } }
}

/** A decision that is issued anew is served anew; the review period of the void one ends. */
export function reissueNotice(body: Bodies['reissueNotice'], state: ToleranceState, context: Context) {
  const [event] = caseCommands.reissueNotice(body, state, context)
  const again = context.rules < 3 && noticeIdOf(body.document) === decisionNotice(state)?.id
  const deadlines = again
    ? [
        ...meetTerms(state, ['tolerate.serve', 'tolerate.review'], today(context)),
        startTerm(context, state, 'tolerate.serve', today(context)),
      ]
    : []
  return event ? [{ ...event, then: { ...event.then, deadlines } }] : []
}
