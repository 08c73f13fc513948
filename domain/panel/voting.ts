import type { CommonState } from '../case.ts'
import type { PanelBodies } from '../common/bodies.ts'
import type { Entry } from '../entry.ts'
import { closeRound, putBallot } from './deliberation.ts'
import type { PanelRound, Tally } from './panel.ts'

/** What closing a round found; `head` is that of the round's own chain. */
export type ClosedVote = {
  tallies: Record<string, Tally>
  result: NonNullable<PanelRound['result']>
  adopted?: string
  head: string
}

/** Puts a member's ballot into the open round, which is the last. */
export function foldBallot<S extends CommonState>(
  state: S,
  entry: Entry,
  { choices, opinion, hash }: { choices: Record<string, string>; opinion: string | undefined; hash: string },
): S {
  const ballot = { member: entry.actor?.person ?? '', choices, castAt: entry.at, hash }
  const full = opinion === undefined ? ballot : { ...ballot, opinion }
  const last = state.rounds.length - 1
  return { ...state, rounds: state.rounds.map((round, index) => (index === last ? putBallot(round, full) : round)) }
}

/** Closes the open round with its count; whoever cast a ballot has voted in the case. */
export function foldClosedVote<S extends CommonState>(
  state: S,
  entry: Entry,
  { absences = [], points }: PanelBodies['closeVote'],
  { tallies, result }: ClosedVote,
): S {
  const voted = state.rounds.at(-1)?.ballots.map(ballot => ballot.member) ?? []
  const change = { closedAt: entry.at, result, tallies, absences, ...(points !== undefined && { points }) }
  return { ...closeRound(state, change), voters: [...new Set([...state.voters, ...voted])] }
}
