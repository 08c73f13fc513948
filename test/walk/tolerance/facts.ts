import { hasEnded } from '#domain/case.ts'
import { openRound } from '#domain/panel/panel.ts'
import { isPastDue } from '#domain/time/reminders.ts'
import { owes, supplementNotice } from '#domain/tolerance/debts.ts'
import { isOpenLate } from '#domain/tolerance/parties.ts'
import { awaitsReviewPanel } from '#domain/tolerance/review.ts'
import { decisionNotice, pendingSupplement, type ToleranceState } from '#domain/tolerance/state.ts'
import { endedFacts } from '../ending.ts'
import { closedFacts, commonFacts, isReopened } from '../facts.ts'
import type { Node } from '../node.ts'
import { cast, everybody } from './cast.ts'

const barred = ({ findings }: ToleranceState): boolean =>
  findings?.findings.some(({ criterion, result }) => /^N|F[24568]/.test(criterion) && result !== 'notMet') ?? false
const lacking = ({ findings }: ToleranceState): boolean =>
  findings?.findings.some(({ criterion, result }) => criterion === 'F3' && result !== 'met') ?? false
const reissued = ({ documents }: ToleranceState): number =>
  documents.filter(({ notice }) => notice?.replaces !== undefined).length

/** Of the findings only what they allow; of acts done once only that they are done; of a stage that is over nothing. */
function ownFacts({ state }: Node<ToleranceState>): unknown {
  const { findings, review, correction } = state
  const notice = state.stage === 'applied' || state.outcome ? decisionNotice(state)?.notice : undefined
  return [
    isReopened(state),
    state.applicantKind,
    state.authority,
    state.stage === 'applied' && [state.supplements.length, pendingSupplement(state) && 'pending', !!state.refusal],
    state.matter.state,
    state.interviews.length > 0,
    findings && !state.reviewSettled && [barred(state), lacking(state), findings.cosignedBy !== undefined],
    findings && !state.outcome && state.recusals.some(({ person }) => person === findings.by) && 'writerRecused',
    state.adopted ?? '',
    state.outcome ?? '',
    pendingSupplement(state) && supplementNotice(state)?.notice?.service !== undefined,
    notice && [notice.kind, notice.service !== undefined, notice.replaces !== undefined],
    state.filing ? 'filed' : '',
    review && [review.of, review.result ?? 'open'],
    state.reviewSettled ?? '',
    correction && [correction.proof !== undefined, correction.confirmedAt !== undefined],
    state.followUp ? 'visited' : '',
  ]
}

const sitting = ({ panel }: ToleranceState): number => (panel ? panel.members.length - panel.excused.length : 0)

const late = ({ state, now }: Node<ToleranceState>): boolean =>
  state.deadlines.some(term => term.state === 'overdue' || (term.state === 'running' && isPastDue(term, now)))

/** Departures of the inquiry and the panel; once it is decided they no longer matter. */
const beforeDecision = (state: ToleranceState): boolean[] => {
  const { panel, rounds } = state
  const failed = rounds.filter(
    ({ result, openedAt }) => panel && openedAt >= panel.convenedAt && result !== undefined && result !== 'adopted',
  )
  return [
    barred(state) || lacking(state),
    state.remands > 0,
    state.stage === 'applied' && state.supplements.length > 1,
    panel !== undefined && (panel.members.length < 3 || panel.excused.length > 0),
    failed.length > 1,
  ]
}

const afterDecision = ({ review, stage, filing, reviewSettled, rounds }: ToleranceState): boolean[] => {
  const asked = review !== undefined && review.result === undefined
  return [
    asked && openRound(rounds) !== undefined,
    asked && stage !== 'decided',
    !filing && (asked || stage !== 'decided' || reviewSettled !== undefined),
  ]
}

/** In how many ways a case departs from the main course. */
function departures(node: Node<ToleranceState>): number {
  const { state } = node
  const { investigated, voted } = node.witnessed
  const past = state.reviewSettled === undefined || state.outcome === undefined
  const always = [
    late(node),
    !state.handlersAssigned && state.handlers.length > 0 && state.stage !== 'investigating',
    past && investigated.includes(cast.inquiringHead.person),
    past && (voted.includes(cast.votingHead.person) || sitting(state) > 3),
    state.applicantKind !== 'person',
    state.authority !== 'decide',
    state.suspension !== undefined,
    state.transfer !== undefined,
    state.transfers.length > 0 && state.organ !== 'zhenhai',
    state.closing !== undefined,
    isReopened(state),
    state.matter.state === 'decided',
    state.recusalRequests.length > 0,
    reissued(state) > 0,
    ...state.recusals.map(() => true),
  ]
  return [...always, ...(state.outcome ? afterDecision(state) : beforeDecision(state))].filter(Boolean).length
}

/** Each ballot is told apart only in the first round of a case without departures. */
export const keyOf = (node: Node<ToleranceState>): string => {
  const { state } = node
  if (state.status === 'closed') return closedFacts(state, isOpenLate(state))
  if (hasEnded(state)) {
    const sits = awaitsReviewPanel(state)
    const meeting = sits && commonFacts(node, everybody, { ballots: false, panel: true, recusals: true, past: true })
    return endedFacts(state, owes(state), [
      [state.review?.of, state.review?.result],
      state.filing !== undefined,
      state.organ,
      meeting,
    ])
  }
  const panel = state.outcome === undefined || state.panel?.purpose === 'review'
  const regard = {
    ballots: state.rounds.length === 1 && departures(node) === 0,
    panel,
    recusals: panel,
    past: state.reviewSettled === undefined || state.outcome === undefined,
  }
  return JSON.stringify([ownFacts(node), commonFacts(node, everybody, regard)])
}

/**
 * Bounds of the walk: `atMost` departures at once; two rounds of a panel; one
 * notice issued anew.
 */
export function within(node: Node<ToleranceState>, atMost: number): boolean {
  const { state } = node
  if (state.status === 'closed') return true
  if (hasEnded(state) && !awaitsReviewPanel(state)) return reissued(state) <= 1
  const held = state.rounds.filter(({ openedAt }) => openedAt >= (state.panel?.convenedAt ?? '9'))
  return departures(node) <= atMost && held.length <= 2 && reissued(state) <= 1
}
