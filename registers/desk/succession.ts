import { integer, text } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'

type System = Pick<Database, 'system'>

const today = "(zm_clock() at time zone 'Asia/Shanghai')::date"

/** A case that is to be told that its organ has ended, and where its business went. */
export type Follower = { caseId: string; organ: string }

/**
 * Open cases, not frozen, of organs that ended with a successor, that were not told yet; those that are new are noted.
 */
export async function followersToTell({ system }: System, limit: number): Promise<Follower[]> {
  return inTransaction(system, async client => {
    await client.query(
      `insert into organ_followers (organ, case_id)
       select o.id, c.case_id from organs o join cases c on c.status = 'open' and o.id in (c.organ, c.transfer_to)
       where o.successor is not null and o.valid_until < ${today} on conflict do nothing`,
    )
    return queryRows(
      client,
      columns({ caseId: text, organ: text }),
      `select f.case_id, f.organ from organ_followers f join cases c using (case_id)
       where f.told_at is null and c.status = 'open' and c.frozen_at is null order by f.organ, f.case_id limit $1`,
      [limit],
    )
  })
}

/** A case was told. */
export const followerTold = ({ system }: System, { organ, caseId }: Follower) =>
  system.query('update organ_followers set told_at = zm_clock() where organ = $1 and case_id = $2', [organ, caseId])

/** How far the cases of an ended organ have followed, and who is still registered at it. */
export type SuccessionProgress = { total: number; done: number; persons: number }

/** The progress of an organ's succession; nothing moved where `total` is 0. */
export async function successionProgress({ system }: System, organ: string): Promise<SuccessionProgress> {
  const found = await queryRow(
    system,
    columns({ total: integer, done: integer, persons: integer }),
    `select count(f.case_id)::int as total,
       count(f.case_id) filter (where f.organ not in (c.organ, coalesce(c.transfer_to, '')) or c.status <> 'open')::int as done,
       (select count(*)::int from persons p where p.organ = $1
         and (p.valid_until is null or p.valid_until >= ${today})) as persons
     from organ_followers f join cases c using (case_id) where f.organ = $1`,
    [organ],
  )
  return found ?? { total: 0, done: 0, persons: 0 }
}
