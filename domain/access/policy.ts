import type { CaseIndex } from '../caseIndex.ts'
import type { CaseKind } from '../caseKind.ts'
import { type Actor, holds, type Role } from './actor.ts'
import { isShutTo, type Kin } from './keptOut.ts'
import type { Relation } from './relation.ts'
import { inRightOf } from './substitution.ts'

/**
 * One way to a case: every condition of it must hold. A list of ways is the whole access policy; `registers/cases/sight.ts`
 * compiles the same list to SQL for every list, count, search, task, export and stream.
 */
export type Way = {
  role?: Role
  relation?: readonly Relation[]
  /** Column of the case that must equal the actor's organ. */
  organ?: 'organ' | 'approvalOrgan' | 'transferTo'
  stage?: string
  kind?: CaseKind
  unassigned?: true
  /** Some step of the case waits for the way's role at the actor's organ. */
  waiting?: true
}

/** Who may know of a case (docs/rules.md 0, Reading). What keeps somebody out (`keptOut.ts`) takes precedence over every way. */
export const ways: readonly Way[] = [
  { relation: ['party'] },
  { relation: ['handler', 'panel', 'candidate'] },
  { role: 'intake', organ: 'organ' },
  { role: 'supervisor', organ: 'organ' },
  { role: 'approver', organ: 'organ' },
  { role: 'auditor', organ: 'organ' },
  { role: 'deputy', organ: 'organ', stage: 'approving' },
  { role: 'caseReview', organ: 'organ', kind: 'clarification', stage: 'approving' },
  { role: 'caseManagement', organ: 'organ', kind: 'clarification', stage: 'approving' },
  { role: 'custodian', organ: 'organ', waiting: true },
  { role: 'investigator', organ: 'organ', unassigned: true },
  { role: 'approver', organ: 'approvalOrgan' },
  { role: 'supervisor', organ: 'transferTo' },
]

/** Places in a case that a substitute has for the absent person: neither a party's nor one in a panel. */
const delegable: readonly Relation[] = ['handler', 'candidate']

/** The relations that open a way to somebody, in their own right or for an absent person. */
export const relationsOf = (relation: readonly Relation[], actor: Actor): Relation[] =>
  relation.filter(one => actor.onBehalfOf === undefined || delegable.includes(one))

type Seen = Pick<
  CaseIndex,
  'kind' | 'organ' | 'approvalOrgan' | 'transferTo' | 'stage' | 'unassigned' | 'people' | 'tasks'
>

const waits = (seen: Seen, role: Role | undefined, organ: string): boolean =>
  seen.tasks.some(({ candidates }) => 'role' in candidates && candidates.role === role && candidates.organ === organ)

const opens = (way: Way, actor: Actor, seen: Seen): boolean =>
  (way.role === undefined || actor.roles.includes(way.role)) &&
  (way.organ === undefined || seen[way.organ] === actor.organ) &&
  (way.stage === undefined || seen.stage === way.stage) &&
  (way.kind === undefined || seen.kind === way.kind) &&
  (way.waiting === undefined || waits(seen, way.role, actor.organ)) &&
  (way.unassigned === undefined || seen.unassigned) &&
  (way.relation === undefined ||
    seen.people.some(
      ({ person, relation }) =>
        person === inRightOf(actor) && relationsOf(way.relation ?? [], actor).includes(relation),
    ))

/**
 * The policy in memory: the same answer as the SQL predicate, which a test compares. `kin` is what everybody who acts declared. A
 * substitute sees what the absent person sees, without what bars either of them, and nothing where one of them is a party.
 */
export const maySee = (actor: Actor, seen: Seen, kin: Kin): boolean =>
  !isShutTo(actor, seen.people, kin) && ways.some(way => opens(way, actor, seen))

/** How much of a case a viewer gets: `full` has interviews and findings, `office` not, a `party` its own side only. */
export type Cut = 'full' | 'office' | 'party' | 'audit'

export function cutFor(actor: Actor, seen: Pick<Seen, 'people'>): Cut {
  const relations = seen.people.filter(({ person }) => person === inRightOf(actor)).map(({ relation }) => relation)
  if (relations.includes('party')) return 'party'
  if (relationsOf(relations, actor).some(relation => relation === 'handler' || relation === 'panel')) return 'full'
  if (actor.roles.includes('approver') || actor.roles.includes('investigator')) return 'full'
  if (holds(actor, ['intake', 'supervisor', 'deputy', 'caseReview', 'caseManagement', 'custodian'])) return 'office'
  return relations.length > 0 ? 'office' : 'audit'
}
