import type { Actor } from '#domain/access/actor.ts'
import { type CommonState, isRecused } from '#domain/case.ts'
import type { PanelBodies } from '#domain/common/bodies.ts'
import { openRound } from '#domain/panel/panel.ts'
import { attemptsOf } from './attempts.ts'
import type { Attempt } from './node.ts'

type Board = PanelBodies['convenePanel']

/** The first of these persons who are not recused. */
export const free = (state: CommonState, persons: readonly string[], count: number): string[] =>
  persons.filter(person => !isRecused(state, person)).slice(0, count)

/** Members to be called, the first of them as chair; perhaps one of them is excused. */
export const board = (members: string[], excused?: string): Board => ({
  members,
  chair: members[0] ?? '',
  ...(excused !== undefined && { excused: [{ member: excused, ground: 'other' }] }),
})

type Meeting = {
  everybody: readonly Actor[]
  supervisor: Actor
  boards: readonly Board[]
  /** Bodies of ballots. */
  ballots: readonly Record<string, unknown>[]
  /** Who is no member, and tries to vote. */
  others: readonly Actor[]
}

/** Attempts at a collective decision: boards to call, steps of the chair and of another member, ballots. */
export function meeting(state: CommonState, { everybody, supervisor, boards, ballots, others }: Meeting): Attempt[] {
  const { act } = attemptsOf<PanelBodies & { castVote: Record<string, unknown> }>()
  const first = boards[0]?.chair
  const called = everybody.filter(({ person }) => state.panel?.members.includes(person) ?? person === first)
  const chair = state.panel?.chair ?? first
  const [lead, another] = [called.find(({ person }) => person === chair), called.find(({ person }) => person !== chair)]
  return [
    ...boards.map(one => act(supervisor, 'convenePanel', one)),
    ...[lead, another].flatMap(by =>
      by ? [act(by, 'openVote', {}), act(by, 'closeVote', {}), act(by, 'adjournVote', { reasons: '缓议' })] : [],
    ),
    ...ballots.flatMap(ballot => [...voters(state, called), ...others].map(by => act(by, 'castVote', ballot))),
  ]
}

/**
 * Of members who have done the same one is enough: the chair, one who has not cast, one of each choice, one not due.
 */
function voters(state: CommonState, called: readonly Actor[]): Actor[] {
  const round = openRound(state.rounds)
  const position = ({ person, roles }: Actor) =>
    [
      roles.join('+'),
      person === state.panel?.chair,
      round?.due.includes(person),
      Object.values(round?.ballots.find(ballot => ballot.member === person)?.choices ?? {}).join('/'),
    ].join()
  return called.filter((one, i) => called.findIndex(other => position(other) === position(one)) === i)
}
