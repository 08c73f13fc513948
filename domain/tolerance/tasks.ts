import type { Role } from '../actor.ts'
import { isRecused } from '../case.ts'
import { dueOf } from '../common/deliberation.ts'
import { organAtLevel, organOf } from '../organs.ts'
import { openRound } from '../panel.ts'
import type { Task } from '../process.ts'
import { runningTerm } from '../terms.ts'
import { awaitsReviewPanel } from './review.ts'
import { decisionNotice, pendingSupplement, type ToleranceState } from './state.ts'

/** The human steps that wait, derived from the state alone: whose turn it is, and until when. */
export function tasksOf(state: ToleranceState): Task[] {
  if (state.status === 'closed') return []
  if (state.transfer) return [toOrgan(state, 'acceptTransfer', 'supervisor', state.transfer.to, 'transfer.accept')]
  return [...stageTasks(state), ...reviewTasks(state), ...sideTasks(state)]
}

const due = (state: ToleranceState, key: string) => {
  const term = runningTerm(state, key)
  return term ? { due: term.due } : {}
}
const visit = (state: ToleranceState) => state.stages.at(-1)?.round ?? 1

const toRole = (
  state: ToleranceState,
  action: string,
  role: Role,
  key: string,
  id = `${action}-${visit(state)}`,
): Task => ({
  ...toOrgan(state, action, role, state.organ, key),
  id,
})
const toOrgan = (state: ToleranceState, action: string, role: Role, organ: string, key: string): Task => ({
  id: `${action}-${state.transfers.length + 1}`,
  kind: action,
  action,
  candidates: { role, organ },
  ...due(state, key),
})
const toPersons = (state: ToleranceState, action: string, persons: readonly string[], key: string): Task[] =>
  persons.map(person => ({
    id: `${action}-${visit(state)}-${person}`,
    kind: action,
    action,
    candidates: { person },
    ...due(state, key),
  }))

function stageTasks(state: ToleranceState): Task[] {
  switch (state.stage) {
    case 'applied':
      return applied(state)
    case 'investigating':
      return investigating(state)
    case 'deliberating':
      return panelTasks(state, 'tolerate.decide')
    case 'approving': {
      const organ = headOrgan(state)
      return [{ ...toRole(state, 'approve', 'approver', 'tolerate.decide'), candidates: { role: 'approver', organ } }]
    }
    case 'decided':
    case 'correcting':
    case 'followingUp':
      return [...afterDecision(state), ...followers(state)]
    case 'closed':
      return []
  }
}

function applied(state: ToleranceState): Task[] {
  const refused =
    state.refusal && !(state.review?.of === 'refusal' && state.review.result && state.review.result !== 'upheld')
  if (refused) return serviceTask(state)
  if (pendingSupplement(state)) return toPersons(state, 'supplement', state.parties, 'tolerate.supplement')
  const key = state.refusal ? 'tolerate.acceptAfterReview' : 'tolerate.accept'
  return [toRole(state, 'accept', 'intake', key)]
}

function investigating(state: ToleranceState): Task[] {
  if (state.handlers.length < 2) return [toRole(state, 'assignHandlers', 'supervisor', 'tolerate.investigate')]
  if (!state.findings || isRecused(state, state.findings.by))
    return toPersons(state, 'submitFindings', state.handlers, 'tolerate.investigate')
  const others = state.handlers.filter(handler => handler !== state.findings?.by)
  return toPersons(state, 'cosignFindings', others, 'tolerate.investigate')
}

function panelTasks(state: ToleranceState, key: string): Task[] {
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
  if (!panel || !able || panel.purpose !== (awaitsReviewPanel(state) ? 'review' : 'decision'))
    return [toRole(state, 'convenePanel', 'supervisor', key, `convenePanel-${state.formerPanels.length + 1}`)]
  const deferrals = state.rounds.filter(
    round => round.openedAt >= panel.convenedAt && round.result === 'deferred',
  ).length
  if (deferrals >= 3 && organOf(state.organ)?.superior !== undefined)
    return [toRole(state, 'transfer', 'approver', key)]
  return toPersons(state, 'openVote', [panel.chair], key)
}

const headOrgan = (state: ToleranceState) => organAtLevel(state.organ, state.approvalLevel)?.id ?? state.organ

const serviceTask = (state: ToleranceState): Task[] =>
  decisionNotice(state)?.notice?.service
    ? []
    : [toRole(state, 'recordService', 'intake', 'tolerate.serve', 'recordService-1')]

function afterDecision(state: ToleranceState): Task[] {
  const filing = state.filing ? [] : [toRole(state, 'recordFiling', 'intake', 'tolerate.file', 'recordFiling-1')]
  return [...serviceTask(state), ...filing]
}

function followers(state: ToleranceState): Task[] {
  if (state.outcome === 'notTolerate' || state.outcome === 'recommend') return []
  const { handlers } = state
  if (handlers.length === 0) return [toRole(state, 'assignHandlers', 'supervisor', 'tolerate.followUp')]
  if (state.stage === 'decided') return toPersons(state, 'orderCorrection', handlers, 'tolerate.correction')
  if (state.stage === 'correcting')
    return state.correction?.proof === undefined
      ? toPersons(state, 'reportCorrection', state.parties, 'tolerate.correction')
      : toPersons(state, 'confirmCorrection', handlers, 'tolerate.correction')
  return state.followUp ? [] : toPersons(state, 'recordFollowUp', handlers, 'tolerate.followUp')
}

function reviewTasks(state: ToleranceState): Task[] {
  const { review } = state
  if (!review || review.result !== undefined) return []
  const voted = state.rounds.some(round => round.purpose === 'review' && round.result === 'adopted')
  if (review.of === 'refusal' || voted)
    return [
      {
        ...toRole(state, 'decideReview', 'approver', 'tolerate.reviewDecide', 'decideReview-1'),
        candidates: { role: 'approver', organ: review.of === 'refusal' ? state.organ : headOrgan(state) },
      },
    ]
  return panelTasks(state, 'tolerate.reviewDecide')
}

/** The head decides on handlers and members; on anybody else, who may be the head, the superior organ (政务处分法 48). */
const recusalOrgan = (state: ToleranceState, person: string): string =>
  state.handlers.includes(person) || state.panel?.members.includes(person)
    ? state.organ
    : (organOf(state.organ)?.superior ?? state.organ)

function sideTasks(state: ToleranceState): Task[] {
  const recusals = state.recusalRequests.map(({ person }) => ({
    ...toRole(state, 'decideRecusal', 'approver', '', `decideRecusal-${person}`),
    candidates: { role: 'approver' as const, organ: recusalOrgan(state, person) },
  }))
  const closing = state.closing ? [toRole(state, 'confirmClosing', 'supervisor', '', 'confirmClosing-1')] : []
  const suspension = state.suspension
    ? [{ ...toRole(state, 'resume', 'approver', '', 'resume-1'), due: state.suspension.until }]
    : []
  return [...recusals, ...closing, ...suspension]
}
