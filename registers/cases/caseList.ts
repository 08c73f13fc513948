import { day, flag, integer, moment, orNull, type RowOf, text } from '../database/columns.ts'
import { asPerson, type Database } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import { inStandings, sightIn, sightOf, standingsOf, type Viewer } from './sight.ts'

export type CaseFilter = {
  kind?: string
  stage?: string
  organ?: string
  assignee?: string
  status?: 'open' | 'closed'
  overdue?: boolean
  dueBefore?: string
  /** Any of them is the subject; names have one index for each release that made rows. */
  subjectIndexes?: readonly string[]
  unitIndexes?: readonly string[]
  numberPrefix?: string
  sort: 'opened' | 'due'
  limit: number
  /** Place after which the page begins: sort value and id of the last row before it. */
  after?: { value: string | null; id: string }
}

export type CaseRow = RowOf<typeof listed>
const listed = columns({
  id: text,
  number: text,
  kind: text,
  organ: text,
  stage: text,
  status: text,
  outcome: orNull(text),
  openedAt: moment,
  closedAt: orNull(moment),
  receivedOn: day,
  nextDue: orNull(day),
  overdue: flag,
  seq: integer,
  rulePack: text,
  /** The absent person in whose right alone the case is seen. */
  onBehalfOf: orNull(text),
})

const countLimit = 10_000

/**
 * The stage as the actor may know it: whether anybody was listed is kept from the accused of a false-accusation case, who is
 * its party.
 */
const stageFor = (person: string): string =>
  `case when c.closed_for ? ${person} then 'closed'
     when c.kind = 'falseAccusation' and c.stage = 'listed' and ${isParty(person)} then 'decided' else c.stage end`

/** A case that has ended is closed for a party as soon as its own papers were served. */
const statusFor = (person: string): string => `case when c.closed_for ? ${person} then 'closed' else c.status end`
const closedAtFor = (person: string): string => `coalesce((c.closed_for ->> ${person})::timestamptz, c.closed_at)`

const isParty = (person: string): string =>
  `exists (select from case_people p where p.case_id = c.case_id and p.relation = 'party' and p.person = ${person})`

/**
 * The nearest due day as the actor may know it: in these stages it may be that of the respondent, or of the result for a named
 * reporter, whose terms a party of the case does not see.
 */
const dueFor = (person: string): string =>
  `case when c.closed_for ? ${person} then null when (c.kind, c.stage) in (('falseAccusation', 'noticed'), ('falseAccusation', 'decided'), ('falseAccusation', 'listed'),
     ('clarification', 'archived'), ('clarification', 'followingUp')) and ${isParty(person)} then null else c.next_due end`

const overdueFor = (person: string): string =>
  `(c.status = 'open' and coalesce(c.overdue_from <= (select zm_clock()), false) and ${dueFor(person)} is not null)`

function conditions(filter: CaseFilter, bind: (value: unknown) => string, viewer: Viewer): string[] {
  const { kind, stage, organ, status, overdue, dueBefore, assignee, subjectIndexes, unitIndexes, numberPrefix } = filter
  const parts: string[] = []
  const person = () => bind(standingsOf(viewer)[0].person)
  if (kind !== undefined) parts.push(`c.kind = ${bind(kind)}`)
  if (stage !== undefined) parts.push(`${stageFor(person())} = ${bind(stage)}`)
  if (organ !== undefined) parts.push(`c.organ = ${bind(organ)}`)
  if (status !== undefined) parts.push(`${statusFor(person())} = ${bind(status)}`)
  if (overdue !== undefined) parts.push(`${overdueFor(person())} = ${bind(overdue)}`)
  if (dueBefore !== undefined) {
    const before = `${bind(dueBefore)}::date`
    parts.push(`c.status = 'open' and c.next_due < ${before} and ${dueFor(person())} < ${before}`)
  }
  if (assignee !== undefined)
    parts.push(
      `(exists (select from tasks t where t.case_id = c.case_id and t.assignee = ${bind(assignee)}) or exists (select from case_people h where h.case_id = c.case_id and h.relation = 'handler' and h.person = ${bind(assignee)}))`,
    )
  const found = [
    subjectIndexes !== undefined ? `c.subject_index = any(${bind(subjectIndexes)})` : '',
    unitIndexes !== undefined ? `c.unit_index = any(${bind(unitIndexes)})` : '',
    numberPrefix !== undefined ? `starts_with(c.number, ${bind(numberPrefix)})` : '',
  ].filter(Boolean)
  if (found.length > 0) parts.push(`(${found.join(' or ')})`)
  return parts
}

