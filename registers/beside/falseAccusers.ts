import type { Actor } from '#domain/access/actor.ts'
import { countedSight } from '../cases/sight.ts'
import { day, flag, type RowOf, text } from '../database/columns.ts'
import { asPerson, type Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'
import { recordRead, registerReads } from './reads.ts'
import { nameIndexesOf } from './reporters.ts'

export type FalseAccuser = RowOf<typeof falseAccuser>
const falseAccuser = columns({ caseId: text, caseNumber: text, category: text, from: day, until: day, flagged: flag })

type Wanted = { name?: string; category?: string; on: string; after?: string; limit: number }

/**
 * Entries of the internal register of the actor's organ that are in force on a day, those of one person or all, in the
 * order of case ids; names are never given, only found. Every search is written down before it is answered, and each
 * entry that it shows.
 */
export async function searchFalseAccusers(
  database: Database,
  actor: Actor,
  { name, category, on, after = '', limit }: Wanted,
  reason: string,
): Promise<FalseAccuser[]> {
  const refs = name === undefined ? null : await casesOfReporter(database, await nameIndexesOf(database, name))
  const sight = countedSight(actor, actor.organ, 5)
  const items = await asPerson(database, actor, client =>
    queryRows(
      client,
      falseAccuser,
      `select f.case_id, c.number as case_number, f.category, f.from_on as "from", f.until_on as until, f.flagged
       from false_accusers f join cases c using (case_id)
       where f.removed_on is null and f.from_on <= $1 and f.until_on > $1 and f.case_id > $2
         and ($3::text[] is null or f.case_id = any($3)) and ($4::text is null or f.category = $4)
         and ${sight.sql}
       order by f.case_id limit $5`,
      [on, after, refs, category ?? null, limit, ...sight.values],
    ),
  )
  for (const caseId of [registerReads, ...items.map(item => item.caseId)])
    await recordRead(database, { actor, caseId, part: 'falseAccusers', reason })
  return items
}

/** Cases whose reporter has a name of one of these indexes. */
async function casesOfReporter({ system }: Pick<Database, 'system'>, indexes: readonly string[]): Promise<string[]> {
  const found = await queryRows(
    system,
    columns({ caseId: text }),
    'select case_id from reporters join vault.reporter_identities using (ref) where name_index = any($1)',
    [indexes],
  )
  return found.map(({ caseId }) => caseId)
}
