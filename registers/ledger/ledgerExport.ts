import type pg from 'pg'
import { chainHash, GENESIS } from '#vault/commitment.ts'
import { type RiskFiling, riskFilingType } from '../beside/riskFilings.ts'
import { type Database, instantOf } from '../database/database.ts'
import { type Step, sha256Of, treePath } from './merkle.ts'
import { headsOf, leafOf, type SealedHead } from './seals.ts'

export const exportFormat = 'zhengming-ledger/1'

export type ExportHeader = { format: string; case: string; number: string; entries: number }
export type ExportedEntry = {
  n: number
  at: string
  receivedAt: string
  type: string
  commit: string
  prev: string
  head: string
}
/** The first daily seal over a state of the case, with the path from its head to the root. */
export type ExportedSeal = {
  seal: string
  n: number
  head: string
  cases: number
  path: Step[]
  prev: string
  root: string
}

async function entriesOf(client: pg.Pool | pg.PoolClient, caseId: string): Promise<ExportedEntry[]> {
  const { rows } = await client.query(
    `select position, at, received_at, type, commit, head from entries
     where case_id = $1 and position is not null order by position`,
    [caseId],
  )
  return rows.map(({ position, at, received_at, type, commit, head }, index) => ({
    n: position,
    at: instantOf(at),
    receivedAt: instantOf(received_at),
    type,
    commit,
    prev: rows[index - 1]?.head ?? GENESIS,
    head,
  }))
}

async function sealsOf({ system }: Pick<Database, 'system'>, caseId: string): Promise<ExportedSeal[]> {
  const { rows } = await system.query(
    `select s.day, s.cases, s.prev, s.root, h.n, h.head
     from (select distinct on (n) day, n, head from seal_heads where case_id = $1 order by n, day) h
     join seals s using (day) order by s.day`,
    [caseId],
  )
  const seals: ExportedSeal[] = []
  for (const { day, cases, prev, root, n, head } of rows) {
    const { rows: heads } = await system.query<SealedHead>(headsOf, [day])
    const path = treePath(
      heads.map(leafOf),
      heads.findIndex(other => other.caseId === caseId),
    )
    seals.push({ seal: day, n, head, cases, path, prev, root })
  }
  return seals
}

/**
 * The ledger of a case as JSON lines for offline verification: a header, the entries, the daily seals over them; the last line
 * is the SHA-256 of all bytes before it. Contents and salts are not in it.
 */
export async function exportLedger(
  database: Pick<Database, 'system'>,
  client: pg.Pool | pg.PoolClient,
  caseId: string,
): Promise<string> {
  const { rows } = await client.query('select number from cases where case_id = $1', [caseId])
  const entries = await entriesOf(client, caseId)
  return exported(database, { caseId, number: rows[0]?.number ?? '', entries })
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

async function exported(
  database: Pick<Database, 'system'>,
  { caseId, number, entries }: { caseId: string; number: string; entries: ExportedEntry[] },
): Promise<string> {
  const header: ExportHeader = { format: exportFormat, case: caseId, number, entries: entries.length }
  const lines = [header, ...entries, ...(await sealsOf(database, caseId))]
    .map(line => `${JSON.stringify(line)}\n`)
    .join('')
  return `${lines}${JSON.stringify({ sha256: sha256Of(lines) })}\n`
}
