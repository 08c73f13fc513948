import { addDays, type PlainDate } from '../time/calendar.ts'
import { type Actor, isOfficer, type Role } from './actor.ts'
import { isSignedBy, type Signature } from './signature.ts'

/** Who a substitution may stand in for: an absent person with the rights that the register knows. */
export type Absent = Pick<Actor, 'person' | 'organ' | 'roles' | 'level'>

/**
 * What no substitute takes over: a person's case as a party, a vote, the administration (docs/rules.md 0,
 * Substitution).
 */
const personal: readonly Role[] = ['applicant', 'panelMember', 'personnel', 'admin', 'service']

/** Days that one substitution lasts at most, both ends included (A; docs/rules.md 0, Substitution). */
export const longestSubstitution = 60

/** Whether a period is no longer than a substitution may last. */
export const isBounded = ({ from, until }: { from: PlainDate; until: PlainDate }): boolean =>
  until <= addDays(from, longestSubstitution - 1)

/** Whether one may stand in for another: officers of one organ, each with a role of their own, and no applicant. */
export const mayStandIn = (substitute: Absent, absent: Absent): boolean =>
  substitute.person !== absent.person &&
  substitute.organ === absent.organ &&
  isOfficer(absent.roles) &&
  isOfficer(substitute.roles) &&
  !substitute.roles.includes('applicant')

/** The roles of a person that a substitute has for the period. */
export const transferable = (roles: readonly Role[]): Role[] => roles.filter(role => !personal.includes(role))

/** The substitute as it acts for the absent person: with that person's roles, organ and level, and in its own name. */
export function actingFor({ person, name }: Actor, { person: absent, organ, roles, level }: Absent): Actor {
  const actor = { person, name, organ, roles: transferable(roles), onBehalfOf: absent }
  return level === undefined ? actor : { ...actor, level }
}

/** In whose right somebody acts: seats, tasks and claims are those of this person. */
export const inRightOf = (actor: Pick<Actor, 'person' | 'onBehalfOf'>): string => actor.onBehalfOf ?? actor.person

/** Everybody who acts when somebody acts: what bars one of them bars the act. */
export const actsAs = (actor: Actor): string[] =>
  actor.onBehalfOf === undefined ? [actor.person] : [actor.person, actor.onBehalfOf]

/** Whether somebody, or whoever they act for, signed something: a second person is neither of them. */
export const hasSigned = (actor: Actor, signature: Signature | undefined): boolean =>
  actsAs(actor).some(person => isSignedBy(signature, person))
