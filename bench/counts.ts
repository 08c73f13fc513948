import { Client, Connection } from '@temporalio/client'
import proto from '@temporalio/proto'
import { workflowIdOf } from '#contract/names.ts'
import type { Script } from './ours/script.ts'
import { quantile, sum } from './statistics.ts'
import type { BenchSystem } from './system.ts'

/**
 * Events that one case needs: start 4, its claim 6, each further action 5, one timer set and cancelled 2, no notice
 * any, each filing by the closing run 6, its end 1.
 */
const eventsOf = ({ steps, lastFilings }: Script): number =>
  4 + 6 + 5 * steps.length + 2 + 6 * lastFilings + (lastFilings > 0 ? 1 : 0)
export const eventsGoal = 1.05
export const writesGoal = 2

/** What repeats from run to run: events of a history, and transaction ids that the registers consumed. */
export type Counts = {
  events: { each: number[]; byType: Record<string, number>; parts: number; ratio: number }
  /** Without the one that each paper writes that is made meanwhile. */
  writes: { start: number; perAction: number; byStep: number[] }
  reads: number
  /** Statements that the API sent to PostgreSQL. */
  statements: { start: number; perAct: number; perCase: number; byStep: number[] }
}

const measured = 3

export const statementsGoal = 150

type Mark = { writes: number; notices: number; reads: number; statements: number }

/**
 * Counts over cases that run alone, one after another; of what a step wrote the least counts, since a vacuum may join
 * in.
 */
export async function countCases(system: BenchSystem): Promise<Counts> {
  await runAlone(system)
  const cases: { caseId: string; marks: Mark[] }[] = []
  for (let turn = 0; turn < measured; turn++) cases.push(await runAlone(system))
  const stepsOf = ({ marks }: { marks: Mark[] }) => marks.slice(1).map((mark, index) => difference(mark, marks[index]!))
  const all = cases.map(stepsOf)
  const [start = 0, ...byStep] = all[0]!.map((_, step) =>
    Math.min(...all.map(one => one[step]!.writes - one[step]!.notices - one[step]!.reads)),
  )
  const histories = await historiesOf(
    system,
    cases.map(({ caseId }) => caseId),
  )
  const each = histories.map(types => types.length)
  const parts = eventsOf(system.script)
  return {
    events: { each, byType: countBy(histories[0] ?? []), parts, ratio: quantile(each, 0.5) / parts },
    writes: { start, perAction: sum(byStep) / byStep.length, byStep },
    reads: sum(all.flat().map(({ reads }) => reads)) / measured,
    statements: statementsOf(all),
  }
}

/** Of what a step sent the least counts, since rounds send too. */
function statementsOf(all: readonly (readonly Mark[])[]): Counts['statements'] {
  const [start = 0, ...byStep] = (all[0] ?? []).map((_, step) =>
    Math.min(...all.map(one => one[step]?.statements ?? 0)),
  )
  return { start, perAct: sum(byStep) / byStep.length, perCase: start + sum(byStep), byStep }
}

const difference = (after: Mark, before: Mark): Mark => ({
  writes: after.writes - before.writes,
  notices: after.notices - before.notices,
  reads: after.reads - before.reads,
  statements: after.statements - before.statements,
})

/** One case with nothing beside it, and how far the registers were before it and after each of its steps. */
async function runAlone(system: BenchSystem): Promise<{ caseId: string; marks: Mark[] }> {
  const { program } = system
  const marks = [await markOf(system)]
  const caseId = await program.start()
  marks.push(await markOf(system))
  for (let step = 0; step < program.steps; step++) {
    await program.act(caseId, step)
    marks.push(await markOf(system))
  }
  return { caseId, marks }
}

/**
 * Transaction ids that the cluster has given out (asking consumes none), papers that are made, entries of the read log.
 */
async function markOf({ registers, statements }: BenchSystem): Promise<Mark> {
  const { rows } = await registers.query<Omit<Mark, 'statements'>>(
    `select pg_snapshot_xmax(pg_current_snapshot())::text::int as writes, (select count(*)::int from reads) as reads,
            (select count(*)::int from documents where notice_id is not null and state = 'ready') as notices`,
  )
  const [row] = rows
  if (!row) throw new Error('PostgreSQL told no counts')
  return { ...row, statements: await statements() }
}

const eventType = proto.temporal.api.enums.v1.EventType

/** Types of the events of some workflows, by the workflow's own id. */
export async function eventTypes(
  address: string,
  namespace: string,
  workflowIds: readonly string[],
): Promise<string[][]> {
  const connection = await Connection.connect({ address })
  const { workflow } = new Client({ connection, namespace })
  const histories = await Promise.all(workflowIds.map(id => workflow.getHandle(id).fetchHistory()))
  await connection.close()
  return histories.map(({ events }) => (events ?? []).map(event => nameOf(eventType[event.eventType ?? 0] ?? '')))
}

const historiesOf = ({ embedded, namespace }: BenchSystem, cases: readonly string[]) =>
  eventTypes(embedded.temporalAddress, namespace, cases.map(workflowIdOf))

const nameOf = (type: string) => type.replace('EVENT_TYPE_', '').toLowerCase().replaceAll('_', ' ')

export const countBy = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(names)].map(name => [name, names.filter(other => other === name).length]))
