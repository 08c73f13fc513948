import type { CaseIndex } from '../caseIndex.ts'
import type { CaseKind } from '../caseKind.ts'
import { type Actor, holds, type Role } from './actor.ts'
import { isShutTo, type Kin } from './keptOut.ts'
import type { Relation, Shutting } from './relation.ts'
import { inRightOf } from './substitution.ts'

/** A place in a case that is a way to it. */
type OpenRelation = Exclude<Relation, Shutting>

/** The ways to a case, by name: each relation is one, the others are those of an organ's officers. */
export type WayName =
  | OpenRelation
  | 'organ'
  | 'approving'
  | 'caseReview'
  | 'caseManagement'
  | 'custody'
  | 'unassigned'
  | 'approval'
  | 'transfer'

type OfPerson = { name: OpenRelation }
type OfOrgan = {
  name: Exclude<WayName, Relation>
  /** Who goes it: holders of any of these roles at the organ. */
  roles: readonly Role[]
  /** Column of the case that must equal the actor's organ. */
  organ: 'organ' | 'approvalOrgan' | 'transferTo'
  /** A condition on the case; none: it is always open. */
  when?: (seen: Seen) => boolean
}

/** A way to a case: for those who have a place in it, or for officers of an organ. */
export type Way = OfPerson | OfOrgan
export const isOfOrgan = (way: Way): way is OfOrgan => 'roles' in way

type Seen = Pick<
  CaseIndex,
  'kind' | 'organ' | 'approvalOrgan' | 'transferTo' | 'stage' | 'unassigned' | 'people' | 'tasks'
>

const approving = ({ stage }: Seen): boolean => stage === 'approving'
const signedOff = (seen: Seen): boolean => approving(seen) && seen.kind === ('clarification' satisfies CaseKind)
const waitsFor =
  (role: Role) =>
  ({ tasks, organ }: Seen): boolean =>
    tasks.some(({ candidates }) => 'role' in candidates && candidates.role === role && candidates.organ === organ)

/**
 * Who may know of a case (docs/rules.md 0, Reading): the whole access policy. What keeps somebody out (`keptOut.ts`)
 * takes precedence over every way. What a case opens is computed here when it is filed, what a person may go when they
 * ask; registers compare the two.
 */
export const ways: readonly Way[] = [
  { name: 'party' },
  { name: 'handler' },
  { name: 'panel' },
  { name: 'candidate' },
  { name: 'organ', roles: ['intake', 'supervisor', 'approver', 'auditor'], organ: 'organ' },
  { name: 'approving', roles: ['deputy'], organ: 'organ', when: approving },
  { name: 'caseReview', roles: ['caseReview'], organ: 'organ', when: signedOff },
  { name: 'caseManagement', roles: ['caseManagement'], organ: 'organ', when: signedOff },
  { name: 'custody', roles: ['custodian'], organ: 'organ', when: waitsFor('custodian') },
  { name: 'unassigned', roles: ['investigator'], organ: 'organ', when: ({ unassigned }) => unassigned },
  { name: 'approval', roles: ['approver'], organ: 'approvalOrgan' },
  { name: 'transfer', roles: ['supervisor'], organ: 'transferTo' },
]

/** Places in a case that a substitute has for the absent person: neither a party's nor one in a panel. */
const delegable: readonly Relation[] = ['handler', 'candidate']

/** Whether a relation opens a way to somebody, in their own right or for an absent person. */
const counts = (relation: Relation, actor: Pick<Actor, 'onBehalfOf'>): boolean =>
  actor.onBehalfOf === undefined || delegable.includes(relation)

/** Who goes a way: `p:` and a person, or `o:` and an organ. */
export type WayTo = { who: `p:${string}` | `o:${string}`; way: WayName }

/** The ways that a case opens, and to whom; each once. */
export const placesIn = (seen: Seen): WayTo[] =>
  ways.flatMap((way): WayTo[] => {
    if (!isOfOrgan(way)) {
      const persons = seen.people.filter(({ relation }) => relation === way.name).map(({ person }) => person)
      return [...new Set(persons)].map(person => ({ who: `p:${person}`, way: way.name }))
    }
    const organ = seen[way.organ]
    return organ !== null && (way.when?.(seen) ?? true) ? [{ who: `o:${organ}`, way: way.name }] : []
  })

/** The ways that somebody may go. */
export const placesOf = (actor: Pick<Actor, 'person' | 'organ' | 'roles' | 'onBehalfOf'>): WayTo[] =>
  ways.flatMap((way): WayTo[] => {
    if (isOfOrgan(way))
      return way.roles.some(role => actor.roles.includes(role)) ? [{ who: `o:${actor.organ}`, way: way.name }] : []
    return counts(way.name, actor) ? [{ who: `p:${inRightOf(actor)}`, way: way.name }] : []
  })

const meet = (open: readonly WayTo[], may: readonly WayTo[]): boolean =>
  open.some(({ who, way }) => may.some(other => other.who === who && other.way === way))

/** Whether those alone for whom a step waits may know of the case by it: whoever took it, else its candidates. */
export function isSeenByWhom({ candidates, assignee }: CaseIndex['tasks'][number], seen: Seen): boolean {
  const person = assignee ?? ('person' in candidates ? candidates.person : undefined)
  const organ = 'organ' in candidates ? candidates.organ : ''
  const roles = 'role' in candidates && person === undefined ? [candidates.role] : []
  return meet(placesIn(seen), placesOf({ person: person ?? '', organ, roles }))
}

/**
 * The policy in memory: the same answer as the registers give, which a test compares. `kin` is what everybody who acts
 * declared. A substitute sees what the absent person sees, without what bars either of them, and nothing where one of
 * them is a party.
 */
export const maySee = (actor: Actor, seen: Seen, kin: Kin): boolean =>
  !isShutTo(actor, seen.people, kin) && meet(placesIn(seen), placesOf(actor))

/** How much of a case a viewer gets: `full` has interviews and findings, `office` not, a `party` its own side only. */
export type Cut = 'full' | 'office' | 'party' | 'audit'

export function cutFor(actor: Actor, seen: Pick<Seen, 'people'>): Cut {
  const relations = seen.people.filter(({ person }) => person === inRightOf(actor)).map(({ relation }) => relation)
  if (relations.includes('party')) return 'party'
  if (relations.some(relation => (relation === 'handler' || relation === 'panel') && counts(relation, actor)))
    return 'full'
  if (actor.roles.includes('approver') || actor.roles.includes('investigator')) return 'full'
  if (holds(actor, ['intake', 'supervisor', 'deputy', 'caseReview', 'caseManagement', 'custodian'])) return 'office'
  return relations.length > 0 ? 'office' : 'audit'
}
