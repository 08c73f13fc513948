import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '#system/embedded/postgres.ts'
import { quantile } from '../statistics.ts'
import { agent, ask, type Known } from './ask.ts'
import { fill, viewers } from './fill.ts'
import type { Explained } from './plans.ts'
import { type Question, questions } from './questions.ts'
import { type Served, serve } from './served.ts'

/** What one question cost at one size: milliseconds of each asking, and its statements. */
type Cost = { p50: number; p95: number; rows: number; scans: string[]; statements: Explained[] }
export type Row = { viewer: string; name: string; costs: Cost[]; fault?: string }

/** More rows than this beside the allowed growth: what one person's own load may add. */
const ownLoad = 12_000
const allowedGrowth = 1.5

/**
 * Fills registers of these sizes, the smallest first, and asks every question of each in turn; `rounds` timed askings
 * after one.
 */
export async function benchLists(
  sizes: readonly number[],
  rounds: number,
  report: (line: string) => void,
  json?: string,
): Promise<Row[]> {
  const systems: { served: Served; stop(): Promise<void> }[] = []
  try {
    for (const cases of sizes) {
      const begun = Date.now()
      systems.push(await startFilled(cases))
      const seconds = Math.round((Date.now() - begun) / 1000)
      report(`${cases} cases filled in ${seconds} s; ${await sizesOf(systems.at(-1)!.served)}`)
    }
    const rows: Row[] = []
    for (const question of questions) {
      const costs: Cost[] = []
      for (const { served } of systems) costs.push(await costOf(served, question, rounds))
      rows.push({ viewer: question.viewer, name: question.name, costs, ...faultOf(question, costs) })
      report(lineOf(rows.at(-1)!))
    }
    if (json) writeFileSync(json, `${JSON.stringify({ sizes, rows }, null, 2)}\n`)
    return rows
  } finally {
    agent.destroy()
    for (const { stop } of systems) await stop()
  }
}

/** Megabytes of the tables that grow with the cases, their indexes with them. */
async function sizesOf({ database }: Served): Promise<string> {
  const { rows } = await database.system.query<{ name: string; mb: number }>(
    `select relname as name, (pg_total_relation_size(oid) / 1e6)::int as mb from pg_class
     where relname = any($1) and relkind = 'r' order by mb desc`,
    [[...growing, 'figures', 'stay_figures']],
  )
  return rows.map(({ name, mb }) => `${name} ${mb} MB`).join(', ')
}

/** A system with so many cases that answers what is read from the registers alone. */
export async function startFilled(cases: number): Promise<{ served: Served; stop(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhengming-lists-'))
  chmodSync(dataDir, 0o755) // as root, PostgreSQL runs as another user
  const { databaseUrl, part } = await startPostgres({ dataDir })
  const served = await serve(databaseUrl, viewers)
  const stop = async () => {
    await served.stop()
    await part.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await fill(served.database, cases)
    return { served, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function costOf({ baseUrl, database, plansOf }: Served, question: Question, rounds: number): Promise<Cost> {
  const { rows: found } = await database.system.query<Known>(
    `select coalesce((select case_id from case_people where person = $1 and relation <> 'recused' limit 1), 'none') as "caseId",
            (select left(number, -1) from cases where organ = 'zhenhai' order by opened_at desc limit 1) as number`,
    [viewers[question.viewer].person],
  )
  const once = () => ask(baseUrl, question, found[0]!)
  const statements = await plansOf(async () => void (await once()))
  const each: number[] = []
  for (let round = 0; round < rounds; round++) each.push(await once())
  return {
    p50: quantile(each, 0.5),
    p95: quantile(each, 0.95),
    rows: statements.reduce((sum, { rows }) => sum + rows, 0),
    scans: [...new Set(statements.flatMap(({ scans }) => scans))],
    statements,
  }
}

/** Tables that grow with the number of cases: none of them may be read from end to end. */
const growing = ['cases', 'case_people', 'case_stages', 'case_sight', 'tasks', 'feed', 'inbox', 'documents', 'entries']

/** A count goes through no more than 10,000 cases for each way, in some nodes of its plan. */
const counting = { text: 'as total', rows: 150_000 }

/** What is wrong with the plans at the largest size: a table read whole, or more rows than a flat page handles. */
function faultOf({ bound = 0 }: Question, costs: readonly Cost[]): { fault?: string } {
  const [least, most] = [costs[0]!, costs.at(-1)!]
  for (const { text, rows, scans } of most.statements) {
    const scanned = scans.filter(table => growing.includes(table))
    if (scanned.length > 0) return { fault: `reads all of ${[...new Set(scanned)].join(', ')}` }
    const before = least.statements.find(other => other.text === text)?.rows ?? 0
    const allowed = Math.max(before * allowedGrowth + ownLoad, bound, text.includes(counting.text) ? counting.rows : 0)
    if (rows > allowed) return { fault: `handles ${rows} rows, allowed ${Math.round(allowed)}` }
  }
  return {}
}

const lineOf = ({ viewer, name, costs, fault }: Row): string =>
  `${viewer.padEnd(13)}${name.padEnd(30)}${costs
    .map(({ p50, p95, rows }) => `${p50.toFixed(1)}/${p95.toFixed(1)} ms ${String(rows).padStart(7)} rows`.padEnd(32))
    .join('')}${fault ? `  FAULT: ${fault}` : ''}`
