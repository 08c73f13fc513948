import type { Actor } from '#domain/access/actor.ts'
import { closedFor } from '#domain/common/owed.ts'
import type { Entry } from '#domain/entry.ts'
import type { FalseAccusationState } from '#domain/falseAccusation/state.ts'
import { noticeIdOf } from '#domain/noticeFiles.ts'
import { partySightOf } from '#domain/process.ts'
import { type CaseState, cutOf, processOf } from '#domain/processes.ts'
import type { TimelineEvent } from '#domain/texts/timelineEvent.ts'
import { dayOf } from '#domain/time/calendar.ts'
import { type Deadline, meetDeadline } from '#domain/time/deadlines.ts'

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
  const over = state.kind !== 'falseAccusation' && state.ending && closedFor(state, viewer.person)
  if (over && at > over && actor?.person !== viewer.person) return false
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
 * The case as far as a party may know of it. That somebody is owed the result says that a report was a named one, which the
 * subject of a clarification does not learn. It is closed as soon as the party's own papers were served, whatever is owed to
 * others. The accused of a false accusation learns how it ended and nothing else.
 */
export function stateForParty(state: CaseState, { person }: Pick<Actor, 'person'>): CaseState {
  if (state.kind === 'falseAccusation') return asEnded(state)
  const at = closedFor(state, person)
  const seen = state.ending && at !== undefined ? endedAt(state, at) : state
  return { ...seen, deadlines: seen.deadlines.filter(({ ruleKey }) => ruleKey !== 'clarify.notifyReporter') }
}

/** As it stood when it ended for the accused: what follows, or was going on, moves nothing that the accused sees. */
function asEnded(state: FalseAccusationState): FalseAccusationState {
  const { closedAt, panel: _panel, suspension: _pause, transfer: _way, mistaken: _reasons, ...rest } = state
  const stage = state.outcome === 'established' || state.outcome === 'revoked' ? 'decided' : 'closed'
  const at = state.stages.findLast(visit => visit.stage === stage)?.enteredAt ?? closedAt ?? state.openedAt
  return {
    ...rest,
    status: 'closed',
    stage,
    stages: [{ stage, enteredAt: at, leftAt: at, round: 1 }],
    deadlines: [],
    handlers: [],
    recusals: [],
    recusalRequests: [],
    notes: [],
    claims: {},
  }
}

function endedAt(state: CaseState, at: string): CaseState {
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

/**
 * The chain of a ledger commits to the type of each entry, so it cannot be cut. The accused does not get it, nor the subject of
 * a clarification, who would read there that a named reporter was told.
 */
export const mayExportLedger = (state: CaseState, viewer: Actor): boolean =>
  state.kind === 'tolerance' || cutOf(viewer, state) !== 'party'
