import { isRecused, reopenedAt } from '#domain/case.ts'
import { indexOf } from '#domain/caseIndex.ts'
import { canonical } from '#domain/hash.ts'
import { openRound } from '#domain/panel/panel.ts'
import { type AnyInvariant, named } from './invariant.ts'

type Closed = { result: string; tallies: Record<string, { adopted?: string }> }

/** Collective decision (集体研究), counted here again from the ballots. */
export const voteInvariants: readonly AnyInvariant[] = [
  named(
    'roundOpensAmongLeast',
    'a round opens among at least three, who are all convened, not recused and not excused',
    'docs/rules.md 0, Panel',
    {
      step: ({ entry: { event }, before, after }) => {
        if (event.type !== 'openVote') return true
        const { panel } = before.state
        const due = panel?.members.filter(
          member =>
            !isRecused(before.state, member) && !panel.excused.some(({ member: excused }) => excused === member),
        )
        const round = openRound(after.state.rounds)
        return (
          (due?.length ?? 0) >= 3 && due?.join() === round?.due.join() && due?.includes(round?.chair ?? '') === true
        )
      },
    },
  ),
  named(
    'noRoundOpensOnce',
    'no round opens once the panel has adopted',
    'docs/rules.md 1, deliberating: the next round after a deferral',
    {
      step: ({ entry: { event }, before: { state } }) => {
        if (event.type !== 'openVote') return true
        const deliberates = state.stages.findLast(({ stage }) => stage === 'deliberating')
        const since = state.panel?.purpose === 'review' ? reopenedAt(state) : (deliberates?.enteredAt ?? '')
        return !state.rounds.some(
          ({ purpose, result, openedAt }) =>
            purpose === state.panel?.purpose && result === 'adopted' && openedAt >= since,
        )
      },
    },
  ),
  named(
    'nothingCountedBelowQuorum',
    'nothing is counted below the quorum of two thirds of those due',
    'docs/rules.md 0, Panel (A); 民法典 1259',
    {
      step: ({ entry: { event }, before }) => {
        const round = openRound(before.state.rounds)
        return event.type !== 'closeVote' || !round || round.ballots.length * 3 >= round.due.length * 2
      },
    },
  ),
  named(
    'nothingCountedByFewerThanThree',
    'nothing is counted by fewer than three who are due',
    'docs/rules.md 0, Panel (A)',
    {
      step: ({ entry: { event }, before }) =>
        event.type !== 'closeVote' || (openRound(before.state.rounds)?.due.length ?? 0) >= 3,
    },
  ),
  named(
    'adoptedMoreHalfThose',
    'adopted is what more than half of those due voted for, and abstention never',
    'docs/rules.md 0, Panel (A); 民法典 1259',
    {
      step: ({ entry: { event }, before }) => {
        const round = openRound(before.state.rounds)
        if (event.type !== 'closeVote' || !round) return true
        const { tallies, result } = (event as unknown as { facts: Closed }).facts
        const right = Object.entries(tallies).every(([question, { adopted }]) => {
          const votes = (choice: string) => round.ballots.filter(({ choices }) => choices[question] === choice).length
          const choices = new Set(round.ballots.map(({ choices }) => choices[question] ?? ''))
          const carried = [...choices].filter(choice => choice !== 'abstain' && votes(choice) * 2 > round.due.length)
          return carried[0] === adopted
        })
        return right && (result === 'adopted') === Object.values(tallies).every(({ adopted }) => adopted !== undefined)
      },
    },
  ),
  named(
    'chairVotesLastBallot',
    'the chair votes last: a ballot after it makes it lapse',
    'docs/rules.md 0, Panel: CHAIR_VOTES_LAST',
    {
      step: ({ entry: { event }, before: { state, witnessed } }) => {
        const round = openRound(state.rounds)
        if (event.type !== 'closeVote' || !round) return true
        const chair = round.ballots.find(({ member }) => member === round.chair)
        const last = Math.max(0, ...round.ballots.map(({ order }) => order))
        return !witnessed.afterChair && (chair === undefined || chair.order === last)
      },
    },
  ),
  named('oneBallotForEachDue', 'each member has one ballot, and only those due have one', 'docs/rules.md 0, Panel', {
    state: ({ node: { state } }) => {
      const round = openRound(state.rounds)
      const members = round?.ballots.map(({ member }) => member) ?? []
      return new Set(members).size === members.length && members.every(member => round?.due.includes(member))
    },
  }),
  named(
    'ballotMovesNeitherIndex',
    'a ballot moves neither the index of the case nor its public counter',
    'docs/rules.md 0, Panel: sealed',
    {
      step: ({ entry, before, after, rules: { process } }) =>
        entry.event.type !== 'castVote' ||
        (entry.channel === 'ballot' &&
          after.state.ledgerPosition === before.state.ledgerPosition &&
          canonical(indexOf(process, before.state)) === canonical(indexOf(process, after.state))),
    },
  ),
]
