import type { Actor } from '../access/actor.ts'
import { actsAs } from '../access/substitution.ts'
import { type CommonState, isParty, isRecused } from '../case.ts'
import { byAnalogy } from '../law/citation.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'

/** Kin that a person declared. An id may be any text, such as `constructor`. */
const kinOf = (kin: Context['kin'], person: string): readonly string[] =>
  Object.hasOwn(kin, person) ? (kin[person] ?? []) : []

const kinOfParty = (state: CommonState, person: string, kin: Context['kin']): boolean =>
  state.parties.some(party => kinOf(kin, person).includes(party))

/** Whether a person must keep out: recused, a party, or declared kin of one (监察法 67; 政务处分法 47). */
export const keepsOut = (state: CommonState, person: string, { kin }: Pick<Context, 'kin'>): boolean =>
  isRecused(state, person) || isParty(state, person) || kinOfParty(state, person, kin)

/** Naming somebody who must keep out is refused. */
export function mustBeFree(state: CommonState, persons: readonly string[], context: Context): void {
  const barred = persons.filter(person => keepsOut(state, person, context))
  must(barred.length === 0, 'RECUSED', { persons: barred }, byAnalogy('sanctions', '第四十七条'))
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
