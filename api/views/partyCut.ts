import type { Actor } from '#domain/access/actor.ts'
import { type CaseState, cutOf } from '#domain/processes.ts'
import type { TimelineEvent } from '#domain/texts/timelineEvent.ts'
import type { Deadline } from '#domain/time/deadlines.ts'

/**
 * What the accused of a false-accusation case is not told, though a party: anything of the respondent, of the inquiry, and of
 * the register. The respondent has no account; the accused must not find out who reported, nor what became of them.
 */
const ofRespondent: readonly string[] = [
  'screen',
  'requestIdentity',
  'grantIdentity',
  'approveTracing',
  'submitIntentFindings',
  'giveNotice',
  'recordStatement',
  'requestHearing',
  'recordHearing',
  'answerLapsed',
  'notifyDecision',
  'refer',
  'list',
  'listingEntered',
  'listingExpired',
  'object',
  'decideObjection',
  'applyRepair',
  'decideRepair',
  'publish',
  'requestReview',
  'decideReview',
  'reviewLapsed',
  'recordMatterState',
  'remand',
  'extendDeadline',
]

/** Periods of the organ's own handling, which the accused may follow. */
const handling = ['accuse.screen', 'accuse.investigate', 'accuse.decide', 'transfer.accept', 'suspension']

const isAccusation = (state: CaseState) => state.kind === 'falseAccusation'

/** Documents that an event is about: a notice issued, served, rendered or issued anew. */
function documentOf(event: TimelineEvent): string | undefined {
  if (event.type === 'noticeRendered') return event.document
  if (event.type === 'recordService' || event.type === 'reissueNotice') return event.body.document
  return undefined
}

/** Whether an event is kept from the parties of the case, beside what no party is told. */
export function isWithheld(event: TimelineEvent, state: CaseState): boolean {
  const about = documentOf(event)
  if (about !== undefined) return state.documents.some(({ id, notice }) => id === about && notice?.withheld === true)
  return isAccusation(state) && ofRespondent.includes(event.type)
}

/**
 * The periods that a party sees. That somebody is owed the result says that a report was a named one: the subject of a
 * clarification does not learn it either.
 */
export const termsForParty = (state: CaseState): Deadline[] =>
  state.deadlines.filter(({ ruleKey }) =>
    isAccusation(state) ? handling.includes(ruleKey) : ruleKey !== 'clarify.notifyReporter',
  )

/** The case as far as a party may know where it stands: for the accused it is decided, whether or not anybody is listed. */
export function stageForParty(state: CaseState): CaseState {
  if (state.kind !== 'falseAccusation') return state
  const until = state.stages.find(({ stage }) => stage === 'listed')
  if (!until) return state
  const stages = state.stages
    .filter(({ stage }) => stage !== 'listed')
    .map(visit => {
      if (visit.stage !== 'decided' || visit.leftAt !== until.enteredAt) return visit
      const { leftAt: _hidden, ...open } = visit
      return state.closedAt === undefined ? open : { ...open, leftAt: state.closedAt }
    })
  return { ...state, stages, stage: state.stage === 'listed' ? 'decided' : state.stage }
}

/**
 * The chain of a ledger commits to the type of each entry, so it cannot be cut. The accused does not get it, nor the subject of
 * a clarification, who would read there that a named reporter was told.
 */
export const mayExportLedger = (state: CaseState, viewer: Actor): boolean =>
  state.kind === 'tolerance' || cutOf(viewer, state) !== 'party'
