import { blindIndex } from '#vault/blindIndex.ts'
import { INDEX_SCOPE, reporterScope } from '#vault/scopes.ts'
import { openJson, sealJson } from '#vault/sealing.ts'
import { bytes, integer, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { nameIndex, nameIndexes } from '../database/nameIndex.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'

/** Who a reporter is. Outside of this file and the answers of a disclosure it is nowhere in clear. */
export type Identity = { name: string; contact?: string }

type Keeping = Pick<Database, 'system' | 'keys'>

const indexKey = async ({ keys }: Pick<Database, 'keys'>) => (await keys.create(INDEX_SCOPE)).for('column')

/** Opaque reference to an identity in a case: the same for the same case and identity, and silent about both. */
export async function referenceOf(
  database: Keeping,
  caseId: string,
  { name, contact = '' }: Identity,
): Promise<string> {
  return blindIndex(await indexKey(database), 'reporter', JSON.stringify([caseId, name, contact])).slice(0, 40)
}

/** Keeps an identity under its reference, sealed with a key of its own. Repeating it changes nothing. */
export async function keepIdentity(database: Keeping, ref: string, identity: Identity): Promise<void> {
  const { system, keys } = database
  const key = await keys.create(reporterScope(ref))
  const { name, contact } = identity
  const index = nameIndex(await indexKey(database), 'reporterName', name)
  await system.query(
    `insert into vault.reporter_identities (ref, sealed, name_index) values ($1, $2, $3) on conflict (ref) do nothing`,
    [ref, sealJson(key.for('column'), { name, contact }, ref), index],
  )
}

/** Says which reporter a case has; two cases may share one. */
export async function linkReporter({ system }: Pick<Database, 'system'>, caseId: string, ref: string): Promise<void> {
  await system.query(
    'insert into reporters (case_id, ref) values ($1, $2) on conflict (case_id) do update set ref = excluded.ref',
    [caseId, ref],
  )
}

/** The identity behind a reference, or undefined when there is none or its key was destroyed. */
export async function readIdentity({ system, keys }: Keeping, ref: string): Promise<Identity | undefined> {
  const kept = await queryRow(
    system,
    columns({ sealed: bytes }),
    'select sealed from vault.reporter_identities where ref = $1',
    [ref],
  )
  const key = await keys.get(reporterScope(ref))
  return key && kept ? openJson<Identity>(key.for('column'), kept.sealed, ref) : undefined
}

/** Blind indexes of a reporter's name, for a search of the register of false accusers. */
export async function nameIndexesOf(database: Keeping, name: string): Promise<string[]> {
  return nameIndexes(await indexKey(database), 'reporterName', name)
}

/** Cases that were never opened, whose start was refused or died a day ago, and which still keep a reporter. */
export async function unopenedWithReporter({ system }: Pick<Database, 'system'>): Promise<string[]> {
  const rows = await queryRows(
    system,
    columns({ caseId: text }),
    `select r.case_id from reporters r
     where not exists (select from cases c where c.case_id = r.case_id)
       and not exists (select from commands k where k.case_id = r.case_id and k.received_at > zm_clock() - interval '25 hours')
     limit 1000`,
    [],
  )
  return rows.map(({ caseId }) => caseId)
}

/** Destroys what only this case still needs of its reporter: the key, and the sealed identity with it. */
export async function forgetReporter({ system, keys }: Keeping, caseId: string): Promise<void> {
  const gone = await queryRows(
    system,
    columns({ ref: text, others: integer }),
    `delete from reporters r where case_id = $1
     returning ref, (select count(*) from reporters o where o.ref = r.ref and o.case_id <> r.case_id) as others`,
    [caseId],
  )
  for (const { ref, others } of gone) {
    if (others > 0) continue
    await keys.destroy(reporterScope(ref))
    await system.query('delete from vault.reporter_identities where ref = $1', [ref])
  }
}
