import { integer } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { columns, queryRow } from '../database/rows.ts'

/** Who tried a wording, by which act; `bodyHash` tells tries under one key apart. */
type Try = { caseId: string; commandId: string; bodyHash: string; person: string; type: string }

/**
 * Whether words may be printed: `refused` of a hit while fewer than `limit` were refused in the case, which is then
 * written down; `toCheck` from there on, whatever a comparison says, of words that no custodian passed. The tries of a
 * case are judged one after another, so that many at once learn no more than as many in turn. What was said is kept
 * nowhere.
 */
export const judgeWording = (
  { system }: Pick<Database, 'system'>,
  { caseId, commandId, bodyHash, person, type }: Try,
  limit: number,
  { isHit, isPassed }: { isHit: boolean; isPassed: boolean },
): Promise<'good' | 'refused' | 'toCheck'> =>
  inTransaction(system, async client => {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 13))', [caseId])
    const known = await queryRow(
      client,
      columns({ hits: integer }),
      'select count(*)::int as hits from vault.wording_hits where case_id = $1',
      [caseId],
    )
    if ((known?.hits ?? 0) >= limit) return isPassed ? 'good' : 'toCheck'
    if (!isHit || isPassed) return 'good'
    await client.query(
      `insert into vault.wording_hits (case_id, command_id, body_hash, person, type)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [caseId, commandId, bodyHash, person, type],
    )
    return 'refused'
  })
