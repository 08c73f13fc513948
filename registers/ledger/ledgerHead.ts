import type pg from 'pg'
import { integer, orNull, text } from '../database/columns.ts'
import { columns, queryRow } from '../database/rows.ts'

const place = columns({ n: integer, head: text })

/** Head of the ledger at an entry; empty where that entry stands in no ledger, as a ballot does. */
export async function headAt(client: pg.Pool | pg.PoolClient, caseId: string, n: number): Promise<string> {
  const at = columns({ head: orNull(text) })
  const entry = await queryRow(client, at, 'select head from entries where case_id = $1 and n = $2', [caseId, n])
  return entry?.head ?? ''
}

/** Where the ledger of a case stands: its last entry's number and head hash. `client` may read as a person. */
export async function ledgerHead(
  client: pg.Pool | pg.PoolClient,
  caseId: string,
): Promise<{ n: number; head: string }> {
  const found = await queryRow(
    client,
    place,
    'select ledger_position as n, ledger_head as head from cases where case_id = $1',
    [caseId],
  )
  if (!found) throw new RangeError(`there is no case ${caseId}`)
  return found
}
