import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { canonicalJson, chainHash, commitment, GENESIS, recordSalt } from '#vault/commitment.ts'
import { caseScope } from '#vault/scopes.ts'
import { sealJson } from '#vault/sealing.ts'
import { json, text } from '../database/columns.ts'
import { clockOf, type Database, inTransaction } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import type { MadeFile } from '../ledger/chain.ts'
import { unrecorded } from './recordedPapers.ts'

/** Type of the one entry of such a ledger. */
export const paperRecordType = 'papersMade'

/**
 * Brings to a ledger the files of papers that were made an hour ago and more, and after which their case wrote no entry
 * that could have told of them. Returns how many cases had any; at most `limit` are looked at.
 */
export async function recordQuietPapers(database: Database, limit: number): Promise<number> {
  const waiting = await queryRows(
    database.system,
    columns({ caseId: text }),
    `select distinct case_id from documents where notice_id is not null and state = 'ready' and not recorded
       and coalesce(made_at, created_at) < clock_timestamp() - interval '1 hour' limit $1`,
    [limit],
  )
  for (const { caseId } of waiting) await inTransaction(database.system, client => record(database, client, caseId))
  return waiting.length
}

async function record({ keys }: Pick<Database, 'keys'>, client: pg.PoolClient, caseId: string): Promise<void> {
  const key = await keys.get(caseScope(caseId))
  const found = await queryRow(
    client,
    columns({ made: json<MadeFile[]>() }),
    `select ${unrecorded('$1')} as made from cases where case_id = $1 for update`,
    [caseId],
  )
  if (!key || !found || found.made.length === 0) return
  const id = `papers-${randomUUID()}`
  const content = { caseId, made: found.made }
  const at = await clockOf(client)
  const commit = commitment(recordSalt(key.for('ledger'), id), canonicalJson(content))
  const head = chainHash(GENESIS, { n: 1, at, receivedAt: at, type: paperRecordType, commit })
  await client.query(
    'insert into paper_records (id, case_id, made_at, commit, head, content) values ($1, $2, $3, $4, $5, $6)',
    [id, caseId, at, commit, head, sealJson(key.for('column'), content, id)],
  )
  await client.query('update documents set recorded = true where case_id = $1 and document_id = any($2)', [
    caseId,
    found.made.map(({ document }) => document),
  ])
}
