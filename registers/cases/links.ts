import type { Actor } from '#domain/access/actor.ts'
import { type RowOf, text } from '../database/columns.ts'
import { askAsPerson, type Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'
import { sightOf } from './sight.ts'

const link = columns({ caseId: text, number: text, kind: text, relation: text })
export type CaseLink = RowOf<typeof link>

/**
 * Cases that this one names and those that name it, of which the actor may know. `relation` is what the other case is
 * to this one, which is its kind.
 */
export async function linksOf(database: Pick<Database, 'reader'>, actor: Actor, caseId: string): Promise<CaseLink[]> {
  const sight = sightOf(actor, 1)
  return askAsPerson(database, actor, client =>
    queryRows(
      client,
      link,
      `select c.case_id as "caseId", c.number, c.kind, c.kind as relation from cases c
     where c.case_id in (select other_id from case_links where case_id = $1 union select case_id from case_links where other_id = $1)
       and ${sight.sql} order by c.opened_at, c.case_id`,
      [caseId, ...sight.values],
    ),
  )
}
