import { tally } from '#domain/panel.ts'
import type { ToleranceEvent as Event } from '#domain/tolerance/events.ts'
import type { ToleranceState as State } from '#domain/tolerance/state.ts'
import { type Mutant, mutations } from './mutant.ts'
import { toleranceRules } from './tolerance.ts'

export type Made = Mutant<State, Event>
type Then = NonNullable<Event['then']>

/** Ways to make the rules of a tolerance review wrong. */
export const wrong = mutations(toleranceRules)

/** A mutant, told by the invariant that it breaks, the acts that it touches, and what is wrong. */
export const mutant = (breaks: string, touches: Made['touches'], name: string, rules: Made['rules']): Made => ({
  breaks,
  touches,
  name,
  rules,
})

/** The state without some of its members. */
export const without =
  (...keys: string[]) =>
  (state: State): State => {
    const rest: Record<string, unknown> = { ...state }
    for (const key of keys) delete rest[key]
    return rest as State
  }

/** The event with other consequences. */
export const consequently = (event: Event, change: (then: Then) => Then): Event => ({
  ...event,
  then: change(event.then ?? {}),
})

/** Counts the open round whatever is against it. */
export const counted = (body: Record<string, unknown>, state: State): Event => {
  const round = state.rounds.at(-1)
  const outcome = tally(round?.ballots ?? [], 'outcome', round?.due.length ?? 0)
  const adopted = outcome.adopted === undefined ? {} : { adopted: outcome.adopted }
  const result = outcome.adopted === undefined ? 'deferred' : 'adopted'
  return { type: 'closeVote', body, facts: { tallies: { outcome }, result, ...adopted, head: round?.head ?? '' } }
}
