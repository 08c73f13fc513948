import type { Actor } from '#domain/actor.ts'
import { type Way, ways } from '#domain/policy.ts'

const columns = { organ: 'c.organ', approvalOrgan: 'c.approval_organ', transferTo: 'c.transfer_to' } as const

/** A SQL condition over `cases c` and its parameters, to be placed in any WHERE. */
export type Sight = { sql: string; values: unknown[] }

/** Who looks, in SQL: one actor by parameters, or every row of a relation of persons by its columns. */
type Viewer = {
  /** Whether the role is held; SQL where only the row tells. */
  holds(role: string): boolean | string
  organ(): string
  related(relations: readonly string[]): string
}

function sqlOf({ role, organ, stage, kind, unassigned, waiting, relation }: Way, viewer: Viewer): string | undefined {
  const held = role === undefined || viewer.holds(role)
  if (held === false) return undefined
  const parts = held === true ? [] : [held]
  if (organ) parts.push(`${columns[organ]} = ${viewer.organ()}`)
  if (stage) parts.push(`c.stage = '${stage}'`)
  if (kind) parts.push(`c.kind = '${kind}'`)
  if (unassigned) parts.push('c.unassigned')
  if (waiting)
    parts.push(
      `exists (select from tasks t where t.case_id = c.case_id and t.role = '${role}' and t.organ = ${viewer.organ()})`,
    )
  if (relation) parts.push(viewer.related(relation))
  return `(${parts.join(' and ')})`
}

const waysOf = (viewer: Viewer): string =>
  `(${ways
    .map(way => sqlOf(way, viewer))
    .filter(sql => sql !== undefined)
    .join(' or ')})`

/**
 * The access policy of `domain/policy.ts` as one SQL predicate, used by every list, count, search, task, export and
 * stream. `from` is the number of parameters already bound.
 */
export function sightOf(actor: Actor, from = 0): Sight {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${from + values.push(value)}`
  const open = waysOf({
    holds: role => (actor.roles as readonly string[]).includes(role),
    organ: () => bind(actor.organ),
    related: relations =>
      `c.case_id in (select case_id from case_people where person = ${bind(actor.person)} and relation = any(${bind([...relations])}))`,
  })
  return { sql: `${open} and ${unbarred(actor, bind)}`, values }
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

const place = (relations: readonly string[]) =>
  `exists (select from case_people q where q.case_id = c.case_id and q.person = p.person and q.relation in (${relations.map(relation => `'${relation}'`).join(', ')}))`

/** The same policy for many persons at once: a condition over `cases c` and `p (person, organ, roles)`, without parameters. */
export const sightOfPersons = `${waysOf({
  holds: role => `'${role}' = any(p.roles)`,
  organ: () => 'p.organ',
  related: place,
})}
  and c.n > 0
  and not (${place(['recused'])}
    or exists (select from case_people q join kin k on k.person = p.person and k.kin = q.person
      where q.case_id = c.case_id and q.relation = 'party')
    or exists (select from case_people q join kin k on k.kin = p.person and k.person = q.person
      where q.case_id = c.case_id and q.relation = 'party'))`

/** Whether `p` is a party of `c`: it hears of its own steps alone. */
export const isPartyOf = place(['party'])
