import type { Role } from '#domain/access/actor.ts'
import { hasEnded } from '#domain/case.ts'
import { announcement, owes } from '#domain/falseAccusation/debts.ts'
import { mistakenWaits } from '#domain/falseAccusation/mistaken.ts'
import { isOpenLate } from '#domain/falseAccusation/reviewers.ts'
import { isFurtherOpen } from '#domain/falseAccusation/reviewOrgans.ts'
import {
  accusationNotice,
  entryInForce,
  type FalseAccusationState,
  isNotified,
  isRespondentReachable,
  isRevoked,
  openProposal,
  pendingObjection,
  pendingRepair,
  pendingReview,
  reviewNotice,
} from '#domain/falseAccusation/state.ts'
import { openRound } from '#domain/panel/panel.ts'
import { isPastDue } from '#domain/time/reminders.ts'
import { endedFacts } from '../ending.ts'
import { closedFacts, commonFacts, isReopened } from '../facts.ts'
import type { Node } from '../node.ts'
import { cast, everybody } from './cast.ts'

const isDecided = ({ outcome }: FalseAccusationState): boolean => outcome !== undefined
const reissued = ({ documents }: FalseAccusationState): number =>
  documents.filter(({ notice }) => notice?.replaces !== undefined).length
const isFound = ({ intentFindings }: FalseAccusationState): boolean =>
  intentFindings?.fabrication.result === 'met' && intentFindings.intent.result === 'met'

/** What the inquiry, the notice and the panel depend on. */
function beforeDecision(state: FalseAccusationState): unknown {
  const { intentFindings, stage, answered, hearing, recusals } = state
  const given = accusationNotice(state)?.notice
  const heard = [given !== undefined, given?.service !== undefined, answered, hearing && hearing.heldAt !== undefined]
  return [
    intentFindings && [isFound(state), intentFindings.cosignedBy !== undefined],
    intentFindings && recusals.some(({ person }) => person === intentFindings.by) && 'writerRecused',
    stage === 'noticed' && heard,
    ['investigating', 'noticed'].includes(stage) && isRespondentReachable(state),
    mistakenWaits(state)?.step,
  ]
}

function reviewOf(state: FalseAccusationState): unknown {
  if (isRevoked(state)) return 'revoked'
  if (state.reviewSettled) return 'settled'
  const first = state.review && [state.review.result === undefined, reviewNotice(state)?.notice?.service !== undefined]
  return [first, state.review?.organ, state.furtherReview !== undefined]
}

/** What service, register and review depend on. */
function afterDecision(state: FalseAccusationState): unknown {
  const { listing, proposal, referrals, publications } = state
  return [
    isNotified(state),
    reviewOf(state),
    referrals.length > 0 && !proposal,
    proposal && (openProposal(state) ? ['announced', announcement(state)?.notice?.service !== undefined] : 'settled'),
    listing && (entryInForce(state) ? 'listed' : 'removed'),
    pendingObjection(state) !== undefined,
    pendingRepair(state) !== undefined,
    publications.length > 0,
  ]
}

function ownFacts({ state }: Node<FalseAccusationState>): unknown {
  const { identity, reporter, approvalLevel } = state
  const asked = identity && state.stage !== 'listed'
  return [
    reporter?.ref !== undefined,
    approvalLevel,
    isReopened(state),
    asked && [identity.by === cast.keeper.person, identity.grants.length],
    reissued(state),
    state.outcome ?? '',
    isDecided(state) ? afterDecision(state) : beforeDecision(state),
  ]
}

const isLate = ({ state, now }: Node<FalseAccusationState>): boolean =>
  state.deadlines.some(
    term => !term.silent && (term.state === 'overdue' || (term.state === 'running' && isPastDue(term, now))),
  )

/** Departures of the inquiry and the panel; once it is decided they no longer matter. */
function early({ state, witnessed }: Node<FalseAccusationState>): boolean[] {
  const { panel, rounds } = state
  const since = state.stages.at(-1)?.enteredAt ?? ''
  const failed = rounds.filter(({ result, openedAt }) => openedAt >= since && result !== undefined)
  const { investigated, voted } = witnessed
  return [
    state.intentFindings !== undefined && !isFound(state),
    state.remands > 0,
    (panel !== undefined && (panel.members.length !== 3 || panel.excused.length > 0)) ||
      voted.includes(cast.votingHead.person),
    state.stage === 'deliberating' && failed.length > 0,
    [cast.inquiringHead, cast.votingHead, cast.keeper, cast.prior].some(({ person }) => investigated.includes(person)),
  ]
}

/** In how many ways a case departs from the main course. */
function departures(node: Node<FalseAccusationState>): number {
  const { state } = node
  const { identity, stage, organ, recusals } = state
  const always = [
    isLate(node),
    state.reporter?.ref === undefined,
    state.approvalLevel !== 'prefecture',
    identity !== undefined && stage !== 'listed',
    state.suspension !== undefined,
    state.transfer !== undefined,
    state.transfers.length > 0 && organ !== 'zhenhai',
    state.closing !== undefined,
    state.recusalRequests.length > 0,
    state.publications.length > 0,
    reissued(state) > 0,
    isReopened(state),
    ...recusals.map(() => true),
  ]
  const further = isFurtherOpen(state) || (state.furtherReview && !state.reviewSettled)
  const later = [further, pendingReview(state) !== undefined && stage === 'listed', pendingRepair(state) !== undefined]
  return [...always, ...(isDecided(state) ? later : early(node))].filter(Boolean).length
}

const identityFacts = ({ identity }: FalseAccusationState) =>
  identity && [identity.by === cast.keeper.person, identity.grants.length]

/**
 * Each ballot is told apart only in the first round of a case without departures; once it is decided heads alone
 * matter.
 */
export const keyOf = (node: Node<FalseAccusationState>): string => {
  const { state } = node
  const reviews = [state.review?.result, state.furtherReview?.result, state.review?.organ]
  if (state.status === 'closed')
    return JSON.stringify([closedFacts(state, isOpenLate(state)), isOpenLate(state) && reviews])
  if (hasEnded(state)) return endedFacts(state, owes(state), [identityFacts(state), state.organ, ...reviews])
  const waits = !isDecided(state)
  const ballots = openRound(state.rounds) !== undefined && state.rounds.length === 1 && departures(node) === 0
  const people = waits ? everybody : everybody.filter(({ roles }) => (roles as readonly Role[]).includes('approver'))
  const regard = { ballots, panel: waits, past: true, recusals: waits }
  return JSON.stringify([ownFacts(node), commonFacts(node, people, regard)])
}

/** Bounds of the walk: `atMost` departures at once; two rounds of a panel; one notice issued anew. */
export function within(node: Node<FalseAccusationState>, atMost: number): boolean {
  const { state } = node
  if (state.status === 'closed') return true
  if (hasEnded(state)) return reissued(state) <= 1
  const held = state.rounds.filter(({ openedAt }) => openedAt >= (state.panel?.convenedAt ?? '9'))
  return departures(node) <= atMost && held.length <= 2 && reissued(state) <= 1
}
