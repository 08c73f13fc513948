import type { Role } from '#domain/access/actor.ts'
import { organsOf } from '#domain/access/organsOfRelease.ts'
import { hasEnded } from '#domain/case.ts'
import { openRequest, owes } from '#domain/clarification/debts.ts'
import { isVerifiedElsewhere } from '#domain/clarification/proposal.ts'
import {
  type ClarificationState,
  lettersOf,
  missingSignOffs,
  openMethods,
  reporterWaits,
} from '#domain/clarification/state.ts'
import { isPastDue } from '#domain/time/reminders.ts'
import { endedFacts } from '../ending.ts'
import { closedFacts, commonFacts, isReopened } from '../facts.ts'
import type { Node } from '../node.ts'
import { cast, everybody } from './cast.ts'

const isDecided = ({ approvedAt }: ClarificationState): boolean => approvedAt !== undefined
const reissued = ({ documents }: ClarificationState): number =>
  documents.filter(({ notice }) => notice?.replaces !== undefined).length

/** Who of more than one office has signed, while the head has not decided. */
const hats = ({ signOffs }: ClarificationState) =>
  signOffs.filter(({ by }) => by === cast.manyHats.person).map(({ department }) => department)

/** Of a stage that is over only what later ones depend on. */
function ownFacts({ state }: Node<ClarificationState>): unknown {
  const { evaluation, consent } = state
  return [
    state.source,
    state.stage === 'proposed' && [
      state.inquiry !== undefined,
      isVerifiedElsewhere(state.inquiry, state.organ, organsOf(state)),
    ],
    state.stage === 'approving' && [missingSignOffs(state), hats(state)],
    isDecided(state) || state.remands,
    evaluation?.cleared.map(({ id }) => id),
    evaluation && !consent && evaluation.methods,
    consent && [consent.given, openMethods(state)],
    state.stage === 'consenting' &&
      state.documents.some(({ notice }) => notice?.kind === 'consentRequest' && notice.service !== undefined),
    openRequest(state)?.notice?.receivers?.some(({ impossible }) => impossible !== undefined),
    lettersOf(state).map(({ notice }) => [notice?.kind, notice?.service && (notice.service.refused ?? false)]),
    reissued(state),
    state.archivedAt !== undefined,
    reporterWaits(state) && (state.custody?.grants.length ?? 'unasked'),
    state.followUp !== undefined,
    state.falseAccusations.length > 0,
    isReopened(state),
    state.review && [state.review.of, state.review.result],
  ]
}

const isLate = ({ state, now }: Node<ClarificationState>): boolean =>
  state.deadlines.some(term => term.state === 'overdue' || (term.state === 'running' && isPastDue(term, now)))

/** In how many ways a case departs from the main course. */
function departures(node: Node<ClarificationState>): number {
  const { state, witnessed } = node
  const always = [
    isLate(node),
    state.source !== 'inquiry',
    state.suspension !== undefined,
    state.transfer !== undefined,
    state.transfers.length > 0,
    state.closing !== undefined,
    state.recusalRequests.length > 0,
    reissued(state) > 0,
    isReopened(state) || state.review !== undefined,
    state.falseAccusations.length > 0,
    ...state.recusals.map(() => true),
  ]
  const before = [
    state.remands > 0,
    hats(state).length > 0 || witnessed.investigated.includes(cast.manyHats.person),
    isVerifiedElsewhere(state.inquiry, 'zhenhai', organsOf(state)),
  ]
  return [...always, ...(isDecided(state) ? [] : before)].filter(Boolean).length
}

const loosely = { ballots: false, panel: false }

/** Who handles the case matters until it is decided: nobody who did may sign for another department, or approve. */
export const keyOf = (node: Node<ClarificationState>): string => {
  const { state } = node
  if (state.status === 'closed') return closedFacts(state)
  if (hasEnded(state))
    return endedFacts(state, owes(state), [
      state.review?.result,
      state.review?.of,
      state.organ,
      reporterWaits(state) && (state.custody?.grants.length ?? 'unasked'),
    ])
  const waits = !isDecided(state)
  const people = waits ? everybody : everybody.filter(({ roles }) => (roles as readonly Role[]).includes('approver'))
  return JSON.stringify([ownFacts(node), commonFacts(node, people, { ...loosely, past: waits, recusals: waits })])
}

/** Bounds of the walk: `atMost` departures at once, one notice issued anew. */
export const within = (node: Node<ClarificationState>, atMost: number): boolean =>
  node.state.status === 'closed' || ((hasEnded(node.state) || departures(node) <= atMost) && reissued(node.state) <= 1)
