import type { Role } from '../access/actor.ts'
import { organOf } from '../access/organs.ts'
import { organsOf } from '../access/organsOfRelease.ts'
import { approvingOrgan } from '../access/powers.ts'
import { actingHeadOf, type CommonState, type RecusalRequest } from '../case.ts'
import type { Owed } from '../debts.ts'
import { dueOf } from '../panel/deliberation.ts'
import { openRound, type Panel } from '../panel/panel.ts'
import type { Task } from '../process.ts'
import { runningTerm } from '../time/terms.ts'
import { reassigning } from './leaving.ts'
import { owedServices } from './owed.ts'
import { impossibleOf } from './service.ts'

const due = (state: CommonState, key: string) => {
  const term = runningTerm(state, key)
  return term ? { due: term.due } : {}
}
const visit = (state: CommonState) => state.stages.at(-1)?.round ?? 1

/**
 * A step that waits for a role of the case's organ, or whoever acts for its head; `key` is the rule whose running
 * period is its due day.
 */
export const toRole = (
  state: CommonState,
  action: string,
  role: Role,
  key: string,
  id = `${action}-${visit(state)}`,
): Task => ({
  ...toOrgan(state, action, role, role === 'approver' ? actingHeadOf(state, state.organ) : state.organ, key),
  id,
})

/** The head of an organ, or the deputy who acts for one that was recused. */
const headOf = ({ deputyHeads }: CommonState, organ: string): Task['candidates'] => {
  const person = deputyHeads?.[organ]
  return person === undefined ? { role: 'approver', organ } : { person }
}

/** The same for a role of any organ. */
export const toOrgan = (state: CommonState, action: string, role: Role, organ: string, key: string): Task => ({
  id: `${action}-${state.transfers.length + 1}`,
  kind: action,
  action,
  candidates: role === 'approver' ? headOf(state, organ) : { role, organ },
  ...due(state, key),
})

/** A step of the head of a given organ. */
export const toHead = (state: CommonState, action: string, organ: string, key: string, id?: string): Task => ({
  ...toRole(state, action, 'approver', key, id),
  candidates: headOf(state, organ),
})

/** One step for each of these persons. */
export const toPersons = (state: CommonState, action: string, persons: readonly string[], key: string): Task[] =>
  persons.map(person => ({
    id: `${action}-${visit(state)}-${person}`,
    kind: action,
    action,
    candidates: { person },
    ...due(state, key),
  }))

/**
 * The organ whose head approves: the case's own, or the nearest above it of the level that the case needs; the one
 * above that where the head was recused.
 */
export const headOrgan = (state: CommonState): string =>
  actingHeadOf(state, approvingOrgan(organsOf(state), state.organ, state.approvalLevel, state.kind)?.id ?? state.organ)

/**
 * Steps of a collective decision: convene, open, vote, close; after three deferrals upward, where there is an organ
 * above.
 */
export function panelTasks(state: CommonState, key: string, purpose: Panel['purpose']): Task[] {
  const open = openRound(state.rounds)
  if (open) {
    const votes = open.due.map(member => ({
      id: `castVote-${open.round}-${member}`,
      kind: 'castVote',
      action: 'castVote',
      candidates: { person: member },
      ...due(state, key),
    }))
    return [...votes, ...toPersons(state, 'closeVote', [open.chair], key)]
  }
  const { panel } = state
  const able = panel && dueOf(state, panel).length >= 3 && dueOf(state, panel).includes(panel.chair)
  if (!panel || !able || panel.purpose !== purpose)
    return [toRole(state, 'convenePanel', 'supervisor', key, `convenePanel-${state.formerPanels.length + 1}`)]
  const deferrals = state.rounds.filter(
    round => round.openedAt >= panel.convenedAt && round.result === 'deferred',
  ).length
  if (deferrals >= 3 && organOf(organsOf(state), state.organ)?.superior !== undefined)
    return [toRole(state, 'transfer', 'approver', key)]
  return toPersons(state, 'openVote', [panel.chair], key)
}

const stepsOwed = {
  filing: ['recordFiling', 'intake'],
  reporter: ['notifyReporter', 'custodian'],
} as const satisfies Partial<Record<Owed['what'], readonly [string, Role]>>

/** What waits in a case that has ended: each notice that has still to reach somebody, and what else is owed. */
export const owedTasks = (state: CommonState, serving: string, owed: readonly Owed[]): Task[] => [
  ...[...new Set(owedServices(state).map(({ document }) => document))].map(document =>
    toRole(state, 'recordService', 'intake', serving, `recordService-${document}`),
  ),
  ...owed.flatMap(({ what, key }) =>
    what === 'review' ? [] : [toRole(state, stepsOwed[what][0], stepsOwed[what][1], key, `${stepsOwed[what][0]}-1`)],
  ),
]

/**
 * All that waits in a case: `own` are the steps of its process, `owed` those of one that has ended and is not closed.
 * While it is on its way the other organ is waited for, and nobody else.
 */
export function waitingTasks(state: CommonState, own: () => Task[], owed: () => Task[]): Task[] {
  if (state.status === 'closed') return []
  if (state.transfer) return [toOrgan(state, 'acceptTransfer', 'supervisor', state.transfer.to, 'transfer.accept')]
  const waiting = [...(state.ending ? owed() : own()), ...sideTasks(state)]
  return [...waiting, ...reassigning(state, waiting, id => toRole(state, 'reassignTask', 'supervisor', '', id))]
}

/**
 * The head decides on others, the superior organ on the head (政务处分法 48), or on one of whom it is not known who that is.
 */
function recusalOrgan(state: CommonState, { person, headOf }: RecusalRequest): string {
  const placed = state.handlers.includes(person) || state.panel?.members.includes(person)
  const isHead = headOf === undefined ? !placed : headOf === state.organ
  return isHead ? (organOf(organsOf(state), state.organ)?.superior ?? state.organ) : actingHeadOf(state, state.organ)
}

/** Steps that wait beside any stage: recusal requests, a closing to be confirmed, the end of a suspension. */
function sideTasks(state: CommonState): Task[] {
  const recusals = state.recusalRequests.map(request => ({
    ...toHead(state, 'decideRecusal', recusalOrgan(state, request), '', `decideRecusal-${request.person}`),
    ...(request.decidedBy !== undefined && { candidates: { person: request.decidedBy } }),
  }))
  const closing = state.closing ? [toRole(state, 'confirmClosing', 'supervisor', '', 'confirmClosing-1')] : []
  const suspension = state.suspension
    ? [{ ...toRole(state, 'resume', 'approver', '', 'resume-1'), due: state.suspension.until }]
    : []
  const impossible = impossibleOf(state).map(({ document, receiver }) =>
    toRole(state, 'confirmImpossible', 'supervisor', '', `confirmImpossible-${document.id}-${receiver.id}`),
  )
  return [...recusals, ...closing, ...suspension, ...impossible]
}