const orderBy = (sort: CaseFilter['sort'], due: string) =>
  sort === 'opened'
    ? { by: 'c.opened_at desc, c.case_id desc', key: 'c.opened_at', type: 'timestamptz', sign: '<' }
    : {
        by: `coalesce(${due}, 'infinity') asc, c.case_id asc`,
        key: `coalesce(${due}, 'infinity')`,
        type: 'date',
        sign: '>',
      }

/** A page of the cases that the viewer may know of, newest first or by due day; one row more than `limit` if there is more. */
export async function listCases(
  database: Pick<Database, 'reader'>,
  viewer: Viewer,
  filter: CaseFilter,
): Promise<CaseRow[]> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const parts = conditions(filter, bind, viewer)
  const person = bind(standingsOf(viewer)[0].person)
  const due = dueFor(person)
  const { by, key, type, sign } = orderBy(filter.sort, due)
  if (filter.after)
    parts.push(`(${key}, c.case_id) ${sign} (${bind(filter.after.value)}::${type}, ${bind(filter.after.id)})`)
  const sight = inStandings(viewer, actor => sightIn(actor, bind), bind)
  const where = [...parts, sight.sql].join(' and ')
  const mark = sight.mark()
  return asPerson(database, viewer, client =>
    queryRows(
      client,
      listed,
      `select c.case_id as id, c.number, c.kind, c.organ, ${stageFor(person)} as stage, ${statusFor(person)} as status,
              c.outcome, c.opened_at, ${closedAtFor(person)} as closed_at, c.received_on, ${due} as next_due, c.seq, c.rule_pack,
              ${overdueFor(person)} as overdue, ${mark} as on_behalf_of
       from cases c where ${where} order by ${by} limit $${values.length + 1}`,
      [...values, filter.limit + 1],
    ),
  )
}

/** Sort value of a row, as `after` of the next page names it. */
export const sortValueOf = (row: CaseRow, { sort }: Pick<CaseFilter, 'sort'>): string =>
  sort === 'due' ? (row.nextDue ?? 'infinity') : row.openedAt.toISOString()

/**
 * All cases that the viewer may know of, page after page of `limit`, each asked for when the one before was taken. The first
 * is there when this resolves.
 */
export async function pagesOfCases(
  database: Pick<Database, 'reader'>,
  viewer: Viewer,
  filter: CaseFilter,
): Promise<AsyncGenerator<CaseRow[]>> {
  const first = await listCases(database, viewer, filter)
  return (async function* () {
    for (let rows = first; ; ) {
      const page = rows.slice(0, filter.limit)
      yield page
      const last = page.at(-1)
      if (!last || rows.length <= filter.limit) return
      rows = await listCases(database, viewer, { ...filter, after: { value: sortValueOf(last, filter), id: last.id } })
    }
  })()
}

/** How many cases the filter finds for the viewer, counted up to 10,000. */
export async function countCases(
  database: Pick<Database, 'reader'>,
  viewer: Viewer,
  filter: CaseFilter,
): Promise<{ total: number; more: boolean }> {
  const values: unknown[] = []
  const parts = conditions(filter, value => `$${values.push(value)}`, viewer)
  const sight = sightOf(viewer, values.length)
  return asPerson(database, viewer, async client => {
    const count = await queryRow(
      client,
      columns({ total: integer }),
      `select count(*)::int as total from (select from cases c where ${[...parts, sight.sql].join(' and ')} limit ${countLimit + 1}) found`,
      [...values, ...sight.values],
    )
    const total = count?.total ?? 0
    return { total: Math.min(total, countLimit), more: total > countLimit }
  })
}
