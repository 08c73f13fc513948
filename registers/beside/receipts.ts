import { randomBytes } from 'node:crypto'
import type { Actor } from '#domain/access/actor.ts'
import { caseKinds } from '#domain/processes.ts'
import { blindIndex } from '#vault/blindIndex.ts'
import { caseScope, INDEX_SCOPE } from '#vault/scopes.ts'
import { openJson, sealJson } from '#vault/sealing.ts'
import { keptSight } from '../cases/sight.ts'
import { bytes, day, instant, oneOf, type RowOf, text } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'

type Keeping = Pick<Database, 'system' | 'keys'>

const indexKey = async ({ keys }: Pick<Database, 'keys'>) => (await keys.create(INDEX_SCOPE)).for('column')

/**
 * A new secret and what the register keeps of it: 160 random bits, 40 hexadecimal digits, of which it has the HMAC
 * alone.
 */
async function newCode(database: Keeping): Promise<{ code: string; index: string }> {
  const code = randomBytes(20).toString('hex')
  return { code, index: blindIndex(await indexKey(database), 'receipt', code) }
}

/**
 * The secret by which a reporter asks about a report, for a case that never had one: it is shown once, to whoever hands
 * it over. Undefined afterwards, whoever asks.
 */
export async function issueReceipt(database: Keeping, caseId: string): Promise<string | undefined> {
  const { code, index } = await newCode(database)
  const { rowCount } = await database.system.query(
    `insert into receipts (code_index, case_id) select $1, $2 where not exists (select from receipts where case_id = $2)
     on conflict (case_id) where replaced_at is null do nothing`,
    [index, caseId],
  )
  return rowCount === 1 ? code : undefined
}

/** A receipt in the place of the one there is, which opens nothing from then on. */
export async function replaceReceipt(database: Keeping, caseId: string): Promise<string> {
  const { code, index } = await newCode(database)
  await inTransaction(database.system, async client => {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 9))', [caseId])
    await client.query('update receipts set replaced_at = now() where case_id = $1 and replaced_at is null', [caseId])
    await client.query('insert into receipts (code_index, case_id) values ($1, $2)', [index, caseId])
  })
  return code
}

/** The case of a report whose receipt a custodian keeps, if it is of the actor's organ and not shut to who acts. */
export async function isReceiptKept(
  { system }: Pick<Database, 'system'>,
  actor: Actor,
  caseId: string,
): Promise<boolean> {
  const sight = keptSight(actor, 1)
  const { rowCount } = await system.query(
    `select from cases c where c.case_id = $1 and ${sight.sql} and exists (select from reporters r where r.case_id = c.case_id)`,
    [caseId, ...sight.values],
  )
  return rowCount === 1
}

export type ReceiptCase = RowOf<typeof receiptCase>
const receiptCase = columns({
  caseId: text,
  kind: oneOf(...caseKinds),
  stage: text,
  status: oneOf('open', 'closed'),
  receivedOn: day,
})

/** The case of a receipt, or undefined: a wrong code and an erased case are the same. */
export async function caseOfReceipt(database: Keeping, code: string): Promise<ReceiptCase | undefined> {
  const known = await queryRow(
    database.system,
    receiptCase,
    `select case_id, kind, stage, status, received_on from receipts join cases using (case_id)
     where code_index = $1 and replaced_at is null and n > 0`,
    [blindIndex(await indexKey(database), 'receipt', code)],
  )
  return known && (await database.keys.get(caseScope(known.caseId))) ? known : undefined
}

export type ReporterMessage = { from: 'reporter' | 'office'; text: string; at: string }

const most = 200

/** Messages between a reporter and the office, oldest first; at most 200. */
export async function messagesOf({ system, keys }: Keeping, caseId: string): Promise<ReporterMessage[]> {
  const key = await keys.get(caseScope(caseId))
  if (!key) return []
  const found = await queryRows(
    system,
    columns({ sealed: bytes, at: instant }),
    `select sealed, at from receipt_messages where case_id = $1 order by id limit ${most}`,
    [caseId],
  )
  return found.map(({ sealed, at }) => ({
    ...openJson<Omit<ReporterMessage, 'at'>>(key.for('column'), sealed, `${caseId}:message`),
    at,
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
