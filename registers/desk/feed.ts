import { actorsOf, sightOf, type Viewer } from '../cases/sight.ts'
import { flag, integer, type RowOf, text, texts } from '../database/columns.ts'
import { asPerson, type Database } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'

/** A place in the feed; events are in the order of (xid, id). */
export type FeedPlace = { xid: string; id: number }
/** `tells` officers; `told` are the parties whom it tells something. */
const event = columns({ xid: text, id: integer, caseId: text, seq: integer, kind: text, tells: flag, told: texts })
export type FeedEvent = RowOf<typeof event>

/** A reader that fell behind further than this begins at the present; it has to look at everything anew. */
const farthest = 5_000

/**
 * Events after a place, in order: that of the transaction numbers themselves, since `xid` alone would name the text
 * that is selected, in which 1001 comes before 999. Only those below the oldest running transaction: what commits late
 * comes later in the order, so that a reader never misses it.
 */
export async function readFeed(
  { system }: Pick<Database, 'system'>,
  after: FeedPlace,
  limit: number,
): Promise<FeedEvent[]> {
  return queryRows(
    system,
    event,
    `select xid::text, id, case_id, seq, kind, tells, told from feed
     where (xid, id) > ($1::xid8, $2::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
     order by feed.xid, feed.id limit $3`,
    [after.xid, after.id, limit],
  )
}

/** The place after everything that can be read now. */
export async function feedEnd({ system }: Pick<Database, 'system'>): Promise<FeedPlace> {
  const now = await queryRow(
    system,
    columns({ xid: text }),
    'select pg_snapshot_xmin(pg_current_snapshot())::text as xid',
  )
  return { xid: now?.xid ?? '0', id: 0 }
}

/** Where a reader goes on that had read up to `last`: there, or at the end if that is too far back. */
export async function resumeFeed(database: Pick<Database, 'system'>, last: FeedPlace): Promise<FeedPlace> {
  const { rowCount } = await database.system.query(
    'select from feed where (xid, id) > ($1::xid8, $2::bigint) order by xid, id limit 1 offset $3',
    [last.xid, last.id, farthest],
  )
  return rowCount === 0 ? last : feedEnd(database)
}

const isOwn = `exists (select from case_people q where q.case_id = c.case_id and q.relation = 'party' and q.person = $2)`

/**
 * Those of some cases of whose steps the viewer may hear now, each with the viewer's id where it is a party, else null:
 * the accused of a false accusation hears of none.
 */
export async function visibleAmong(
  database: Pick<Database, 'reader'>,
  viewer: Viewer,
  caseIds: readonly string[],
): Promise<Map<string, string | null>> {
  const sight = sightOf(viewer, 2)
  const [{ person }] = actorsOf(viewer)
  return asPerson(database, viewer, async client => {
    const found = await queryRows(
      client,
      columns({ id: text, party: flag }),
      `select c.case_id as id, ${isOwn} as party
       from cases c where c.case_id = any($1) and not (c.kind = 'falseAccusation' and ${isOwn}) and ${sight.sql}`,
      [caseIds, person, ...sight.values],
    )
    return new Map(found.map(({ id, party }) => [id, party ? person : null]))
  })
}
