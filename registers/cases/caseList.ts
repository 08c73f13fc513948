import { day, flag, integer, moment, orNull, type RowOf, text } from '../database/columns.ts'
import { asPerson, type Database } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import { type CaseFilter, isOverdue, orders } from './caseFilter.ts'
import { actorsOf, type Viewer } from './sight.ts'
import { foundSights } from './sightStreams.ts'

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
  /** Null for a party, whose own counter its view has. */
  seq: orNull(integer),
  rulePack: text,
  /** The absent person in whose right alone the case is seen. */
  onBehalfOf: orNull(text),
})

const countLimit = 10_000

/** Whether a person is a party of a case, probed by its key. */
const isPartyOfIt = (caseId: string, person: string): string =>
  `coalesce((select true from case_people o where o.case_id = ${caseId} and o.person = ${person} and o.relation = 'party'), false)`

/**
 * A page of the cases that the viewer may know of, newest first or by due day; one row more than `limit` if there is
 * more.
 */
export async function listCases(
  database: Pick<Database, 'reader'>,
  viewer: Viewer,
  filter: CaseFilter,
): Promise<CaseRow[]> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const rows = `${bind(filter.limit + 1)}::int`
  const found = foundSights(viewer, filter, { order: 'page', rows }, bind)
  const { by } = orders[filter.sort]
  // For a party whose own papers were served it closed then.
  const me = bind(actorsOf(viewer)[0].person)
  const absent = bind(actorsOf(viewer).map(({ onBehalfOf }) => onBehalfOf ?? null))
  return asPerson(database, viewer, client =>
    queryRows(
      client,
      listed,
      `with ${found}
       select f.case_id as id, c.number, f.kind, f.organ, f.stage, f.status, c.outcome, f.opened_at as "openedAt",
              case when f.kind = 'falseAccusation' and ${isPartyOfIt('f.case_id', `${me}::text`)} then null
                else coalesce((c.closed_for ->> ${me}::text)::timestamptz, c.closed_at) end as "closedAt", c.received_on as "receivedOn", f.next_due as "nextDue", case when ${isPartyOfIt('f.case_id', `${me}::text`)} then null else c.seq end as seq, c.rule_pack as "rulePack",
              ${isOverdue('f')} as overdue, (${absent}::text[])[f.n + 1] as "onBehalfOf"
       from (select min(n) as n, ${shown.join(', ')} from found group by ${shown.join(', ')}
             order by ${by('found')} limit ${rows}) f
         cross join lateral (select * from cases where cases.case_id = f.case_id offset 0) c
       order by ${by('f')}`,
      values,
    ),
  )
}

/** What a list shows of a row of `case_sight`: the same by each way that is read. */
const shown = ['case_id', 'organ', 'kind', 'stage', 'status', 'opened_at', 'next_due', 'overdue_from', 'due_key']

/** Sort value of a row, as `after` of the next page names it. */
export const sortValueOf = (row: CaseRow, { sort }: Pick<CaseFilter, 'sort'>): string =>
  sort === 'due' ? (row.nextDue ?? 'infinity') : row.openedAt.toISOString()

/**
 * All cases that the viewer may know of, page after page of `limit`, each asked for when the one before was taken. The
 * first is there when this resolves.
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
  { after: _, ...filter }: CaseFilter,
): Promise<{ total: number; more: boolean }> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const found = foundSights(viewer, filter, { order: 'none', rows: String(countLimit + 1) }, bind)
  return asPerson(database, viewer, async client => {
    const counted = await queryRow(
      client,
      columns({ total: integer }),
      `with ${found}
       select count(*)::int as total from (select distinct case_id from found limit ${countLimit + 1}) counted`,
      values,
    )
    const total = counted?.total ?? 0
    return { total: Math.min(total, countLimit), more: total > countLimit }
  })
}
