import { canonicalJson, GENESIS } from '#vault/commitment.ts'
import { type Database, instantOf, inTransaction } from '../database/database.ts'
import { sha256Of, treeRoot } from './merkle.ts'

/** Where a case's ledger stood when a day was sealed; a risk filing counts as a ledger of one entry. */
export type SealedHead = { caseId: string; n: number; head: string }

export const leafOf = ({ caseId, n, head }: SealedHead): string => sha256Of(canonicalJson({ case: caseId, n, head }))

/** Root of a day's seal: over the tree of all heads, and over the seal before it. */
export const sealRoot = (seal: { day: string; cases: number; tree: string; prev: string }): string =>
  sha256Of(canonicalJson(seal))

/** Heads in the order of the tree. */
export const headsOf = `select case_id as "caseId", n, head from seal_heads where day = $1 order by case_id collate "C"`

/**
 * Seals a day: one snapshot of the ledger heads of all cases and of the risk filings that no seal has yet, hashed to a tree,
 * chained to the seal before. A sealed day stays as it is. `cases` is the number of heads. Throws RangeError for a day before the last sealed one.
 */
export async function sealDay(
  { system }: Pick<Database, 'system'>,
  day: string,
): Promise<{ cases: number; root: string }> {
  return inTransaction(system, async client => {
    await client.query('set transaction isolation level repeatable read')
    await client.query('lock table seals in exclusive mode')
    const { rows: sealed } = await client.query('select day, cases, root from seals where day >= $1 order by day', [
      day,
    ])
    const known = sealed.find(seal => seal.day === day)
    if (known) return { cases: known.cases, root: known.root }
    if (sealed.length > 0) throw new RangeError(`a later day than ${day} is sealed already`)
    const { rows: last } = await client.query('select root from seals order by day desc limit 1')
    const prev: string = last[0]?.root ?? GENESIS
    await client.query(`insert into seals (day, cases, root, prev) values ($1, 0, '', $2)`, [day, prev])
    await client.query(
      `insert into seal_heads (day, case_id, n, head)
       select $1, case_id, ledger_position, ledger_head from cases where ledger_position > 0`,
      [day],
    )
    await client.query(
      `with due as (update risk_filings set sealed_on = $1 where sealed_on is null returning id, head)
       insert into seal_heads (day, case_id, n, head) select $1, id, 1, head from due`,
      [day],
    )
    const { rows: heads } = await client.query<SealedHead>(headsOf, [day])
    const cases = heads.length
    const root = sealRoot({ day, cases, tree: treeRoot(heads.map(leafOf)), prev })
    await client.query('update seals set cases = $2, root = $3 where day = $1', [day, cases, root])
    return { cases, root }
  })
}

/** Daily seals over the ledgers of all cases, newest first; at most 400. */
export async function listSeals({ system }: Pick<Database, 'system'>) {
  const { rows } = await system.query('select day, cases, root, prev, sealed_at from seals order by day desc limit 400')
  return rows.map(({ day, cases, root, prev, sealed_at }) => ({
    day,
    cases,
    root,
    prev,
    sealedAt: instantOf(sealed_at),
  }))
}
