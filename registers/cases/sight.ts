import { type Actor, holds } from '#domain/access/actor.ts'
import { relationsOf, type Way, ways } from '#domain/access/policy.ts'
import type { Relation } from '#domain/access/relation.ts'
import { actsAs, inRightOf } from '#domain/access/substitution.ts'

const columns = { organ: 'c.organ', approvalOrgan: 'c.approval_organ', transferTo: 'c.transfer_to' } as const

/** One person who looks: in its own right, first, and in that of each person it substitutes. */
export type Viewer = Actor | readonly [Actor, ...Actor[]]
export const standingsOf = (viewer: Viewer): readonly [Actor, ...Actor[]] =>
  Array.isArray(viewer) ? (viewer as [Actor, ...Actor[]]) : [viewer as Actor]

/** A SQL condition over `cases c` and its parameters, to be placed in any WHERE. */
export type Sight = { sql: string; values: unknown[] }
export type Bind = (value: unknown) => string

/** Who looks, in SQL: one actor by parameters, or every row of a relation of persons by its columns. */
type Looker = {
  /** Whether the role is held; SQL where only the row tells. */
  holds(role: string): boolean | string
  organ(): string
  related(relations: readonly Relation[]): string
}

function sqlOf({ role, organ, stage, kind, unassigned, waiting, relation }: Way, looker: Looker): string | undefined {
  const held = role === undefined || looker.holds(role)
  if (held === false) return undefined
  const parts = held === true ? [] : [held]
  if (organ) parts.push(`${columns[organ]} = ${looker.organ()}`)
  if (stage) parts.push(`c.stage = '${stage}'`)
  if (kind) parts.push(`c.kind = '${kind}'`)
  if (unassigned) parts.push('c.unassigned')
  if (waiting)
    parts.push(
      `exists (select from tasks t where t.case_id = c.case_id and t.role = '${role}' and t.organ = ${looker.organ()})`,
    )
  if (relation) parts.push(looker.related(relation))
  return `(${parts.join(' and ')})`
}

const waysOf = (looker: Looker): string =>
  `(${ways
    .map(way => sqlOf(way, looker))
    .filter(sql => sql !== undefined)
    .join(' or ')})`

/** What one standing of a viewer sees: the open ways, without what bars anybody who acts in it. */
export function sightIn(actor: Actor, bind: Bind): string {
  const open = waysOf({
    holds: role => (actor.roles as readonly string[]).includes(role),
    organ: () => bind(actor.organ),
    related: relations =>
      `c.case_id in (select case_id from case_people where person = ${bind(inRightOf(actor))} and relation = any(${bind(relationsOf(relations, actor))}))`,
  })
  return `(${open} and ${unbarred(actor, bind)})`
}

/** A case that was opened and is not shut to who acts: `isShutTo` of `domain/access/keptOut.ts`, in SQL. */
function unbarred(actor: Actor, bind: Bind): string {
  const acting = bind(actsAs(actor))
  const ownCause = actor.onBehalfOf === undefined ? '' : " or relation = 'party'"
  return `c.n > 0
      and c.case_id not in (select case_id from case_people where person = any(${acting}) and (relation in ('recused', 'tied')${ownCause}))
      and c.case_id not in (select p.case_id from case_people p where p.relation = 'party'
        and p.person in (select kin from kin where person = any(${acting}))
        and not exists (select from case_people o where o.case_id = p.case_id and o.relation = 'party' and o.person = any(${acting})))`
}

/**
 * The access policy of `domain/access/policy.ts` as one SQL predicate, used by every list, count, search, task, export and
 * stream. `from` is the number of parameters already bound.
 */
export function sightOf(viewer: Viewer, from = 0): Sight {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${from + values.push(value)}`
  const sql = standingsOf(viewer)
    .map(actor => sightIn(actor, bind))
    .join(' or ')
  return { sql: `(${sql})`, values }
}

/**
 * For lists: the rows for which a condition holds in any standing of the viewer, and as `mark` the absent person in whose
 * right alone a row is there, null for what they see in their own right.
 */
export function inStandings(viewer: Viewer, conditionOf: (actor: Actor) => string, bind: Bind) {
  const found = standingsOf(viewer).map(actor => ({ actor, sql: conditionOf(actor) }))
  return {
    sql: `(${found.map(({ sql }) => sql).join(' or ')})`,
    mark() {
      if (found.every(({ actor }) => actor.onBehalfOf === undefined)) return 'null'
      const absent = ({ onBehalfOf }: Actor) => (onBehalfOf === undefined ? 'null' : bind(onBehalfOf))
      return `case ${found.map(({ actor, sql }) => `when ${sql} then ${absent(actor)}::text`).join(' ')} end`
    },
  }
}

/** Cases that the viewer's organ gave away: officers who read an organ's cases still read what was its own part. */
export function formerSight(viewer: Viewer, from = 0): Sight {
  const values: unknown[] = []
  const bind: Bind = value => `$${from + values.push(value)}`
  const readers = standingsOf(viewer).filter(actor => holds(actor, ['intake', 'supervisor', 'approver', 'auditor']))
  const open = readers.map(actor => `(${bind(actor.organ)} = any(c.former_organs) and ${unbarred(actor, bind)})`)
  return { sql: `(${open.join(' or ') || 'false'})`, values }
}

/** Cases of the actor's organ that are not shut to who acts, whether there is a way to them or not. */
export function keptSight(actor: Actor, from = 0): Sight {
  const values: unknown[] = []
  const bind: Bind = value => `$${from + values.push(value)}`
  return { sql: `(c.organ = ${bind(actor.organ)} and ${unbarred(actor, bind)})`, values }
}

/**
 * The cases of one organ that are counted for somebody who may ask for its figures: all but those about the actor. Nothing that the
 * actor declares moves them: a figure before and after declaring kinship or recusal would tell one person's file.
 */
export function countedSight(actor: Actor, organ: string, from = 0): Sight {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${from + values.push(value)}`
  const ownCause = `select case_id from case_people where relation = 'party' and person = any(${bind(actsAs(actor))})`
  return { sql: `c.organ = ${bind(organ)} and c.n > 0 and c.case_id not in (${ownCause})`, values }
}

const place = (relations: readonly string[]) =>
  `exists (select from case_people q where q.case_id = c.case_id and q.person = p.person and q.relation in (${relations.map(relation => `'${relation}'`).join(', ')}))`

/** The same policy for many persons at once: a condition over `cases c` and `p (person, organ, roles)`, without parameters. */
export const sightOfPersons = `${waysOf({
  holds: role => `'${role}' = any(p.roles)`,
  organ: () => 'p.organ',
  related: place,
})}
  and c.n > 0
  and not (${place(['recused', 'tied'])}
    or exists (select from case_people q join kin k on k.person = p.person and k.kin = q.person
      where q.case_id = c.case_id and q.relation = 'party') and not ${place(['party'])})`

/** Whether `p` is a party of `c`: it hears of its own steps alone. */
export const isPartyOf = place(['party'])
