import type { Actor } from '#domain/access/actor.ts'
import { closedFor } from '#domain/common/owed.ts'
import type { Entry } from '#domain/entry.ts'
import { noticeIdOf } from '#domain/noticeFiles.ts'
import { partySightOf } from '#domain/process.ts'
import { type CaseState, cutOf, processOf } from '#domain/processes.ts'
import type { TimelineEvent } from '#domain/texts/timelineEvent.ts'
import { dayOf } from '#domain/time/calendar.ts'
import { type Deadline, meetDeadline } from '#domain/time/deadlines.ts'

/** Periods of the organ's own handling, which the accused may follow. */
const handling = ['accuse.screen', 'accuse.investigate', 'accuse.decide', 'transfer.accept', 'suspension']

const isAccusation = (state: CaseState) => state.kind === 'falseAccusation'

/** The document that an event is about: a notice issued, served, rendered or issued anew. */
function documentOf(event: TimelineEvent): string | undefined {
  if (event.type === 'noticeRendered') return event.document
  switch (event.type) {
    case 'recordService':
    case 'confirmImpossible':
    case 'correctService':
    case 'reissueNotice':
      return noticeIdOf(event.body.document)
    default:
      return undefined
  }
}

/** Whether a party of the case is told of an entry, as the row of its act or the record of machine events says. */
export function isTold(
  { event, actor, at }: Pick<Entry<TimelineEvent>, 'event' | 'actor' | 'at'>,
  state: CaseState,
  viewer: Pick<Actor, 'person'>,
): boolean {
  const over = state.ending && closedFor(state, viewer.person)
  if (over !== undefined && at > over && actor?.person !== viewer.person) return false
  switch (partySightOf(processOf(state.kind), event.type)) {
    case 'all':
      return true
    case 'own':
      return actor?.person === viewer.person
    case 'document':
      return !isWithheld(documentOf(event), state)
    case 'none':
      return false
  }
}

/** A notice that the parties do not get; an event without a document is one that says nothing. */
const isWithheld = (about: string | undefined, { documents }: CaseState): boolean =>
  about === undefined || documents.some(({ id, notice }) => id === about && notice?.withheld === true)

/**
 * The periods that a party sees. That somebody is owed the result says that a report was a named one: the subject of a
 * clarification does not learn it either.
 */
export const termsForParty = (state: CaseState): Deadline[] =>
  state.deadlines.filter(({ ruleKey }) =>
    isAccusation(state) ? handling.includes(ruleKey) : ruleKey !== 'clarify.notifyReporter',
  )

/**
 * The case as a party sees it: closed as soon as its own papers were served, whatever is owed to others, and as far as it may know
 * where it stands.
 */
export function stateForParty(state: CaseState, { person }: Pick<Actor, 'person'>): CaseState {
  const at = closedFor(state, person)
  return stageForParty(state.ending && at !== undefined ? closedAt(state, at) : state)
}

function closedAt(state: CaseState, at: string): CaseState {
  const { ending: _ended, ...seen } = state
  const before = state.stages.filter(({ stage, leftAt }) => stage !== 'closed' || leftAt !== undefined)
  const left = before.map(visit => (visit.leftAt === undefined || visit.leftAt > at ? { ...visit, leftAt: at } : visit))
  const round = before.filter(({ stage }) => stage === 'closed').length + 1
  const deadlines = state.deadlines.filter(({ start }) => start <= dayOf(at)).map(term => metAt(term, at))
  const stages = [...left, { stage: 'closed', enteredAt: at, round }]
  return { ...seen, status: 'closed', stage: 'closed', closedAt: at, deadlines, stages } as CaseState
}

/** A period as it was when the case was closed for the party. */
function metAt(term: Deadline, at: string): Deadline {
  if (term.endedOn !== undefined && term.endedOn <= dayOf(at)) return term
  const remindersSent = term.remindersSent.filter(sent => sent.at <= at)
  return meetDeadline({ ...term, remindersSent, state: 'running' }, dayOf(at))
}

/** The case as far as a party may know where it stands: for the accused it is decided, whether or not anybody is listed. */
function stageForParty(state: CaseState): CaseState {
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
