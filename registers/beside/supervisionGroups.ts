import type { Actor } from '#domain/access/actor.ts'
import type { MatterCase } from '#domain/supervision.ts'
import { INDEX_SCOPE } from '#vault/scopes.ts'
import { sightOf } from '../cases/sight.ts'
import { instant, integer, text } from '../database/columns.ts'
import { asPerson, type Database } from '../database/database.ts'
import { nameIndex } from '../database/nameIndex.ts'
import { columns, queryRows } from '../database/rows.ts'
import { kinOf } from '../desk/persons.ts'
import { itemColumns, itemRow, openItems, type SupervisionItem } from './supervision.ts'
import { casesOpenedFrom, matterCase } from './supervisionOpenings.ts'

/** What came in about one matter: the newest items, how many there are, and the cases about it. */
export type SupervisionGroup = {
  id: string
  openedAt: string
  matter: SupervisionItem['content']['matter']
  count: number
  items: SupervisionItem[]
  cases: MatterCase[]
  /** Those of any kind that were opened from an item; by item. */
  opened: Map<string, MatterCase[]>
  /** Ids of those cases that the actor may know of. */
  visible: string[]
}

const itemsShown = 50

/**
 * What the actor must not see of: items that name the actor or kin, and matters with a case in which the actor is
 * recused or a party, or kin is a party. Blind indexes.
 */
async function barredFrom({ system, keys }: Pick<Database, 'system' | 'keys'>, actor: Actor) {
  const key = (await keys.create(INDEX_SCOPE)).for('column')
  const kin = (await kinOf({ system }, [actor.person]))[actor.person] ?? []
  const barred = await queryRows(
    system,
    columns({ matterIndex: text }),
    `select distinct c.matter_index from case_people p join cases c using (case_id)
     where (p.person = $1 and p.relation in ('recused', 'party')) or (p.person = any($2) and p.relation = 'party')`,
    [actor.person, kin],
  )
  return {
    matters: barred.map(({ matterIndex }) => matterIndex),
    subjects: [actor.person, ...kin].map(person => nameIndex(key, 'subject', person)),
  }
}

/**
 * Opened tolerance reviews that began in an organ, about some matters, newest first; by matter. A clarification goes by
 * its inquiry: whoever names that one must not learn of it.
 */
export async function casesAbout(
  { system }: Pick<Database, 'system'>,
  organ: string,
  matters: readonly string[],
): Promise<Map<string, MatterCase[]>> {
  const about = await queryRows(
    system,
    columns({ ...matterCase, matter: text }),
    `select case_id as id, kind, number, status, outcome, subject_index, matter_index as matter from cases
     where kind = 'tolerance' and claimed_in = $1 and matter_index = any($2) and n > 0 order by opened_at desc, case_id desc`,
    [organ, matters],
  )
  return Map.groupBy(about, ({ matter }) => matter)
}

const groupRow = columns({ id: text, matterIndex: text, openedAt: instant, count: integer })

/**
 * A page of the organ's groups, newest first, for its officers, or the one named; one more than `limit` if there is
 * more. A group from which everything was taken is none.
 */
export async function listGroups(
  database: Database,
  actor: Actor,
  { limit, after, id: only }: { limit: number; after?: { value: string; id: string }; id?: string },
): Promise<SupervisionGroup[]> {
  const { matters, subjects } = await barredFrom(database, actor)
  const found = await asPerson(database, actor, async client => {
    const groups = await queryRows(
      client,
      groupRow,
      `select g.id, g.matter_index, g.opened_at, (select count(*)::int from supervision_items i where i.group_id = g.id) as count
       from supervision_groups g
       where g.organ = $1 and g.matter_index <> all($2) and ($7::text is null or g.id = $7)
         and exists (select from supervision_items i where i.group_id = g.id)
         and not exists (select from supervision_items i where i.group_id = g.id and i.subject_index = any($3))
         and ($4::timestamptz is null or (g.opened_at, g.id) < ($4, $5))
       order by g.opened_at desc, g.id desc limit $6`,
      [actor.organ, matters, subjects, after?.value ?? null, after?.id ?? '', limit + 1, only ?? null],
    )
    const items = await queryRows(
      client,
      itemRow,
      `select ${itemColumns} from supervision_groups g cross join lateral (
         select * from supervision_items where group_id = g.id order by sent_at desc, id desc limit ${itemsShown}) i
       where g.id = any($1) order by i.sent_at desc, i.id desc`,
      [groups.map(({ id }) => id)],
    )
    const cases = await casesAbout(
      database,
      actor.organ,
      groups.map(group => group.matterIndex),
    )
    const opened = await casesOpenedFrom(
      database,
      items.map(({ id }) => id),
    )
    const sight = sightOf(actor, 1)
    const seen = await queryRows(
      client,
      columns({ id: text }),
      `select c.case_id as id from cases c where c.case_id = any($1) and ${sight.sql}`,
      [[...cases.values(), ...opened.values()].flat().map(({ id }) => id), ...sight.values],
    )
    return { groups, items, cases, opened, visible: seen.map(({ id }) => id) }
  })
  const items = Map.groupBy(await openItems(database, found.items), ({ groupId }) => groupId)
  return found.groups.map(({ id, matterIndex, openedAt, count }) => {
    const own = items.get(id)
    if (!own?.[0]) throw new Error(`supervision group ${id} has no items`)
    const cases = found.cases.get(matterIndex) ?? []
    const { matter } = own[0].content
    const { opened, visible } = found
    return { id, openedAt, matter, count, items: own, cases, opened, visible }
  })
}

/** A group of the organ, for its officers. */
export const findGroup = async (database: Database, actor: Actor, id: string): Promise<SupervisionGroup | undefined> =>
  (await listGroups(database, actor, { limit: 1, id }))[0]

/**
 * An item that the actor sent, or, for officers (`isOfficer`), one of the organ, or one that was the reason for a case
 * that the actor handles; with the cases about its matter, and those that were opened from it.
 */
export async function findItem(
  database: Database,
  actor: Actor,
  { id, isOfficer }: { id: string; isOfficer: boolean },
): Promise<FoundItem | undefined> {
  const { matters, subjects } = await barredFrom(database, actor)
  const rows = await asPerson(database, actor, client =>
    queryRows(
      client,
      columns({ ...itemRow, organ: text }),
      `select ${itemColumns}, i.organ from supervision_items i join supervision_groups g on g.id = i.group_id
       where i.id = $1 and (i.sender = $2 or (i.organ = $3 and $4::boolean) or exists (
           select from supervision_openings o join case_people p using (case_id)
           where o.item_id = i.id and p.person = $2 and p.relation = 'handler'))
         and g.matter_index <> all($5) and coalesce(i.subject_index <> all($6), true)`,
      [id, actor.person, actor.organ, isOfficer, matters, subjects],
    ),
  )
  const [row] = rows
  const [item] = await openItems(database, rows)
  if (!row || !item) return undefined
  const [cases, opened] = await Promise.all([
    casesAbout(database, row.organ, [row.matterIndex]),
    casesOpenedFrom(database, [id]),
  ])
  return { item, cases: cases.get(row.matterIndex) ?? [], opened: opened.get(id) ?? [] }
}
export type FoundItem = { item: SupervisionItem; cases: MatterCase[]; opened: MatterCase[] }
