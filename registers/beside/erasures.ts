import { randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { type ErasedPart, erasedParts, type RetentionRule } from '#domain/packs/retention.ts'
import { canonicalJson, chainHash, commitment, GENESIS } from '#vault/commitment.ts'
import { bytes, instant, integer, json, oneOf, orNull, type RowOf, text } from '../database/columns.ts'
import { clockOf, type Database, inTransaction } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'

type System = Pick<Database, 'system'>

export const erasureType = 'erasure'

/** What the ledger commits to: which part of which case, by which rule, and how far its own ledger was. */
export type ErasureContent = {
  case: string
  number: string
  what: ErasedPart
  rule: RetentionRule
  closedAt: string
  ledger: { n: number; head: string }
}

const erasure = columns({
  id: text,
  caseId: text,
  what: oneOf('identity', 'case'),
  organ: text,
  orderedAt: instant,
  content: json<ErasureContent>(),
  salt: bytes,
  provenAt: orNull(instant),
  commit: orNull(text),
})
export type Erasure = RowOf<typeof erasure>
const selected = 'id, case_id, what, organ, ordered_at, content, salt, proven_at, commit'

/** What keeps a part of a closed case `c` from being erased, whatever its age. */
const free = {
  case: `not exists (select from reporters r where r.case_id = c.case_id)`,
  identity: `exists (select from reporters r where r.case_id = c.case_id)`,
} as const
const settledCase = `c.status = 'closed' and c.n > 0 and c.frozen_at is null
  and not exists (select from case_links l join cases o on o.case_id = case when l.case_id = c.case_id then l.other_id else l.case_id end
    where c.case_id in (l.case_id, l.other_id) and o.status = 'open')
  and not exists (select from commands k where k.case_id = c.case_id and k.status = 'open')
  and not exists (select from false_accusers f where f.case_id = c.case_id and f.removed_on is null
    and f.until_on > (zm_clock() at time zone 'Asia/Shanghai')::date)`

/** Rule packs of closed cases. */
export async function packsOfClosed({ system }: System): Promise<string[]> {
  const rows = await queryRows(
    system,
    columns({ rulePack: text }),
    `select distinct rule_pack from cases where status = 'closed'`,
  )
  return rows.map(({ rulePack }) => rulePack)
}

const due = columns({
  caseId: text,
  organ: text,
  number: text,
  closedAt: instant,
  n: integer,
  head: text,
})

/**
 * Orders a page of erasures that are due by the rule of a pack. The identity goes first: a case that still has one is
 * not erased. From then on the case takes no act if all of it is to go. Returns how many were ordered.
 */
export async function orderErasures(
  { system }: System,
  { pack, what, rule, limit }: { pack: string; what: ErasedPart; rule: RetentionRule; limit: number },
): Promise<number> {
  const { length, unit } = rule
  return inTransaction(system, async client => {
    const rows = await queryRows(
      client,
      due,
      `select c.case_id, c.organ, c.number, c.closed_at, c.ledger_position as n, c.ledger_head as head from cases c
       where c.rule_pack = $1 and c.closed_at < zm_clock() - make_interval(months => $2, days => $3)
         and ${settledCase} and ${free[what]}
         and not exists (select from erasures e where e.case_id = c.case_id and e.what = $4)
       order by c.closed_at, c.case_id limit $5 for update of c skip locked`,
      [pack, unit === 'month' ? length : 0, unit === 'CD' ? length : 0, what, limit],
    )
    for (const row of rows) await order(client, row, what, rule)
    return rows.length
  })
}

async function order(client: pg.PoolClient, row: RowOf<typeof due>, what: ErasedPart, rule: RetentionRule) {
  const { caseId, organ, number, closedAt, n, head } = row
  const content: ErasureContent = { case: caseId, number, what, rule, closedAt, ledger: { n, head } }
  await client.query(
    `insert into erasures (id, case_id, what, organ, content, salt) values ($1, $2, $3, $4, $5, $6)
     on conflict (case_id, what) do nothing`,
    [randomUUID().replaceAll('-', ''), caseId, what, organ, content, randomBytes(32)],
  )
}

const byHand: RetentionRule = { key: 'retain.byHand', length: 0, mark: 'A', unit: 'CD' }

/**
 * Orders that all of a closed case is erased now, because an operator says so. Undefined when it is not closed, or
 * there is none.
 */
export async function orderByHand({ system }: System, caseId: string): Promise<Erasure[] | undefined> {
  const found = await inTransaction(system, async client => {
    const row = await queryRow(
      client,
      due,
      `select case_id, organ, number, closed_at, ledger_position as n, ledger_head as head from cases
       where case_id = $1 and status = 'closed' and n > 0 for update`,
      [caseId],
    )
    if (!row) return false
    const { rowCount } = await client.query('select from reporters where case_id = $1', [caseId])
    for (const what of rowCount === 0 ? (['case'] as const) : erasedParts) await order(client, row, what, byHand)
    return true
  })
  return found ? (await unprovenErasures({ system })).filter(one => one.caseId === caseId) : undefined
}

/** Erasures that are not proven yet, in the order in which they were ordered; those of `ids`, or all, at most 1,000. */
export const unprovenErasures = ({ system }: System, ids?: readonly string[]): Promise<Erasure[]> =>
  queryRows(
    system,
    erasure,
    `select ${selected} from erasures where proven_at is null and ($1::text[] is null or id = any($1))
     order by ordered_at, id limit 1000`,
    [ids ?? null],
  )

/** Whether what was ordered may still be carried out; an order that may not is taken back. */
export async function isErasable({ system }: System, { id, caseId, what }: Erasure): Promise<boolean> {
  return inTransaction(system, async client => {
    const { rowCount } = await client.query(
      `select from cases c where c.case_id = $1 and ${settledCase} ${what === 'case' ? `and ${free.case}` : ''} for update`,
      [caseId],
    )
    if (rowCount === 1) return true
    await client.query('delete from erasures where id = $1', [id])
    return false
  })
}

/**
 * Removes rows that were about an erased case alone, and gives the ids of its files, whose bytes nobody can open any
 * more.
 */
export async function removeTraces({ system }: System, caseId: string): Promise<string[]> {
  return inTransaction(system, async client => {
    for (const table of ['inbox', 'receipt_messages', 'receipts', 'reminders_untold'])
      await client.query(`delete from ${table} where case_id = $1`, [caseId])
    const files = await queryRows(
      client,
      columns({ blobId: text }),
      'select blob_id from documents where case_id = $1 and blob_id is not null',
      [caseId],
    )
    return files.map(({ blobId }) => blobId)
  })
}

/** Enters a proven erasure: a ledger of one entry, under the next daily seal. */
export async function enterErasure({ system }: System, { id, salt, content }: Erasure): Promise<void> {
  await inTransaction(system, async client => {
    const at = await clockOf(client)
    const commit = commitment(salt, canonicalJson(content))
    const head = chainHash(GENESIS, { n: 1, at, receivedAt: at, type: erasureType, commit })
    await client.query(
      'update erasures set proven_at = $2, commit = $3, head = $4 where id = $1 and proven_at is null',
      [id, at, commit, head],
    )
  })
}

/** Erasures of an organ, newest first; at most 400. */
export const listErasures = ({ system }: System, organ: string): Promise<Erasure[]> =>
  queryRows(
    system,
    erasure,
    `select ${selected} from erasures where organ = $1 order by ordered_at desc, id desc limit 400`,
    [organ],
  )

/** One of an organ. */
export const findErasure = ({ system }: System, organ: string, id: string): Promise<Erasure | undefined> =>
  queryRow(system, erasure, `select ${selected} from erasures where organ = $1 and id = $2`, [organ, id])
