import type { CommonState } from '../case.ts'
import { openRound, type PanelRound } from '../panel/panel.ts'
import type { Task } from '../process.ts'
import { withoutCustody } from './custody.ts'

/** What somebody who has left has in a case: a place among handlers or panel, or steps that were taken or delegated. */
export const hasPlace = (state: CommonState, person: string): boolean =>
  state.handlers.includes(person) ||
  (state.panel?.members.includes(person) && !state.panel.excused.some(({ member }) => member === person)) ||
  Object.values(state.claims).some(({ assignee, delegatedTo }) => assignee === person || delegatedTo === person)

/**
 * Takes out whoever left the office (docs/rules.md 0a, Person): it handles nothing more, is due in no vote that it has
 * not cast, and its steps are vacant. A ballot cast before stays, and so does what was signed; a chair who left voids
 * the open round.
 */
export function withoutLeaver<S extends CommonState>(state: S, person: string, at: string): S {
  const claims = Object.entries(state.claims)
  const own = claims.filter(([, claim]) => claim.assignee === person).map(([task]) => task)
  const kept = claims
    .filter(([task]) => !own.includes(task))
    .map(([task, claim]) => {
      const { delegatedTo, ...rest } = claim
      return [task, delegatedTo === person ? rest : claim] as const
    })
  const { panel } = state
  const sits = panel?.members.includes(person) && !panel.excused.some(({ member }) => member === person)
  const handled = state.handlers.includes(person)
  return {
    ...withoutCustody(state, person),
    claims: Object.fromEntries(kept),
    handlers: state.handlers.filter(handler => handler !== person),
    ...(handled && { formerHandlers: [...state.formerHandlers, person] }),
    ...(panel && sits && { panel: { ...panel, excused: [...panel.excused, { member: person, ground: '离任' }] } }),
    rounds: state.rounds.map(round => (round === openRound(state.rounds) ? roundWithout(round, person, at) : round)),
    ...(own.length > 0 && { vacated: [...(state.vacated ?? []), { person, tasks: own }] }),
  }
}

function roundWithout(round: PanelRound, person: string, at: string): PanelRound {
  if (round.chair === person) return { ...round, closedAt: at, result: 'void', ballots: [] }
  if (round.ballots.some(({ member }) => member === person)) return round
  return { ...round, due: round.due.filter(member => member !== person) }
}

/** Who left a waiting step that nobody has taken since. */
export const vacatedBy = ({ vacated = [], claims }: CommonState, task: string): string | undefined =>
  claims[task] === undefined ? vacated.findLast(({ tasks }) => tasks.includes(task))?.person : undefined

/** For the supervisor: to give away what somebody who left had, one step for each of them. */
export const reassigning = (
  state: CommonState,
  waiting: readonly Task[],
  toSupervisor: (id: string) => Task,
): Task[] => {
  const leavers = waiting.flatMap(({ id }) => vacatedBy(state, id) ?? [])
  return [...new Set(leavers)].map(person => toSupervisor(`reassignTask-${person}`))
}
