import type { Actor } from '#domain/access/actor.ts'
import { hashText } from '#domain/hash.ts'
import type { SupervisionSource } from '#domain/supervision.ts'
import { matterWords } from '#domain/words/matter.ts'
import { INDEX_SCOPE, supervisionScope } from '#vault/scopes.ts'
import { openJson, sealJson } from '#vault/sealing.ts'
import { bytes, instant, orNull, type RowOf, text } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { nameIndex } from '../database/nameIndex.ts'
import { columns, queryRows } from '../database/rows.ts'
import { organsInForce } from '../desk/organs.ts'

/** What another body knows of an accountability matter. */
export type SupervisionBody = {
  source: SupervisionSource
  matter: { organ: string; number: string }
  subject?: { personId: string; name: string }
  unit?: string
  summary: string
  receivedOn: string
}

export type SupervisionItem = {
  id: string
  groupId: string
  sender: string
  sentAt: string
  matterIndex: string
  subjectIndex: string | null
  content: SupervisionBody
}

export type ItemRow = RowOf<typeof itemRow>
export const itemRow = columns({
  id: text,
  groupId: text,
  sender: text,
  subjectIndex: orNull(text),
  sentAt: instant,
  matterIndex: text,
  content: bytes,
})

/** Columns of an `ItemRow`, of `supervision_items i join supervision_groups g`. */
export const itemColumns = 'i.id, i.group_id, i.sender, i.subject_index, i.sent_at, g.matter_index, i.content'

/** What an item is sealed for: its own place in its group. */
export const placeOfItem = (groupId: string, id: string) => `${groupId}:${id}`

/** Opens items; those of one group have one key. */
export const openItems = ({ keys }: Pick<Database, 'keys'>, rows: readonly ItemRow[]): Promise<SupervisionItem[]> =>
  Promise.all(
    rows.map(async ({ content, ...row }) => {
      const { id, groupId } = row
      const key = await keys.get(supervisionScope(groupId))
      if (!key) throw new Error(`supervision group ${groupId} has no key`)
      return { ...row, content: openJson<SupervisionBody>(key.for('column'), content, placeOfItem(groupId, id)) }
    }),
  )

/**
 * Takes an item in with the organ of the actor, beside those about the same matter; an id that is there already is
 * given back as it is, `fresh` false.
 */
export async function receiveItem(
  database: Pick<Database, 'system' | 'keys'>,
  { id, actor, body }: { id: string; actor: Actor; body: SupervisionBody },
): Promise<{ item: SupervisionItem; fresh: boolean }> {
  const { keys, system } = database
  const index = (await keys.create(INDEX_SCOPE)).for('column')
  const matterIndex = nameIndex(index, 'matter', matterWords(body.matter, await organsInForce(database)))
  const subjectIndex = body.subject ? nameIndex(index, 'subject', body.subject.personId) : null
  const groupId = hashText(`supervision|${actor.organ}|${matterIndex}`).slice(0, 32)
  const key = await keys.create(supervisionScope(groupId))
  const found = `select ${itemColumns} from supervision_items i join supervision_groups g on g.id = i.group_id where i.id = $1`
  const { items, fresh } = await inTransaction(system, async client => {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id])
    const known = await queryRows(client, itemRow, found, [id])
    if (known[0]) return { items: known, fresh: false }
    await client.query(
      `insert into supervision_groups (id, organ, matter_index, opened_at)
       values ($1, $2, $3, date_trunc('milliseconds', zm_clock())) on conflict do nothing`,
      [groupId, actor.organ, matterIndex],
    )
    const sealed = sealJson(key.for('column'), body, placeOfItem(groupId, id))
    await client.query(
      `insert into supervision_items (id, group_id, organ, sender, subject_index, sent_at, content)
       values ($1, $2, $3, $4, $5, date_trunc('milliseconds', zm_clock()), $6)`,
      [id, groupId, actor.organ, actor.person, subjectIndex, sealed],
    )
    return { items: await queryRows(client, itemRow, found, [id]), fresh: true }
  })
  const [item] = await openItems(database, items)
  if (!item) throw new Error(`supervision item ${id} was not kept`)
  return { item, fresh }
}
