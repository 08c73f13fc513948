import type pg from 'pg'
import type { Actor } from '#domain/access/actor.ts'
import { caseKinds } from '#domain/processes.ts'
import type { MatterCase } from '#domain/supervision.ts'
import { oneOf, orNull, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'

type Opening = { item: string; caseId: string }

/** Notes, before the case is started, that an item is its reason; the second time it changes nothing. */
export async function noteOpening(
  { system }: Pick<Database, 'system'>,
  { item, caseId, actor }: Opening & { actor: Actor },
): Promise<void> {
  await system.query(
    `insert into supervision_openings (item_id, case_id, opened_by, opened_at)
     values ($1, $2, $3, date_trunc('milliseconds', zm_clock())) on conflict do nothing`,
    [item, caseId, actor.person],
  )
}

/** Strikes the note off again, if no such case came about. */
export async function forgetOpening({ system }: Pick<Database, 'system'>, { item, caseId }: Opening): Promise<void> {
  await system.query(
    `delete from supervision_openings o where item_id = $1 and case_id = $2
       and not exists (select from cases c where c.case_id = o.case_id)`,
    [item, caseId],
  )
}

/** A case as an item tells of it. */
export const matterCase = columns({
  id: text,
  kind: oneOf(...caseKinds),
  number: text,
  status: oneOf('open', 'closed'),
  outcome: orNull(text),
  subjectIndex: text,
})

/** Cases that were opened from some items, newest first; by item. */
export async function casesOpenedFrom(
  { system }: Pick<Database, 'system'>,
  items: readonly string[],
): Promise<Map<string, MatterCase[]>> {
  const opened = await queryRows(
    system,
    columns({ ...matterCase, item: text }),
    `select o.item_id as item, c.case_id as id, c.kind, c.number, c.status, c.outcome, c.subject_index
     from supervision_openings o join cases c using (case_id)
     where o.item_id = any($1) and c.n > 0 order by c.opened_at desc, c.case_id desc`,
    [items],
  )
  return Map.groupBy(opened, ({ item }) => item)
}

/** Items that were the reason for a case, as far as the reader of `client` may know of the case. */
export async function itemsOfCase(client: pg.PoolClient, caseId: string): Promise<string[]> {
  const items = await queryRows(
    client,
    columns({ item: text }),
    'select item_id as item from supervision_openings where case_id = $1 order by opened_at, item_id',
    [caseId],
  )
  return items.map(({ item }) => item)
}
