import type { Actor } from '#domain/actor.ts'
import { type Way, ways } from '#domain/policy.ts'

const columns = { organ: 'c.organ', approvalOrgan: 'c.approval_organ', transferTo: 'c.transfer_to' } as const

/** A SQL condition over `cases c` and its parameters, to be placed in any WHERE. */
export type Sight = { sql: string; values: unknown[] }

function sqlOf(way: Way, actor: Actor, bind: (value: unknown) => string): string | undefined {
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
      `c.case_id in (select case_id from case_people where person = ${bind(actor.person)} and relation = any(${bind([...way.relation])}))`,
    )
  return `(${parts.join(' and ')})`
}

/**
 * The access policy of `domain/policy.ts` as one SQL predicate, used by every list, count, search, task, export and
 * stream. `from` is the number of parameters already bound.
 */
export function sightOf(actor: Actor, from = 0): Sight {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${from + values.push(value)}`
  const open = ways.map(way => sqlOf(way, actor, bind)).filter(sql => sql !== undefined)
  return { sql: `(${open.join(' or ')}) and ${unbarred(actor, bind)}`, values }
}

/** A case that was opened, from which neither recusal nor kinship to a party bars the actor. */
function unbarred(actor: Actor, bind: (value: unknown) => string): string {
  const person = bind(actor.person)
  return `c.n > 0
      and c.case_id not in (select case_id from case_people where person = ${person} and relation = 'recused')
      and c.case_id not in (select p.case_id from case_people p where p.relation = 'party'
        and p.person in (select kin from kin where person = ${person} union select person from kin where kin = ${person}))`
}

/** The cases of one organ that are counted for somebody who may ask for its figures: all but those the actor is barred from. */
export function countedSight(actor: Actor, organ: string, from = 0): Sight {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${from + values.push(value)}`
  return { sql: `c.organ = ${bind(organ)} and ${unbarred(actor, bind)}`, values }
}
