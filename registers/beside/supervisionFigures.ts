import { resultOf, type SupervisionResult, type SupervisionSource } from '#domain/supervision.ts'
import { INDEX_SCOPE } from '#vault/scopes.ts'
import type { Database } from '../database/database.ts'
import { nameIndex } from '../database/nameIndex.ts'
import { queryRows } from '../database/rows.ts'
import { itemColumns, itemRow, openItems } from './supervision.ts'
import { casesAbout } from './supervisionGroups.ts'
import { casesOpenedFrom } from './supervisionOpenings.ts'

/** How many items of one source came to one result; the outcome is that of the case. */
export type SupervisionFigure = {
  source: SupervisionSource
  state: SupervisionResult['state']
  outcome?: string
  count: number
}

type Asked = { organ: string; from: string; to: string; without: readonly string[] }

const perPage = 500

/** Items that an organ received within a span, by source and what came of them until now; none about those who ask. */
export async function supervisionFigures(
  database: Pick<Database, 'system' | 'keys'>,
  { organ, from, to, without }: Asked,
): Promise<SupervisionFigure[]> {
  const key = (await database.keys.create(INDEX_SCOPE)).for('column')
  const own = without.map(person => nameIndex(key, 'subject', person))
  const counted = new Map<string, SupervisionFigure>()
  for (let after = ''; ; ) {
    const rows = await queryRows(
      database.system,
      itemRow,
      `select ${itemColumns} from supervision_items i join supervision_groups g on g.id = i.group_id
       where i.organ = $1 and i.id > $2 and (i.sent_at at time zone 'Asia/Shanghai')::date between $3 and $4
         and coalesce(i.subject_index <> all($5), true)
       order by i.id limit ${perPage}`,
      [organ, after, from, to, own],
    )
    const items = await openItems(database, rows)
    const about = await casesAbout(database, organ, [...new Set(items.map(({ matterIndex }) => matterIndex))])
    const opened = await casesOpenedFrom(
      database,
      items.map(({ id }) => id),
    )
    for (const { id, matterIndex, subjectIndex, content } of items) {
      const result = resultOf(about.get(matterIndex) ?? [], { subjectIndex, opened: opened.get(id) ?? [] })
      const name = [content.source, result.state, result.outcome].join(' ')
      const known = counted.get(name) ?? { source: content.source, ...result, count: 0 }
      counted.set(name, { ...known, count: known.count + 1 })
    }
    const last = rows.at(-1)
    if (rows.length < perPage || !last) return [...counted.values()]
    after = last.id
  }
}
