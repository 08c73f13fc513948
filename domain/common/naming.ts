import type { Actor } from '../access/actor.ts'
import { keptOut, placesThatBar } from '../access/keptOut.ts'
import type { KnownPerson } from '../access/knownPerson.ts'
import { actsAs } from '../access/substitution.ts'
import type { CommonState } from '../case.ts'
import { articleOf, byAnalogy } from '../law/citation.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'

/**
 * On whose recusal it rests: reports have a rule of their own, a tolerance review follows that on sanctions as a model.
 */
const recusalArticle = ({ kind }: Pick<CommonState, 'kind'>): string =>
  kind === 'tolerance' ? byAnalogy('sanctions', '第四十七条') : articleOf('reporting', '第四十八条')

/** Naming somebody whom the case keeps out is refused; of those who are tied to it, `mustBeStrangers` says so. */
export function mustBeFree(state: CommonState, persons: readonly string[], { kin }: Context): void {
  const places = placesThatBar(state).filter(({ relation }) => relation !== 'tied')
  const barred = persons.filter(person => keptOut(person, places, kin) !== undefined)
  must(barred.length === 0, 'RECUSED', { persons: barred }, recusalArticle(state))
}

/** Whether two persons are of one unit, or one of them of a unit in the other's line. */
const isOfLine = (one: KnownPerson | undefined, other: KnownPerson | undefined): boolean => {
  const [unit, theirs] = [one?.unit, other?.unit]
  if (unit === undefined || theirs === undefined) return false
  return unit === theirs || one?.line?.includes(theirs) === true || other?.line?.includes(unit) === true
}

/**
 * Nobody takes part who handled the case that this one comes from, or is of the accused's unit or line: as the case was
 * opened, or as the register of units says now.
 */
export function mustBeStrangers(
  state: CommonState,
  persons: readonly string[],
  { persons: known }: Pick<Context, 'persons'>,
): void {
  const { kind, subject, barred = [], priorHandlers = [] } = state
  const of = (person: string) => (Object.hasOwn(known, person) ? known[person] : undefined)
  const isTied = (person: string) =>
    barred.includes(person) || (kind === 'falseAccusation' && isOfLine(of(person), of(subject)))
  const tied = persons.filter(isTied)
  must(tied.length === 0, 'RECUSED', { persons: tied }, recusalArticle(state))
  const prior = persons.filter(person => priorHandlers.includes(person))
  must(prior.length === 0, 'SAME_PERSON', { persons: prior })
}

/** Whoever investigated this case, now or before; also as a substitute. */
export const hasInvestigated = (state: CommonState, person: string): boolean =>
  state.handlers.includes(person) || state.formerHandlers.includes(person)

/** Whoever voted in this case. The ballots of a void round are gone: who was due in it counts as having cast one. */
export const hasVoted = (state: CommonState, person: string): boolean =>
  state.voters.includes(person) || state.rounds.some(({ result, due }) => result === 'void' && due.includes(person))

/** Nobody approves what they investigated or voted on, nor for somebody who did, nor through somebody who did. */
export function mustBeImpartial(state: CommonState, actor: Actor): void {
  const partial = actsAs(actor).some(person => hasInvestigated(state, person) || hasVoted(state, person))
  must(!partial, 'SAME_PERSON')
}
