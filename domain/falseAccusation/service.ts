import { type CaseDocument, hasEnded } from '../case.ts'
import { caseCommands, servedOn } from '../common/caseCommands.ts'
import { mustFollowPaper } from '../common/dated.ts'
import { isUnreachable } from '../common/receivers.ts'
import { withConfirmedImpossible, withService } from '../common/service.ts'
import { confirmedImpossible, mustBeWayOfService, served } from '../common/serving.ts'
import { atStage } from '../common/stage.ts'
import { noticeIdOf } from '../noticeFiles.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { dayOf, epochMs } from '../time/calendar.ts'
import type { Deadline } from '../time/deadlines.ts'
import { meetTerms, startTerm, today } from '../time/terms.ts'
import { closing } from './closing.ts'
import type { Bodies } from './commands.ts'
import { announcement } from './debts.ts'
import { isFurtherOpen } from './reviewOrgans.ts'
import {
  accusationNotice,
  type FalseAccusationState,
  findingNotice,
  openProposal,
  respondent,
  reviewNotice,
  withoutAnnounced,
} from './state.ts'

/** Service of the notice opens the term to answer, that of the decision the term for a review. */
function termsOf(state: FalseAccusationState, document: CaseDocument, on: string, context: Context): Deadline[] {
  if (state.status === 'closed') return []
  if (document.id === accusationNotice(state)?.id && state.stage === 'noticed' && !hasEnded(state))
    return [
      ...meetTerms(state, ['accuse.notice'], today(context)),
      ...(state.answered ? [] : [startTerm(context, state, 'accuse.answer', on)]),
    ]
  if (document.id === reviewNotice(state)?.id && isFurtherOpen(state))
    return [
      ...meetTerms(state, ['accuse.serveReview'], today(context)),
      startTerm(context, state, 'accuse.furtherReview', on),
    ]
  if (document.id !== findingNotice(state)?.id) return []
  const reviewable = state.review === undefined && state.reviewSettled === undefined
  return [
    ...meetTerms(state, ['accuse.serve'], today(context)),
    ...(reviewable ? [startTerm(context, state, 'accuse.review', on)] : []),
  ]
}

export function recordService(asked: Bodies['recordService'], state: FalseAccusationState, context: Context) {
  const { document, body } = served(asked, state, context)
  if (body.impossible !== undefined) return [{ type: 'recordService' as const, body }]
  const after = withService(state, body, context.now)
  const deadlines = termsOf(state, document, servedOn(body), context)
  const ends = state.status === 'open' ? closing(after) : {}
  return [{ type: 'recordService' as const, body, then: { deadlines, ...ends } }]
}

/**
 * A paper that can't reach the respondent: no entry is ever made on one; the finding counts as served for the end of
 * the case.
 */
export function confirmImpossible(asked: Bodies['confirmImpossible'], state: FalseAccusationState, context: Context) {
  const { body } = confirmedImpossible(asked, state, context)
  const after = unannounced(withConfirmedImpossible(state, body, context.now, context.actor.person))
  return [{ type: 'confirmImpossible' as const, body, then: closing(after) }]
}

/** The case with an announced entry given up that nobody could be told of. */
export const unannounced = (state: FalseAccusationState): FalseAccusationState =>
  isUnreachable(state, announcement(state)) ? withoutAnnounced(state) : state

/** Records how the decision reached the respondent; only then it can be followed by a listing. */
export function notifyDecision(body: Bodies['notifyDecision'], state: FalseAccusationState, context: Context) {
  if (context.rules >= 3) mustBeWayOfService(body.method)
  atStage(state, 'decided', 'listed')
  const document = findingNotice(state)
  must(document !== undefined && document.notice?.service === undefined, 'WRONG_STAGE', { reason: 'alreadyServed' })
  const inTime = epochMs(body.at) <= epochMs(context.receivedAt) + 60_000
  must(inTime, 'INVALID_BODY', { path: 'at', message: 'inFuture' })
  must(dayOf(body.at) >= state.receivedOn, 'INVALID_BODY', { path: 'at', message: 'beforeReceipt' })
  if (context.rules >= 3) mustFollowPaper('at', body.at, document.notice?.issuedAt)
  const after = withService(state, serviceOf(body, document), context.now)
  const deadlines = termsOf(state, document, dayOf(body.at), context)
  return [{ type: 'notifyDecision' as const, body, then: { deadlines, ...closing(after) } }]
}

/** The record of a service of the decision; whoever received it is named only if intake names them. */
export const serviceOf = (
  { method, at, receivedBy = '' }: Bodies['notifyDecision'],
  { id = '', notice }: Partial<CaseDocument> = {},
) => ({
  document: id,
  // A notice that names nobody is older than 0.3.0, and its record names nobody either.
  ...(notice?.receivers && { to: notice.receivers.map(receiver => receiver.id) }),
  method,
  receivedBy,
  receivedAt: at,
})

/**
 * A notice issued anew is served anew: the one before the panel takes the case back to where it is answered, the
 * decision has its review period from the new service.
 */
export function reissueNotice(body: Bodies['reissueNotice'], state: FalseAccusationState, context: Context) {
  const [event] = caseCommands.reissueNotice(body, state, context)
  if (!event) return []
  const old = state.documents.find(({ id }) => id === noticeIdOf(body.document))
  const kind = old?.notice?.kind
  const notices = event.then.notices.map(notice => ({
    ...notice,
    ...(old?.notice?.withheld && { withheld: true as const }),
  }))
  // Of a case that has ended the paper alone is made anew: nothing goes on with it.
  if (hasEnded(state)) return [{ ...event, then: { notices } }]
  const on = today(context)
  const again = (...keys: string[]) => meetTerms(state, keys, on)
  // What ended before a decision stays ended: only the paper is made anew.
  if (kind === 'accusationNotice' && !state.ending) {
    atStage(state, 'noticed', 'deliberating')
    must(!state.rounds.some(round => round.closedAt === undefined), 'WRONG_STAGE', { reason: 'roundOpen' })
    const ended = again('accuse.notice', 'accuse.answer', 'accuse.decide')
    const deadlines = [...ended, startTerm(context, state, 'accuse.notice', on)]
    return [{ ...event, then: { notices, deadlines, stage: 'noticed' } }]
  }
  if (kind === 'finding') {
    const deadlines = [...again('accuse.serve', 'accuse.review'), startTerm(context, state, 'accuse.serve', on)]
    return [{ ...event, then: { notices, deadlines } }]
  }
  if (kind === 'review' && isFurtherOpen(state)) {
    const ended = again('accuse.serveReview', 'accuse.furtherReview')
    return [{ ...event, then: { notices, deadlines: [...ended, startTerm(context, state, 'accuse.serveReview', on)] } }]
  }
  if (kind === 'listingNotice' && openProposal(state)?.document === old?.id) {
    const deadlines = [...again('accuse.objection'), startTerm(context, state, 'accuse.objection', on)]
    return [{ ...event, then: { notices, deadlines } }]
  }
  return [{ ...event, then: { notices } }]
}

/** The period of the organ that is longer is the respondent's matter: the accused is not told of it. */
export const extendDeadline = (body: Bodies['extendDeadline'], state: FalseAccusationState, context: Context) =>
  caseCommands.extendDeadline(body, state, context).map(event => ({
    ...event,
    then: {
      ...event.then,
      notices: event.then.notices.map(notice => ({ ...notice, addressee: respondent, withheld: true as const })),
    },
  }))
