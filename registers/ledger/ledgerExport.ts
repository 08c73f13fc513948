import type pg from 'pg'
import { chainHash, GENESIS } from '#vault/commitment.ts'
import { erasureType } from '../beside/erasures.ts'
import { type RiskFiling, riskFilingType } from '../beside/riskFilings.ts'
import { day, instant, integer, orNull, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import { type Step, sha256Of, treePath } from './merkle.ts'
import { type KeyStatement, keyStatements } from './sealKeys.ts'
import { headsOn, leafOf } from './seals.ts'

/** Exports of 0.1.0 and 0.2.0, whose seals are not signed, are of format 1. */
export const exportFormats = ['zhengming-ledger/1', 'zhengming-ledger/2'] as const

/**
 * `at` is the moment of the export by the clock of whoever exported; `keys` are the public halves that seals are signed
 * by.
 */
export type ExportHeader = {
  format: (typeof exportFormats)[number]
  case: string
  number: string
  entries: number
  /** Seals that follow the entries; since format 2, as the next two. */
  seals?: number
  at?: string
  keys?: KeyStatement[]
}
export type ExportedEntry = {
  n: number
  at: string
  receivedAt: string
  type: string
  commit: string
  prev: string
  head: string
}
/** A daily seal over a state of the case, with the path from its head to the root. */
export type ExportedSeal = {
  seal: string
  n: number
  head: string
  cases: number
  path: Step[]
  prev: string
  root: string
  /** None in seals of 0.2.0. */
  signature?: string | null
}

/** Columns of an entry as it is exported. */
export const entryColumns = columns({
  ...{ n: integer, at: instant, receivedAt: instant },
  ...{ type: text, commit: text, head: text },
})

async function entriesOf(client: pg.Pool | pg.PoolClient, caseId: string): Promise<ExportedEntry[]> {
  const rows = await queryRows(
    client,
    entryColumns,
    `select position as n, at, received_at, type, commit, head from entries
     where case_id = $1 and position is not null order by position`,
    [caseId],
  )
  return chained(rows, GENESIS)
}

/** Entries with the head of the one before each; the first has `head` before it. */
export const chained = (rows: readonly Omit<ExportedEntry, 'prev'>[], head: string): ExportedEntry[] =>
  rows.map(({ n, at, receivedAt, type, commit, head: own }, index) => ({
    ...{ n, at, receivedAt, type, commit },
    prev: rows[index - 1]?.head ?? head,
    head: own,
  }))

/** Columns of a seal over a ledger, without the way to its root. */
export const sealColumns = columns({
  ...{ seal: day, n: integer, head: text, cases: integer },
  ...{ prev: text, root: text, signature: orNull(text) },
})

/** The first signed seal over each state of a ledger that was sealed, and the first of all. */
async function sealsOf({ system }: Pick<Database, 'system'>, caseId: string): Promise<ExportedSeal[]> {
  const rows = await queryRows(
    system,
    sealColumns,
    `select distinct on (h.n, s.signature is null) s.day as seal, h.n, h.head, s.cases, s.prev, s.root, s.signature
     from seal_heads h join seals s using (day) where h.case_id = $1
     order by h.n, s.signature is null, s.day`,
    [caseId],
  )
  const inOrder = rows.toSorted((a, b) => (a.seal < b.seal ? -1 : 1))
  return Promise.all(inOrder.map(async row => ({ ...row, path: await pathIn(system, row.seal, caseId) })))
}

/** The way from the head of a ledger to the root of a day's seal. */
export async function pathIn(system: pg.Pool | pg.PoolClient, on: string, caseId: string): Promise<Step[]> {
  const heads = await headsOn(system, on)
  return treePath(
    heads.map(leafOf),
    heads.findIndex(other => other.caseId === caseId),
  )
}

/**
 * The ledger of a case as JSON lines for offline verification: a header, the entries, the daily seals over them; the
 * last line is the SHA-256 of all bytes before it. Contents and salts are not in it.
 */
export async function exportLedger(
  database: Pick<Database, 'system'>,
  client: pg.Pool | pg.PoolClient,
  caseId: string,
): Promise<string> {
  const found = await queryRow(client, columns({ number: text }), 'select number from cases where case_id = $1', [
    caseId,
  ])
  const entries = await entriesOf(client, caseId)
  return exported(database, { caseId, number: found?.number ?? '', entries })
}

/** The same for a risk filing, which is a ledger of one entry. */
export async function exportRiskFiling(
  database: Pick<Database, 'system'>,
  { id, number, filedAt, sha256 }: Pick<RiskFiling, 'id' | 'number' | 'filedAt' | 'sha256'>,
): Promise<string> {
  const link = { n: 1, at: filedAt, receivedAt: filedAt, type: riskFilingType, commit: sha256 }
  const entries = [{ ...link, prev: GENESIS, head: chainHash(GENESIS, link) }]
  return exported(database, { caseId: id, number, entries })
}

/** The same for an erasure that was proven. */
export async function exportErasure(
  database: Pick<Database, 'system'>,
  { id, number, at, commit }: { id: string; number: string; at: string; commit: string },
): Promise<string> {
  const link = { n: 1, at, receivedAt: at, type: erasureType, commit }
  return exported(database, {
    caseId: id,
    number,
    entries: [{ ...link, prev: GENESIS, head: chainHash(GENESIS, link) }],
  })
}

async function exported(
  database: Pick<Database, 'system'>,
  { caseId, number, entries }: { caseId: string; number: string; entries: ExportedEntry[] },
): Promise<string> {
  const seals = await sealsOf(database, caseId)
  const header: ExportHeader = {
    format: 'zhengming-ledger/2',
    case: caseId,
    number,
    entries: entries.length,
    seals: seals.length,
    at: new Date().toISOString(),
    keys: await keyStatements(database.system),
  }
  return closedWithHash([header, ...entries, ...seals])
}

/** Values as JSON lines; the last line is the SHA-256 of all bytes before it. */
export function closedWithHash(values: readonly object[]): string {
  const lines = values.map(line => `${JSON.stringify(line)}\n`).join('')
  return `${lines}${JSON.stringify({ sha256: sha256Of(lines) })}\n`
}
