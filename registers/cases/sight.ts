import { type Actor, holds } from '#domain/access/actor.ts'
import { isOfOrgan, placesOf, ways } from '#domain/access/policy.ts'
import { shutting } from '#domain/access/relation.ts'
import { actsAs } from '#domain/access/substitution.ts'

/** One person who looks: in its own right, first, and in that of each person it substitutes. */
export type Viewer = Actor | readonly [Actor, ...Actor[]]
export const actorsOf = (viewer: Viewer): readonly [Actor, ...Actor[]] =>
  Array.isArray(viewer) ? (viewer as [Actor, ...Actor[]]) : [viewer as Actor]

/**
 * A SQL condition over `cases c` and its parameters, to be placed in any WHERE. `gate` is the same of the one case
 * whose id is $1, asked of keys alone, before its row is looked for.
 */
export type Sight = { sql: string; values: unknown[]; gate?: string }
export type Bind = (value: unknown) => string

/**
 * SQL that is true if somebody goes a way that the case opens: a probe of `case_sight` by its key. Of one standing it
 * is enough to compare `who` and `way` apart: persons and organs have different ways.
 */
export function goesSomeWay(actor: Actor, caseId: string, bind: Bind): string {
  const places = placesOf(actor)
  const whos = bind([...new Set(places.map(({ who }) => who))])
  return `coalesce((select true from case_sight s where s.case_id = ${caseId} and s.who = any(${whos}::text[])
    and s.way = any(${bind(places.map(({ way }) => way))}::text[]) limit 1), false)`
}

/**
 * Relations that shut a case to whoever acts: `isShutTo` of `domain/access/keptOut.ts`, which a party's kinship does
 * too.
 */
const barring = (actor: Actor): string[] => [...shutting, ...(actor.onBehalfOf === undefined ? [] : ['party'])]

/**
 * Conditions of a case that is not shut to who acts, probed by its key. A party is not kept from its own case by
 * kinship to another.
 */
function bars(actor: Actor, caseId: string, bind: Bind): [string, string] {
  const acting = bind(actsAs(actor))
  return [
    `coalesce((select false from case_people p where p.case_id = ${caseId} and p.person = any(${acting}::text[])
      and p.relation = any(${bind(barring(actor))}::text[]) limit 1), true)`,
    `coalesce((select false from kin cross join lateral (select * from case_people q where q.case_id = ${caseId}
      and q.person = kin.kin and q.relation = 'party' offset 0) p
      where kin.person = any(${acting}::text[]) and ${isNoParty('p', acting)} limit 1), true)`,
  ]
}
export const unbarred = (actor: Actor, caseId: string, bind: Bind): string => bars(actor, caseId, bind).join(' and ')

/** The same as a set of case ids, for a list: cases that this standing is kept from, whatever ways there are. */
export function barredCases(actor: Actor, bind: Bind): string {
  const acting = bind(actsAs(actor))
  return `select case_id from case_people where person = any(${acting}::text[]) and relation = any(${bind(barring(actor))}::text[])
    union all select p.case_id from kin join case_people p on p.person = kin.kin and p.relation = 'party'
      where kin.person = any(${acting}::text[]) and ${isNoParty('p', acting)}`
}

/** Whether none of those who act is a party of the case of a row. */
const isNoParty = (row: string, acting: string): string =>
  `coalesce((select false from case_people o where o.case_id = ${row}.case_id and o.relation = 'party'
    and o.person = any(${acting}::text[]) limit 1), true)`

/**
 * The access policy of `domain/access/policy.ts` as one SQL predicate over `cases c`, for statements that have their
 * cases already: one case, links, messages, events. `from` is the number of parameters already bound.
 */
export function sightOf(viewer: Viewer, from = 0): Sight {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${from + values.push(value)}`
  const sql = actorsOf(viewer)
    .map(actor => `(c.n > 0 and ${goesSomeWay(actor, 'c.case_id', bind)} and ${unbarred(actor, 'c.case_id', bind)})`)
    .join(' or ')
  return { sql: `(${sql})`, values }
}

/**
 * The same for the case whose id is $1. "Not there" and "not yours" are the same work: every key is probed, whatever
 * the one before it found, and no row of the case is touched before all say yes.
 */
export function sightOfCase(viewer: Viewer): Sight {
  const { sql, values } = sightOf(viewer, 1)
  const gates: unknown[] = []
  const bind: Bind = value => `$${1 + values.length + gates.push(value)}`
  const gate = actorsOf(viewer)
    .map(actor => {
      const all = [goesSomeWay(actor, '$1', bind), ...bars(actor, '$1', bind)]
      return `${all.map(one => `(${one})::int`).join(' + ')} = ${all.length}`
    })
    .join(' or ')
  return { sql, values: [...values, ...gates], gate }
}

/**
 * The case whose id is $1, if the viewer's organ gave it away: officers who read an organ's cases still read what was
 * its own part.
 */
export function formerSight(viewer: Viewer): Sight {
  const values: unknown[] = []
  const bind: Bind = value => `$${1 + values.push(value)}`
  const readers = actorsOf(viewer).filter(actor => holds(actor, ['intake', 'supervisor', 'approver', 'auditor']))
  const open = readers.map(
    actor => `(${bind(actor.organ)} = any(c.former_organs) and c.n > 0 and ${unbarred(actor, 'c.case_id', bind)})`,
  )
  const gate = `zm_gave_away($1, ${bind([...new Set(readers.map(({ organ }) => organ))])}::text[])`
  return { sql: `(${open.join(' or ') || 'false'})`, values, gate }
}

/** Cases of the actor's organ that are not shut to who acts, whether there is a way to them or not. */
export function keptSight(actor: Actor, from = 0): Sight {
  const values: unknown[] = []
  const bind: Bind = value => `$${from + values.push(value)}`
  return { sql: `(c.organ = ${bind(actor.organ)} and c.n > 0 and ${unbarred(actor, 'c.case_id', bind)})`, values }
}

/**
 * The cases of one organ that are counted for somebody who may ask for its figures: all but those about the actor.
 * Nothing that the actor declares moves them: a figure before and after declaring kinship or recusal would tell one
 * person's file.
 */
export function countedSight(actor: Actor, organ: string, from = 0): Sight {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${from + values.push(value)}`
  const ownCause = `select case_id from case_people where relation = 'party' and person = any(${bind(actsAs(actor))})`
  return { sql: `c.organ = ${bind(organ)} and c.n > 0 and c.case_id not in (${ownCause})`, values }
}

const place = (relation: string) =>
  `exists (select from case_people q where q.case_id = c.case_id and q.person = p.person and q.relation = '${relation}')`

const officersWays = ways
  .filter(isOfOrgan)
  .map(({ name, roles }) => `(s.way = '${name}' and p.roles && array['${roles.join("', '")}'])`)

/**
 * The same policy for many persons at once: a condition over `cases c` and `p (person, organ, roles)`, without
 * parameters.
 */
export const sightOfPersons = `c.n > 0
  and coalesce((select true from case_sight s where s.case_id = c.case_id
    and (s.who = 'p:' || p.person or (s.who = 'o:' || p.organ and (${officersWays.join(' or ')}))) limit 1), false)
  and not (${shutting.map(place).join(' or ')}
    or exists (select from case_people q join kin k on k.person = p.person and k.kin = q.person
      where q.case_id = c.case_id and q.relation = 'party') and not ${place('party')})`

/** Whether `p` is a party of `c`: it hears of its own steps alone. */
export const isPartyOf = place('party')
