import type pg from 'pg'
import { chainHash, GENESIS } from '#vault/commitment.ts'
import { day as dayColumn, instant, integer, type RowOf, text } from '../database/columns.ts'
import { columns, queryRows } from '../database/rows.ts'
import { treeRoot } from './merkle.ts'
import { faultOfStatements, keyStatements } from './sealKeys.ts'
import { headsOn, leafOf, sealRoot } from './seals.ts'

const PAGE = 2_000
const namedAtMost = 20

const entryColumns = columns({
  ...{ caseId: text, position: integer, at: instant, receivedAt: instant },
  ...{ type: text, commit: text, head: text },
})
type EntryRow = RowOf<typeof entryColumns>
type Client = pg.Pool | pg.ClientBase

/**
 * What is wrong with the ledgers of a whole database, at most 20 faults: the chain of every case up to its head,
 * every head under a seal, the chain of seals, the statements of signing keys.
 * Signatures are the business of `npm run verify`.
 */
export async function ledgerFaults(client: Client): Promise<string[]> {
  const faults: string[] = []
  const last = new Map<string, { n: number; head: string }>()
  for await (const row of entriesIn(client)) {
    const before = last.get(row.caseId) ?? { n: 0, head: GENESIS }
    const { position: n, type, commit } = row
    const head = chainHash(before.head, {
      n,
      at: row.at,
      receivedAt: row.receivedAt,
      type,
      commit,
    })
    if (n !== before.n + 1 || head !== row.head) faults.push(`case ${row.caseId}: entry ${n} is not chained`)
    last.set(row.caseId, { n, head: row.head })
    if (faults.length >= namedAtMost) return faults
  }
  const cases = await queryRows(
    client,
    columns({ id: text, n: integer, head: text }),
    'select case_id as id, ledger_position as n, ledger_head as head from cases where ledger_position > 0',
  )
  for (const { id, n, head } of cases)
    if (last.get(id)?.n !== n || last.get(id)?.head !== head) faults.push(`case ${id}: its head is not its last entry`)
  return [...faults, ...(await sealFaults(client))].slice(0, namedAtMost)
}

async function* entriesIn(client: Client): AsyncGenerator<EntryRow> {
  for (let [caseId, n] = ['', 0]; ; ) {
    const rows = await queryRows(
      client,
      entryColumns,
      `select case_id, position, at, received_at, type, commit, head from entries
       where position is not null and (case_id, position) > ($1, $2) order by case_id, position limit ${PAGE}`,
      [caseId, n],
    )
    yield* rows
    const end = rows.at(-1)
    if (!end) return
    ;[caseId, n] = [end.caseId, end.position]
  }
}

async function sealFaults(client: Client): Promise<string[]> {
  const faults: string[] = []
  const seals = await queryRows(
    client,
    columns({ day: dayColumn, cases: integer, root: text, prev: text }),
    'select day, cases, root, prev from seals order by day',
  )
  let before = GENESIS
  for (const { day, cases, root, prev } of seals) {
    const heads = await headsOn(client, day)
    const isWhole = prev === before && root === sealRoot({ day, cases, tree: treeRoot(heads.map(leafOf)), prev })
    if (!isWhole) faults.push(`seal of ${day}: its root is not that of its heads and of the seal before`)
    before = root
  }
  const unheld = await queryRows(
    client,
    columns({ day: dayColumn, id: text }),
    `select h.day, h.case_id as id from seal_heads h
     where not exists (select from entries e where e.case_id = h.case_id and e.position = h.n and e.head = h.head)
       and not exists (select from risk_filings r where r.id = h.case_id and r.head = h.head) limit ${namedAtMost}`,
  )
  for (const { day, id } of unheld) faults.push(`seal of ${day}: the head of ${id} is of no entry`)
  const fault = faultOfStatements(await keyStatements(client))
  return fault ? [...faults, fault] : faults
}
