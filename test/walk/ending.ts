import type { Actor } from '#domain/access/actor.ts'
import { type CommonState, hasEnded, isInForce } from '#domain/case.ts'
import type { ServiceBody } from '#domain/common/bodies.ts'
import { owedServices } from '#domain/common/owed.ts'
import { receiversOf } from '#domain/common/receivers.ts'
import { dayOf } from '#domain/time/calendar.ts'
import { isReopened } from './facts.ts'
import { type AnyInvariant, named } from './invariant.ts'
import type { Attempt, Node } from './node.ts'

/** Of a case that has ended the notices are served one after the other: in what order does not matter. */
export function servingOwed({ state, now }: Node<CommonState>, by: readonly Actor[]): Attempt[] {
  const [first] = hasEnded(state) ? owedServices(state) : []
  if (!first) return []
  const { document, to } = first
  const body: ServiceBody = { document, to, method: 'direct', receivedBy: '受送达人', receivedAt: now }
  return by.map(actor => ({ by: actor, type: 'recordService', body }))
}

/** A case that has ended, by how, and by what it owes; `more` is what of its kind a remedy depends on. */
export function endedFacts(state: CommonState, owed: readonly unknown[], more: readonly unknown[]): string {
  const kindOf = (document: string) => state.documents.find(({ id }) => id === document)?.kind
  const kinds = owedServices(state).map(({ document, to }) => `${kindOf(document)} ${to}`)
  const { stage, outcome, closing, recusalRequests } = state
  return JSON.stringify([
    'ended',
    stage,
    outcome,
    isReopened(state),
    kinds,
    owed,
    !!closing,
    recusalRequests.length,
    more,
  ])
}

const reached = (state: CommonState): boolean =>
  state.documents.every(
    ({ notice, ...document }) =>
      !notice ||
      !isInForce(state, notice) ||
      receiversOf(state, { ...document, notice }).every(
        ({ id, copy, service, impossible }) =>
          copy || service || impossible?.confirmedBy !== undefined || (id === 'respondent' && isUnknown(state)),
      ),
  )

/** Nobody knows who reported, nor may find out. */
const isUnknown = (state: CommonState & { reporter?: { ref?: string }; tracing?: unknown }): boolean =>
  state.reporter?.ref === undefined && state.tracing === undefined

const taken = [
  ...['recordService', 'confirmImpossible', 'correctService', 'reissueNotice', 'notifyDecision'],
  ...['recordFiling', 'notifyReporter', 'requestReview', 'waiveReview', 'decideReview', 'object', 'decideObjection'],
  ...['convenePanel', 'openVote', 'castVote', 'closeVote', 'adjournVote', 'submitWording', 'checkWording'],
  ...['requestIdentity', 'grantIdentity', 'declareRecusal', 'requestRecusal', 'decideRecusal', 'addNote'],
  ...['attachDocument', 'claimTask', 'releaseTask', 'delegateTask', 'reassignTask'],
  ...['reminded', 'noticeRendered', 'calendarLoaded', 'organsRenewed', 'linkedStarted', 'linkedRefused'],
]

/** With which notices a period of a person begins. */
const opening: Readonly<Record<string, readonly string[]>> = {
  'tolerate.supplement': ['supplement'],
  'tolerate.review': ['decision', 'refusal'],
  'clarify.consent': ['consentRequest'],
  'accuse.answer': ['accusationNotice'],
  'accuse.objection': ['listingNotice'],
  'accuse.review': ['finding'],
}

/** Whether on that day somebody was served with the last notice of these kinds, or found to be out of reach. */
function begunOn(state: CommonState, kinds: readonly string[], day: string): boolean {
  const last = state.documents.findLast(({ notice }) => notice && kinds.includes(notice.kind) && !notice.voidedBy)
  return receiversOf(state, last ?? {}).some(({ service, impossible }) =>
    [service?.receivedAt, impossible?.confirmedAt].some(at => at !== undefined && dayOf(at) === day),
  )
}

/** The end of a case, and the periods that begin with service. `paid`: whether what its kind owes besides was done. */
export const endingInvariants = <S extends CommonState>(paid: (state: S) => boolean): readonly AnyInvariant[] => [
  named(
    'caseClosedOnlyNothing',
    'a case is closed only when nothing is owed, or administratively, and names what that leaves',
    'docs/rules.md 0, Closing',
    {
      step: ({ before: { state: was }, after: { state }, entry: { event } }) => {
        if (was.status === 'closed' || state.status === 'open') return true
        if (event.type === 'confirmClosing') return reached(state) === (state.leftUnserved === undefined)
        return reached(state) && paid(state as S)
      },
    },
  ),
  named(
    'caseEndedTakesOwed',
    'a case that has ended takes what is owed and remedies, and keeps its stage',
    'docs/rules.md 0, Closing',
    {
      step: ({ before: { state: was }, after: { state }, entry: { event } }) =>
        !hasEnded(was) ||
        (taken.includes(event.type) &&
          (state.stage === was.stage || state.status === 'closed' || event.type === 'decideReview')),
    },
  ),
  named(
    'periodPersonBeginsService',
    'a period of a person begins with service of its notice',
    'docs/rules.md 0, Periods of persons',
    {
      state: ({ node: { state } }) =>
        state.deadlines.every(
          ({ ruleKey, state: is, start }) =>
            is === 'met' || opening[ruleKey] === undefined || begunOn(state, opening[ruleKey], start),
        ),
    },
  ),
]
