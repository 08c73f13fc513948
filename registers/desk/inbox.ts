import type { Actor } from '#domain/access/actor.ts'
import { sightOf } from '../cases/sight.ts'
import { day, flag, moment, orNull, type RowOf, text } from '../database/columns.ts'
import { asPerson, type Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'

export type InboxFilter = { unread?: boolean; limit: number; after?: { at: string; id: string } }

export type MessageRow = RowOf<typeof message>
const message = columns({
  id: text,
  /** Null in what concerns no case. */
  caseId: orNull(text),
  caseNumber: orNull(text),
  kind: text,
  about: text,
  reminder: orNull(text),
  due: orNull(day),
  urgent: flag,
  at: moment,
  readAt: orNull(moment),
  /** What it is about beside the cases: `concern:` or `talk:` and an id. */
  record: orNull(text),
})

/**
 * The actor's messages about cases that the actor may know of now, newest first; one row more than `limit` if there is
 * more. A party sees those that were for it in person.
 */
export async function listInbox(
  database: Pick<Database, 'reader'>,
  actor: Actor,
  { unread, limit, after }: InboxFilter,
): Promise<MessageRow[]> {
  const values: unknown[] = [actor.person]
  const bind = (value: unknown) => `$${values.push(value)}`
  const parts: string[] = []
  if (unread !== undefined) parts.push(`(m.read_at is null) = ${bind(unread)}`)
  if (after) parts.push(`(m.at, m.id) < (${bind(after.at)}::timestamptz, ${bind(after.id)}::uuid)`)
  const sight = sightOf(actor, values.length)
  return asPerson(database, actor, client =>
    queryRows(
      client,
      message,
      `select m.id, m.case_id, c.number as case_number, m.kind, m.about, m.reminder, m.due, m.urgent, m.at,
              m.read_at, m.record
       from inbox m left join cases c on c.case_id = m.case_id
       where ${['m.person = $1', ...parts, `(m.case_id is null or ${sight.sql})`].join(' and ')}
         and (m.in_person or not exists (select from case_people q
           where q.case_id = m.case_id and q.person = m.person and q.relation = 'party'))
       order by m.at desc, m.id desc limit $${values.length + sight.values.length + 1}`,
      [...values, ...sight.values, limit + 1],
    ),
  )
}

/** Marks own messages read, others not at all; returns how many of them are read now. */
export async function markRead(
  { system }: Pick<Database, 'system'>,
  person: string,
  ids: readonly string[],
): Promise<number> {
  const { rowCount } = await system.query(
    'update inbox set read_at = coalesce(read_at, zm_clock()) where person = $1 and id = any($2::uuid[])',
    [person, ids],
  )
  return rowCount ?? 0
}
