import type pg from 'pg'
import { chainHash, GENESIS } from '#vault/commitment.ts'
import { erasureType } from '../beside/erasures.ts'
import { riskFilingType } from '../beside/riskFilings.ts'
import { day, instant, integer, orNull, text } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import { paperRecordType } from '../filing/paperRecords.ts'
import {
  chained,
  closedWithHash,
  type ExportedEntry,
  type ExportedSeal,
  entryColumns,
  pathIn,
  sealColumns,
} from './ledgerExport.ts'
import { type KeyStatement, keyStatements } from './sealKeys.ts'
import { headsOn, type SealedHead } from './seals.ts'

export const periodFormat = 'zhengming-period/1'

export type PeriodHeader = { format: typeof periodFormat; from: string; to: string; keys: KeyStatement[] }
/** A day's seal with all its heads, in the order of the tree. */
export type PeriodSeal = {
  seal: string
  cases: number
  prev: string
  root: string
  signature: string | null
  heads: SealedHead[]
}
/** What was sealed of one ledger in the period, after what the last seal before it has. */
export type PeriodLedger = { ledger: string; base: ExportedSeal | null; entries: ExportedEntry[] }

const periodSeal = columns({ seal: day, cases: integer, prev: text, root: text, signature: orNull(text) })

/**
 * All seals of a period and every entry that they are over, as JSON lines for offline verification, in one snapshot.
 * Contents, salts and names are not in it.
 */
export async function exportPeriod(
  { system }: Pick<Database, 'system'>,
  { from, to }: { from: string; to: string },
): Promise<string> {
  return inTransaction(system, async client => {
    await client.query('set transaction isolation level repeatable read, read only')
    const header: PeriodHeader = { format: periodFormat, from, to, keys: await keyStatements(client) }
    const rows = await queryRows(
      client,
      periodSeal,
      'select day as seal, cases, prev, root, signature from seals where day between $1 and $2 order by day',
      [from, to],
    )
    const seals: PeriodSeal[] = []
    const last = new Map<string, number>()
    for (const row of rows) {
      const heads = await headsOn(client, row.seal)
      seals.push({ ...row, heads })
      for (const { caseId, n } of heads) last.set(caseId, Math.max(n, last.get(caseId) ?? 0))
    }
    const ledgers: PeriodLedger[] = []
    for (const [ledger, n] of last) ledgers.push(await ledgerIn(client, { ledger, from, n }))
    return closedWithHash([header, ...seals, ...ledgers])
  })
}

async function ledgerIn(
  client: pg.PoolClient,
  { ledger, from, n }: { ledger: string; from: string; n: number },
): Promise<PeriodLedger> {
  const before = await queryRow(
    client,
    sealColumns,
    `select s.day as seal, h.n, h.head, s.cases, s.prev, s.root, s.signature from seal_heads h join seals s using (day)
     where h.case_id = $1 and s.day < $2 order by s.day desc limit 1`,
    [ledger, from],
  )
  const base = before ? { ...before, path: await pathIn(client, before.seal, ledger) } : null
  const entries = await entriesBetween(client, ledger, base?.n ?? 0, n, base?.head ?? GENESIS)
  return { ledger, base, entries: entries ?? (await oneEntry(client, ledger, base)) }
}

async function entriesBetween(client: pg.PoolClient, ledger: string, after: number, to: number, head: string) {
  const { rowCount } = await client.query('select from cases where case_id = $1', [ledger])
  if (rowCount === 0) return undefined
  const rows = await queryRows(
    client,
    entryColumns,
    `select position as n, at, received_at, type, commit, head from entries
     where case_id = $1 and position > $2 and position <= $3 order by position`,
    [ledger, after, to],
  )
  return chained(rows, head)
}

/**
 * A risk filing, a record of papers, or an erasure is a ledger of one entry; sealed before the period, it has none in
 * it.
 */
async function oneEntry(client: pg.PoolClient, id: string, base: ExportedSeal | null): Promise<ExportedEntry[]> {
  if (base) return []
  const rows = await queryRows(
    client,
    columns({ at: instant, type: text, commit: text }),
    `select filed_at as at, $2 as type, commit from risk_filings where id = $1
     union all select made_at, $3, commit from paper_records where id = $1
     union all select proven_at, $4, commit from erasures where id = $1 and head is not null`,
    [id, riskFilingType, paperRecordType, erasureType],
  )
  return rows.map(({ at, type, commit }) => {
    const link = { n: 1, at, receivedAt: at, type, commit }
    return { ...link, prev: GENESIS, head: chainHash(GENESIS, link) }
  })
}
