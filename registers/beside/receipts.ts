import { createHmac } from 'node:crypto'
import type { CaseKind } from '#domain/caseKind.ts'
import { blindIndex } from '#vault/blindIndex.ts'
import { caseScope, INDEX_SCOPE } from '#vault/scopes.ts'
import { openJson, sealJson } from '#vault/sealing.ts'
import { type Database, instantOf } from '../database/database.ts'

type Keeping = Pick<Database, 'system' | 'keys'>

const indexKey = async ({ keys }: Pick<Database, 'keys'>) => (await keys.create(INDEX_SCOPE)).for('column')

/**
 * The secret by which a reporter asks about a report: 160 bits, 40 hexadecimal digits. It is made of a key that never leaves
 * the vault, so that the same start is answered with the same receipt; of it the register keeps the HMAC alone.
 */
export async function issueReceipt(database: Keeping, caseId: string): Promise<string> {
  const key = await indexKey(database)
  const code = createHmac('sha256', key).update(`receipt|${caseId}`).digest('hex').slice(0, 40)
  await database.system.query(
    'insert into receipts (code_index, case_id) values ($1, $2) on conflict (code_index) do nothing',
    [blindIndex(key, 'receipt', code), caseId],
  )
  return code
}

export type ReceiptCase = {
  caseId: string
  kind: CaseKind
  stage: string
  status: 'open' | 'closed'
  receivedOn: string
}

/** The case of a receipt, or undefined: a wrong code and an erased case are the same. */
export async function caseOfReceipt(database: Keeping, code: string): Promise<ReceiptCase | undefined> {
  const { rows } = await database.system.query(
    `select case_id as "caseId", kind, stage, status, received_on as "receivedOn" from receipts join cases using (case_id)
     where code_index = $1 and n > 0`,
    [blindIndex(await indexKey(database), 'receipt', code)],
  )
  const known: ReceiptCase | undefined = rows[0]
  return known && (await database.keys.get(caseScope(known.caseId))) ? known : undefined
}

export type ReporterMessage = { from: 'reporter' | 'office'; text: string; at: string }

const most = 200

/** Messages between a reporter and the office, oldest first; at most 200. */
export async function messagesOf({ system, keys }: Keeping, caseId: string): Promise<ReporterMessage[]> {
  const key = await keys.get(caseScope(caseId))
  if (!key) return []
  const { rows } = await system.query(
    `select sealed, at from receipt_messages where case_id = $1 order by id limit ${most}`,
    [caseId],
  )
  return rows.map(({ sealed, at }) => ({
    ...openJson<Omit<ReporterMessage, 'at'>>(key.for('column'), sealed, `${caseId}:message`),
    at: instantOf(at),
  }))
}

/** Adds a message; false when there are 200 already, or the key of the case was destroyed. */
export async function addMessage(
  { system, keys }: Keeping,
  caseId: string,
  message: Omit<ReporterMessage, 'at'>,
): Promise<boolean> {
  const key = await keys.get(caseScope(caseId))
  if (!key) return false
  const { rowCount } = await system.query(
    `insert into receipt_messages (case_id, sealed)
     select $1, $2 where (select count(*) from receipt_messages where case_id = $1) < ${most}`,
    [caseId, sealJson(key.for('column'), message, `${caseId}:message`)],
  )
  return rowCount === 1
}
