import type { CommonState } from '#domain/case.ts'
import { tally } from '#domain/panel/panel.ts'
import { type Mutant, mutant, mutations } from './mutant.ts'
import type { Rules } from './node.ts'

/** Counts the open round of a state whatever is against it, by `questions`. */
const countedBy =
  <E extends { type: string }>(questions: readonly string[]) =>
  (body: Record<string, unknown>, { rounds }: CommonState): E => {
    const { ballots = [], due = [], head = '' } = rounds.at(-1) ?? {}
    const tallies = Object.fromEntries(questions.map(question => [question, tally(ballots, question, due.length)]))
    const isAdopted = Object.values(tallies).every(({ adopted }) => adopted !== undefined)
    const facts = { tallies, result: isAdopted ? 'adopted' : 'deferred', head }
    return {
      type: 'closeVote',
      body,
      facts: { ...facts, adopted: tallies[questions[0] ?? '']?.adopted },
    } as unknown as E
  }

/** Rules that are wrong in the collective decision; `questions` are what is voted on. */
export function mutantsOfVotes<S extends CommonState, E extends { type: string }>(
  rules: Rules<S, E>,
  questions: readonly string[],
): Mutant<S, E>[] {
  const { judging, causing, ignoring, folding, action } = mutations(rules)
  const counted = countedBy<E>(questions)
  return [
    mutant(
      'noRoundOpensOnce',
      ['openVote'],
      'a panel may vote again until it likes the result',
      judging('openVote', state => ({
        ...state,
        stage: state.stage === 'approving' ? 'deliberating' : state.stage,
        rounds: state.rounds.filter(({ result }) => result !== 'adopted'),
      })),
    ),
    mutant(
      'roundOpensAmongLeast',
      ['openVote'],
      'the excused count as due',
      causing('openVote', (event, { panel }) => (panel ? { ...event, facts: { due: panel.members } } : event)),
    ),
    mutant(
      'nothingCountedBelowQuorum',
      ['closeVote'],
      'no quorum is needed',
      ignoring('closeVote', 'BELOW_QUORUM', counted),
    ),
    mutant(
      'nothingCountedByFewerThanThree',
      ['closeVote'],
      'two who are due are a panel',
      ignoring('closeVote', 'PANEL_TOO_SMALL', counted),
    ),
    mutant(
      'adoptedMoreHalfThose',
      ['closeVote'],
      'half of those present adopt',
      causing('closeVote', (event, state) => {
        const round = state.rounds.at(-1)
        const absent = round && { ...round, due: round.ballots.slice(1).map(({ member }) => member) }
        return counted((event as unknown as { body: Record<string, unknown> }).body, {
          ...state,
          rounds: absent ? [absent] : [],
        })
      }),
    ),
    mutant(
      'chairVotesLastBallot',
      ['closeVote'],
      'the lapsed ballot of the chair is let be',
      ignoring('closeVote', 'CHAIR_VOTES_LAST', counted),
    ),
    mutant(
      'chairVotesLastBallot',
      ['castVote'],
      'the ballot of the chair does not lapse',
      folding('castVote', (after, before, { actor }) => {
        const [round, was] = [after.rounds.at(-1), before.rounds.at(-1)]
        const kept = was?.ballots.filter(({ member }) => member === was.chair && member !== actor?.person) ?? []
        const whole = { ...round!, ballots: [...kept, ...(round?.ballots ?? [])], chairLapsed: false }
        return { ...after, rounds: [...after.rounds.slice(0, -1), whole] }
      }),
    ),
    mutant(
      'oneBallotForEachDue',
      ['castVote'],
      'a changed ballot is a second one',
      folding('castVote', (after, before) => {
        const [round, was] = [after.rounds.at(-1), before.rounds.at(-1)]
        const ballots = [...(was?.ballots ?? []), round!.ballots.at(-1)!]
        return { ...after, rounds: [...after.rounds.slice(0, -1), { ...round!, ballots }] }
      }),
    ),
    mutant(
      'ballotMovesNeitherIndex',
      ['castVote'],
      'a ballot is an act like others',
      action('castVote', { ballot: undefined as never }),
    ),
  ]
}
