import type { CommonState } from '../case.ts'
import type { Actor } from './actor.ts'
import { type Place, shutting } from './relation.ts'
import { actsAs } from './substitution.ts'

/**
 * Why a case keeps somebody out, whatever else would let them in: recused; `tied` to it where only strangers may take
 * part (who handled the clarification, whoever is of the accused's unit or line); a party, who is no officer of it; or
 * kin of a party by their own declaration (监察法 67; 政务处分法 47).
 */
export type KeptOut = (typeof shutting)[number] | 'party' | 'kin'

type Places = readonly Place[]
/** Kin by who declared them. An id may be any text, such as `constructor`. */
export type Kin = Readonly<Record<string, readonly string[]>>

/** Persons tied to the matter, of a kind of case in which only strangers take part. */
export const tiedPersons = ({ barred = [], priorHandlers = [] }: Pick<CommonState, 'barred' | 'priorHandlers'>) => [
  ...new Set([...barred, ...priorHandlers]),
]

/**
 * Parties who must not know of the case yet: the accused of a false accusation, to whom it would say that the reporter
 * is being inquired into, until it ended in some way (docs/rules.md 3, The accused).
 */
const untoldParties = ({ kind, outcome, parties }: Pick<CommonState, 'kind' | 'outcome' | 'parties'>) =>
  kind === 'falseAccusation' && outcome === undefined ? parties : []

/** Whom a case keeps out, as its state says it. */
export const placesThatBar = (state: CommonState): Place[] => [
  ...state.parties.map(person => ({ person, relation: 'party' as const })),
  ...state.recusals.map(({ person }) => ({ person, relation: 'recused' as const })),
  ...tiedPersons(state).map(person => ({ person, relation: 'tied' as const })),
  ...untoldParties(state).map(person => ({ person, relation: 'untold' as const })),
]

/** Why a case keeps a person out; undefined if it does not. The one question of naming, of sight and of every act. */
export function keptOut(person: string, places: Places, kin: Kin): KeptOut | undefined {
  const own = places.filter(place => place.person === person).map(({ relation }) => relation)
  const why = ([...shutting, 'party'] as const).find(relation => own.includes(relation))
  if (why) return why
  const declared = Object.hasOwn(kin, person) ? (kin[person] ?? []) : []
  return places.some(place => place.relation === 'party' && declared.includes(place.person)) ? 'kin' : undefined
}

/**
 * Whether a case is shut to somebody who acts: what keeps one of those out who act, keeps the act out. A party in its
 * own right is not shut out of its own case; for somebody else it is, and so is whoever acts for it.
 */
export const isShutTo = (actor: Actor, places: Places, kin: Kin): boolean =>
  actsAs(actor).some(person => {
    const why = keptOut(person, places, kin)
    return why !== undefined && (why !== 'party' || actor.onBehalfOf !== undefined)
  })
