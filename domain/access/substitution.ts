import { type CommonState, isParty, isRecused } from '../case.ts'
import type { Actor, Role } from './actor.ts'
import { isSignedBy, type Signature } from './signature.ts'

/** Who a substitution may stand in for: an absent person with the rights that the register knows. */
export type Absent = Pick<Actor, 'person' | 'organ' | 'roles' | 'level'>

/** What no substitute takes over: a person's case as a party, a vote, the administration (docs/rules.md 0, Substitution). */
const personal: readonly Role[] = ['applicant', 'panelMember', 'admin', 'service']

/** The roles of a person that a substitute has for the period. */
export const transferable = (roles: readonly Role[]): Role[] => roles.filter(role => !personal.includes(role))

/** The substitute as it acts for the absent person: with that person's roles, organ and level, and in its own name. */
export function actingFor({ person, name }: Actor, { person: absent, organ, roles, level }: Absent): Actor {
  const actor = { person, name, organ, roles: transferable(roles), onBehalfOf: absent }
  return level === undefined ? actor : { ...actor, level }
}

/** In whose right somebody acts: seats, tasks and claims are those of this person. */
export const inRightOf = (actor: Actor): string => actor.onBehalfOf ?? actor.person

/** Everybody who acts when somebody acts: what bars one of them bars the act. */
export const actsAs = (actor: Actor): string[] =>
  actor.onBehalfOf === undefined ? [actor.person] : [actor.person, actor.onBehalfOf]

/** Whether somebody, or whoever they act for, signed something: a second person is neither of them. */
export const hasSigned = (actor: Actor, signature: Signature | undefined): boolean =>
  actsAs(actor).some(person => isSignedBy(signature, person))

/** Whether somebody may not act at all in a case: recused, or for an absent person where one of the two is a party. */
export const isBarred = (state: CommonState, actor: Actor): boolean =>
  actsAs(actor).some(person => isRecused(state, person) || (actor.onBehalfOf !== undefined && isParty(state, person)))
