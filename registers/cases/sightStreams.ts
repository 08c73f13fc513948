import type { Actor } from '#domain/access/actor.ts'
import { placesOf } from '#domain/access/policy.ts'
import { type CaseFilter, cellsOf, orders, sightConditions, soughtBy } from './caseFilter.ts'
import { actorsOf, type Bind, barredCases, type Viewer } from './sight.ts'

const columns = 's.case_id, s.organ, s.kind, s.stage, s.status, s.opened_at, s.next_due, s.overdue_from, s.due_key'

/** How much of each way is read: the first rows of a page in its order, or any rows to be counted. */
export type Reading = { order: 'page'; rows: string } | { order: 'none'; rows: string }

/** At more cases than this that words find, a page is walked in its order instead of looking them up one by one. */
const fewFound = 5_000
/** A count looks up so many of those that words find. */
const countedFound = 20_000

/**
 * SQL of the rows of `case_sight` that a filter finds for a viewer, as `found (n, …)`: `n` is the standing, the
 * viewer's own first; a case may be there once for each way to it. To be preceded by `with`. Where the viewer is a
 * party no other way is read, since the row of a party alone says what a party may know.
 */
export function foundSights(viewer: Viewer, filter: CaseFilter, reading: Reading, bind: Bind): string {
  const standings = actorsOf(viewer)
  const me = bind(standings[0].person)
  const ctes = [`own as materialized (select case_id from case_people where person = ${me} and relation = 'party')`]
  const conditions = sightConditions(filter, bind)
  const sought = soughtBy(filter, reading.order === 'page' ? fewFound : countedFound, bind)
  if (sought) {
    ctes.push(`sought as materialized (${sought.ids})`)
    ctes.push(`many as materialized (select count(*) > ${fewFound} as are from sought)`)
  }
  const branches = standings.flatMap((actor, n) => {
    ctes.push(`barred_${n} as materialized (${barredCases(actor, bind)})`)
    const rest = [
      `s.case_id not in (select case_id from barred_${n})`,
      `(s.who = 'p:' || ${me} and s.way = 'party' or s.case_id not in (select case_id from own))`,
    ]
    const where = [...conditions, ...rest]
    if (!sought) return streamsOf(actor, n, filter, where, reading, bind)
    const looked = lookedUp(actor, n, where, bind)
    if (reading.order === 'none') return [looked]
    const walked = streamsOf(actor, n, filter, [...where, sought.holds], reading, bind)
    return [
      `select * from (${looked}) few where not (select are from many)`,
      ...walked.map(branch => `select * from (${branch}) walked where (select are from many)`),
    ]
  })
  return `${ctes.join(', ')}, found as (${branches.map(branch => `(${branch})`).join(' union all ')})`
}

/** The ways of one standing, each read in the order of an index that has just its rows. */
function streamsOf(
  actor: Actor,
  n: number,
  filter: CaseFilter,
  where: readonly string[],
  { order, rows }: Reading,
  bind: Bind,
): string[] {
  const limited = order === 'page' ? `order by ${orders[filter.sort].by('s')} limit ${rows}` : `limit ${rows}`
  const places = placesOf(actor)
  const conditions = where.join(' and ')
  const select = `select ${n} as n, ${columns} from case_sight s`
  const narrow = places.filter(({ way }) => way !== 'organ')
  const branches = [
    `select ${n} as n, s.* from unnest(${bind(narrow.map(({ who }) => who))}::text[], ${bind(narrow.map(({ way }) => way))}::text[])
       as k (who, way) cross join lateral (select ${columns} from case_sight s
         where s.who = k.who and s.way = k.way and ${conditions} ${limited}) s`,
  ]
  const wide = places.find(({ way }) => way === 'organ')
  // Its organ's cases are in the organ alone: of another one it has none by this way.
  if (!wide || (filter.organ !== undefined && wide.who !== `o:${filter.organ}`)) return branches
  const organ = `s.who = ${bind(wide.who)} and s.way = 'organ'`
  const cells = cellsOf(filter)
  if (!cells) return [...branches, `${select} where ${organ} and ${conditions} ${limited}`]
  const [status, kind, stage] = (['status', 'kind', 'stage'] as const).map(name => bind(cells.map(cell => cell[name])))
  return [
    ...branches,
    order === 'page'
      ? `select ${n} as n, s.* from unnest(${status}::text[], ${kind}::text[], ${stage}::text[]) as k (status, kind, stage)
           cross join lateral (select ${columns} from case_sight s where ${organ} and s.status = k.status
             and s.kind = k.kind and s.stage = k.stage and ${conditions} ${limited}) s`
      : `${select} where ${organ} and s.status = any(${status}::text[])
           and s.kind = any(${kind}::text[]) and s.stage = any(${stage}::text[]) and ${conditions} ${limited}`,
  ]
}

/**
 * The cases that were sought, each probed by its key. The fence (`offset 0`) keeps the planner from beginning with all
 * cases.
 */
function lookedUp(actor: Actor, n: number, where: readonly string[], bind: Bind): string {
  const places = placesOf(actor)
  return `select ${n} as n, ${columns} from sought cross join lateral (
    select * from case_sight where case_sight.case_id = sought.case_id
      and who = any(${bind([...new Set(places.map(({ who }) => who))])}::text[])
      and way = any(${bind(places.map(({ way }) => way))}::text[]) offset 0) s where ${where.join(' and ')}`
}
