import type pg from 'pg'
import { canonicalJson, GENESIS } from '#vault/commitment.ts'
import type { Sealer } from '#vault/sealer.ts'
import { day as dayColumn, instant, integer, orNull, type RowOf, text } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import { sha256Of, treeRoot } from './merkle.ts'
import { heldKey, keyInForce, keyStatements, sealText, stateKey } from './sealKeys.ts'

/**
 * Where a case's ledger stood when a day was sealed; a risk filing, a record of papers or an erasure counts as a ledger
 * of one entry.
 */
export type SealedHead = { caseId: string; n: number; head: string }

/** A seal that this machine made is gone from the database, or another one. */
export class SealsRewritten extends Error {
  override readonly name = 'SealsRewritten'
}

export const leafOf = ({ caseId, n, head }: SealedHead): string => sha256Of(canonicalJson({ case: caseId, n, head }))

/** Root of a day's seal: over the tree of the heads that moved, and over the seal before it. */
export const sealRoot = (seal: { day: string; cases: number; tree: string; prev: string }): string =>
  sha256Of(canonicalJson(seal))

/** Heads under the seal of a day, in the order of the tree. */
export const headsOn = (client: pg.Pool | pg.ClientBase, day: string): Promise<SealedHead[]> =>
  queryRows(
    client,
    columns({ caseId: text, n: integer, head: text }),
    'select case_id, n, head from seal_heads where day = $1 order by case_id collate "C"',
    [day],
  )

/** Heads that no signed seal has as they stand: those that moved since, and all of them in the first signed seal. */
const moved = `
  insert into seal_heads (day, case_id, n, head)
  select $1, l.id, l.n, l.head
  from (select case_id as id, ledger_position as n, ledger_head as head from cases where ledger_position > 0
        union all select id, 1, head from risk_filings
        union all select id, 1, head from paper_records
        union all select id, 1, head from erasures where head is not null) l
    left join lateral (select h.n from seal_heads h join seals s using (day)
      where h.case_id = l.id and s.signature is not null order by h.n desc limit 1) sealed on true
  where l.n > coalesce(sealed.n, 0)`

const sealColumns = columns({ day: dayColumn, cases: integer, root: text })
type SealRow = RowOf<typeof sealColumns>

/**
 * Seals a day: one snapshot of the ledger heads that moved since the last seal and of the risk filings that no seal has
 * yet, hashed to a tree, chained to the seal before, and signed by the key in force. A sealed day stays as it is.
 * `cases` is the number of heads. Throws RangeError for a day before the last sealed one, `SealKeyError` without the
 * key, and `SealsRewritten` where a seal that this machine remembers is not in the database as it was.
 */
export async function sealDay(
  { system }: Pick<Database, 'system'>,
  day: string,
  sealer: Sealer,
): Promise<{ cases: number; root: string }> {
  const sealed = await inTransaction(system, async client => {
    await client.query('set transaction isolation level repeatable read')
    await client.query('lock table seals in exclusive mode')
    await mustBeRemembered(client, sealer)
    const later = await queryRows(
      client,
      sealColumns,
      'select day, cases, root from seals where day >= $1 order by day',
      [day],
    )
    const known = later.find(seal => seal.day === day)
    if (known) return { ...known, fresh: false }
    if (later.length > 0) throw new RangeError(`a later day than ${day} is sealed already`)
    return { ...(await seal(client, day, sealer)), fresh: true }
  })
  const { cases, root, fresh } = sealed
  if (fresh) sealer.remember({ day, root })
  return { cases, root }
}

async function seal(client: pg.PoolClient, day: string, sealer: Sealer): Promise<SealRow> {
  const prev = await lastRoot(client)
  const key = await signingKey(client, sealer, { day, prev })
  await client.query(`insert into seals (day, cases, root, prev) values ($1, 0, '', $2)`, [day, prev])
  await client.query(moved, [day])
  await client.query('update risk_filings set sealed_on = $1 where sealed_on is null', [day])
  const heads = await headsOn(client, day)
  const cases = heads.length
  const root = sealRoot({ day, cases, tree: treeRoot(heads.map(leafOf)), prev })
  await client.query('update seals set cases = $2, root = $3, signature = $4 where day = $1', [
    day,
    cases,
    root,
    key.sign(sealText(root)),
  ])
  return { day, cases, root }
}

/** The key in force on a day; the first of all is stated with the seal that it signs. */
async function signingKey(client: pg.PoolClient, sealer: Sealer, { day, prev }: { day: string; prev: string }) {
  const keys = sealer.keys()
  const newest = keys.at(-1)
  const statements = await keyStatements(client)
  const stated =
    keyInForce(statements, day) ?? (newest && (await stateKey(client, { key: newest, from: day, after: prev })))
  if (!stated) throw new RangeError('a sealer has at least one key')
  return heldKey(keys, stated)
}

/** Whoever holds the database may rewrite it, but not what a machine wrote down elsewhere. */
async function mustBeRemembered(client: pg.PoolClient, sealer: Sealer): Promise<void> {
  const remembered = sealer.remembered()
  const rows = await queryRows(
    client,
    columns({ day: dayColumn, root: text }),
    'select day, root from seals where day = any($1::date[])',
    [remembered.map(({ day }) => day)],
  )
  const rootOf = new Map(rows.map(({ day, root }) => [day, root]))
  const changed = remembered.find(({ day, root }) => rootOf.get(day) !== root)
  if (changed)
    throw new SealsRewritten(
      `the seal of ${changed.day} is not the one that was made (${changed.root}): the database was rewritten, or an older ` +
        'copy restored; after such a restore put DATA_DIR/seals.log aside and keep it',
    )
}

/** Daily seals over the ledgers, newest first; at most 400. Those without a signature are of earlier releases. */
export const listSeals = ({ system }: Pick<Database, 'system'>) =>
  queryRows(
    system,
    columns({ day: dayColumn, cases: integer, root: text, prev: text, sealedAt: instant, signature: orNull(text) }),
    'select day, cases, root, prev, sealed_at, signature from seals order by day desc limit 400',
  )

/** Root of the last seal; the beginning of the chain where there is none. */
export async function lastRoot(client: pg.Pool | pg.ClientBase): Promise<string> {
  const last = await queryRow(client, columns({ root: text }), 'select root from seals order by day desc limit 1')
  return last?.root ?? GENESIS
}
