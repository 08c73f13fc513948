import type pg from 'pg'

/** Where the ledger of a case stands: its last entry's number and head hash. `client` may read as a person. */
export async function ledgerHead(
  client: pg.Pool | pg.PoolClient,
  caseId: string,
): Promise<{ n: number; head: string }> {
  const { rows } = await client.query(
    'select ledger_position as n, ledger_head as head from cases where case_id = $1',
    [caseId],
  )
  if (!rows[0]) throw new RangeError(`there is no case ${caseId}`)
  return rows[0]
}
