import type { Actor } from '#domain/actor.ts'
import { relationsOf, type Way, ways } from '#domain/policy.ts'
import { actsAs, inRightOf } from '#domain/substitution.ts'

const columns = { organ: 'c.organ', approvalOrgan: 'c.approval_organ', transferTo: 'c.transfer_to' } as const

/** One person who looks: in its own right, first, and in that of each person it substitutes. */
export type Viewer = Actor | readonly [Actor, ...Actor[]]
export const standingsOf = (viewer: Viewer): readonly [Actor, ...Actor[]] =>
  Array.isArray(viewer) ? (viewer as [Actor, ...Actor[]]) : [viewer as Actor]

/** A SQL condition over `cases c` and its parameters, to be placed in any WHERE. */
export type Sight = { sql: string; values: unknown[] }
export type Bind = (value: unknown) => string

function sqlOf(way: Way, actor: Actor, bind: Bind): string | undefined {
  if (way.role !== undefined && !actor.roles.includes(way.role)) return undefined
  const parts: string[] = []
  if (way.organ) parts.push(`${columns[way.organ]} = ${bind(actor.organ)}`)
  if (way.stage) parts.push(`c.stage = ${bind(way.stage)}`)
  if (way.kind) parts.push(`c.kind = ${bind(way.kind)}`)
  if (way.waiting)
    parts.push(
      `exists (select from tasks t where t.case_id = c.case_id and t.role = ${bind(way.role)} and t.organ = ${bind(actor.organ)})`,
    )
  if (way.unassigned) parts.push('c.unassigned')
  if (way.relation)
    parts.push(
      `c.case_id in (select case_id from case_people where person = ${bind(inRightOf(actor))} and relation = any(${bind(relationsOf(way.relation, actor))}))`,
    )
  return `(${parts.join(' and ')})`
}

/** What one standing of a viewer sees: the open ways, without what bars anybody who acts in it. */
export function sightIn(actor: Actor, bind: Bind): string {
  const open = ways.map(way => sqlOf(way, actor, bind)).filter(sql => sql !== undefined)
  return `((${open.join(' or ')}) and ${unbarred(actor, bind)})`
}

/** A case that was opened, from which neither recusal nor kinship to a party bars who acts, nor a substitute an own cause. */
function unbarred(actor: Actor, bind: Bind): string {
  const acting = bind(actsAs(actor))
  const ownCause = actor.onBehalfOf === undefined ? '' : " or relation = 'party'"
  return `c.n > 0
      and c.case_id not in (select case_id from case_people where person = any(${acting}) and (relation = 'recused'${ownCause}))
      and c.case_id not in (select p.case_id from case_people p where p.relation = 'party'
        and p.person in (select kin from kin where person = any(${acting}) union select person from kin where kin = any(${acting})))`
}

/**
 * The access policy of `domain/policy.ts` as one SQL predicate, used by every list, count, search, task, export and
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
 * right alone a row is there, null for what is there in the own right.
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

/** The cases of one organ that are counted for somebody who may ask for its figures: all but those the actor is barred from. */
export function countedSight(actor: Actor, organ: string, from = 0): Sight {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${from + values.push(value)}`
  return { sql: `c.organ = ${bind(organ)} and ${unbarred(actor, bind)}`, values }
}
