import type { Actor } from '#domain/access/actor.ts'
import { closedFor } from '#domain/common/owed.ts'
import type { FalseAccusationState } from '#domain/falseAccusation/state.ts'
import { type CaseState, cutOf } from '#domain/processes.ts'
import { dayOf, type Instant, type StatutoryCalendar } from '#domain/time/calendar.ts'
import { type Deadline, meetDeadline } from '#domain/time/deadlines.ts'
import { ownTerms } from './ownTerms.ts'

/**
 * The case as far as a party may know of it. That somebody is owed the result says that a report was a named one, which
 * the subject of a clarification does not learn. It is closed as soon as the party's own papers were served, whatever
 * is owed to others. The accused of a false accusation learns how it ended and nothing else.
 */
export function stateForParty(
  state: CaseState,
  { person }: Pick<Actor, 'person'>,
  calendar: StatutoryCalendar,
): CaseState {
  if (state.kind === 'falseAccusation') return asEnded(state)
  const at = closedFor(state, person)
  const own = { ...state, deadlines: ownTerms(state, person, calendar) }
  const seen = own.ending && at !== undefined ? endedAt(own, at) : own
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
 * A period as time alone shows it: that officers were reminded is theirs, and whether it is overdue the calendar says.
 */
export function byTimeAlone(deadline: Deadline, now: Instant): Deadline {
  const { state, due } = deadline
  const passed = due < dayOf(now) ? 'overdue' : 'running'
  return { ...deadline, remindersSent: [], state: state === 'running' || state === 'overdue' ? passed : state }
}

/**
 * The chain of a ledger commits to the type of each entry, so it cannot be cut. The accused does not get it, nor the
 * subject of a clarification, who would read there that a named reporter was told.
 */
export const mayExportLedger = (state: CaseState, viewer: Actor): boolean =>
  state.kind === 'tolerance' || cutOf(viewer, state) !== 'party'
