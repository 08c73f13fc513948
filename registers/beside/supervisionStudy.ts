import { randomUUID } from 'node:crypto'
import type { Actor } from '#domain/access/actor.ts'
import type { StudyResult } from '#domain/supervision.ts'
import { supervisionScope } from '#vault/scopes.ts'
import { openJson, sealJson } from '#vault/sealing.ts'
import { bytes, instant, text } from '../database/columns.ts'
import { asPerson, type Database, inTransaction } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'
import { itemColumns, itemRow, openItems, placeOfItem, type SupervisionItem } from './supervision.ts'

type Content = { text: string; result?: StudyResult; moved?: { item: string; to: string } }
export type StudyNote = Content & { id: string; author: string; at: string }

const placeOfNote = (groupId: string, id: string) => `${groupId}:note:${id}`

/** Keeps what a person made of a group. */
export async function keepNote(
  database: Pick<Database, 'system' | 'keys'>,
  { id, groupId, actor, content }: { id: string; groupId: string; actor: Actor; content: Content },
): Promise<void> {
  const key = await database.keys.create(supervisionScope(groupId))
  await database.system.query(
    `insert into supervision_notes (id, group_id, organ, author, at, content)
     values ($1, $2, $3, $4, date_trunc('milliseconds', zm_clock()), $5) on conflict do nothing`,
    [id, groupId, actor.organ, actor.person, sealJson(key.for('column'), content, placeOfNote(groupId, id))],
  )
}

/** Notes of some groups of the actor's organ, newest first; at most 50 of each. By group. */
export async function notesOf(
  database: Database,
  actor: Actor,
  groups: readonly string[],
): Promise<Map<string, StudyNote[]>> {
  const found = await asPerson(database, actor, client =>
    queryRows(
      client,
      columns({ id: text, groupId: text, author: text, at: instant, content: bytes }),
      `select n.id, n.group_id, n.author, n.at, n.content from unnest($1::text[]) as g (id) cross join lateral (
         select * from supervision_notes where group_id = g.id order by at desc, id desc limit 50) n
       order by n.at desc, n.id desc`,
      [groups],
    ),
  )
  const notes = await Promise.all(
    found.map(async ({ id, groupId, author, at, content }) => {
      const key = await database.keys.get(supervisionScope(groupId))
      if (!key) throw new Error(`supervision group ${groupId} has no key`)
      const opened = openJson<Content>(key.for('column'), content, placeOfNote(groupId, id))
      return { groupId, note: { id, author, at, ...opened } }
    }),
  )
  const byGroup = new Map<string, StudyNote[]>()
  for (const { groupId, note } of notes) byGroup.set(groupId, [...(byGroup.get(groupId) ?? []), note])
  return byGroup
}

/**
 * Puts an item into another group of its organ, or into a new one about the same matter; sealed anew under that group's
 * key, with the reasons noted at both groups. Undefined when there is no such group.
 */
export async function moveItem(
  database: Pick<Database, 'system' | 'keys'>,
  { item, to, actor, reasons }: { item: SupervisionItem; to?: string; actor: Actor; reasons: string },
): Promise<string | undefined> {
  const groupId = to ?? randomUUID().replaceAll('-', '')
  const key = await database.keys.create(supervisionScope(groupId))
  const moved = await inTransaction(database.system, async client => {
    const known = await queryRows(
      client,
      itemRow,
      `select ${itemColumns} from supervision_items i join supervision_groups g on g.id = i.group_id where i.id = $1 for update of i`,
      [item.id],
    )
    const [current] = await openItems(database, known)
    if (!current || current.groupId === groupId) return current?.groupId
    if (to === undefined)
      await client.query(
        `insert into supervision_groups (id, organ, matter_index, opened_at)
         values ($1, $2, $3, date_trunc('milliseconds', zm_clock()))`,
        [groupId, actor.organ, current.matterIndex],
      )
    const { rowCount } = await client.query(
      `update supervision_items set group_id = $2, content = $3
       where id = $1 and exists (select from supervision_groups where id = $2 and organ = $4)`,
      [item.id, groupId, sealJson(key.for('column'), current.content, placeOfItem(groupId, item.id)), actor.organ],
    )
    return rowCount === 1 ? groupId : undefined
  })
  if (moved === undefined || moved === item.groupId) return moved
  for (const group of [item.groupId, moved])
    await keepNote(database, {
      id: randomUUID(),
      groupId: group,
      actor,
      content: { text: reasons, moved: { item: item.id, to: moved } },
    })
  return moved
}
