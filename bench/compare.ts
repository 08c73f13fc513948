import { type Bare, startBare } from './bare/processes.ts'
import { countBy, eventTypes } from './counts.ts'
import { cpuSeconds, machineSeconds, ownCpuSeconds } from './cpu.ts'
import { type Asked, type Done, playProgram } from './load.ts'
import type { Options } from './options.ts'
import { quantile, sum } from './statistics.ts'
import type { BenchSystem } from './system.ts'

export type Name = 'lean' | 'ours' | 'ordinary'
export const levels = [16, 32] as const

/**
 * One run of one program: seconds until its last case was complete, CPU seconds by process, and which share of the
 * machine was in other hands.
 */
export type Run = {
  program: Name
  inFlight: number
  cases: number
  seconds: number
  cpu: Record<string, number>
  elsewhere: number
}
export type OpenRun = { program: Name; rate: number; p50: number; p95: number; achieved: number }
export type Block = { runs: Run[]; open: OpenRun[] }
export type Comparison = { blocks: Block[]; bareEvents: Partial<Record<Name, Record<string, number>>>; actions: number }

/** Runs the programs block after block on one Temporal server and one PostgreSQL, each block in another order. */
export async function compare(
  system: BenchSystem,
  options: Options,
  report: (line: string) => void,
): Promise<Comparison> {
  const bare = await startBare({
    address: system.embedded.temporalAddress,
    namespace: system.namespace,
    databaseUrl: system.embedded.databaseUrl,
  })
  try {
    const programs = options.programs as Name[]
    const sample: Partial<Record<Name, string>> = {}
    for (const name of programs) {
      const { done } = await run(system, bare, name, { load: 'closed', cases: options.warmup, inFlight: 8 })
      sample[name] = done.cases[0]!
    }
    const blocks: Block[] = []
    for (let turn = 0; turn < options.blocks; turn++) {
      const order = turn % 2 === 0 ? programs : programs.toReversed()
      blocks.push(await runBlock(system, bare, order, options, line => report(`block ${turn + 1}: ${line}`)))
    }
    const bareEvents: Comparison['bareEvents'] = {}
    for (const name of programs.filter(name => name !== 'ours')) {
      const [types = []] = await eventTypes(system.embedded.temporalAddress, system.namespace, [sample[name]!])
      bareEvents[name] = countBy(types)
    }
    return { blocks, bareEvents, actions: system.program.steps + 1 }
  } finally {
    await bare.stop()
  }
}

async function runBlock(
  system: BenchSystem,
  bare: Bare,
  order: Name[],
  options: Options,
  report: (line: string) => void,
): Promise<Block> {
  const runs: Run[] = []
  for (const inFlight of levels)
    for (const program of order) {
      if (options.quick && program === 'ordinary' && inFlight === 32) continue
      const { done, ...used } = await run(system, bare, program, {
        load: 'closed',
        cases: options.cases,
        inFlight,
      })
      runs.push({ program, inFlight, cases: done.cases.length, ...used })
      report(`${program} ${inFlight} in flight: ${(done.cases.length / used.seconds).toFixed(2)} cases/s`)
    }
  const saturation = Math.max(...runs.filter(one => one.program === 'lean').map(one => one.cases / one.seconds), 0)
  const rate = (saturation * (system.program.steps + 1)) / 2
  const open: OpenRun[] = []
  if (rate === 0) return { runs, open }
  for (const program of order.filter(name => name !== 'ordinary')) {
    const { done } = await run(system, bare, program, { load: 'open', rate, actions: options.actions })
    const { latencies, seconds } = done
    const achieved = latencies.length / seconds
    open.push({ program, rate, p50: quantile(latencies, 0.5), p95: quantile(latencies, 0.95), achieved })
    report(`${program} one action at ${rate.toFixed(0)}/s: p50 ${quantile(latencies, 0.5).toFixed(1)} ms`)
  }
  return { runs, open }
}

async function run(
  system: BenchSystem,
  bare: Bare,
  program: Name,
  asked: Asked,
): Promise<{ done: Done } & Pick<Run, 'seconds' | 'cpu' | 'elsewhere'>> {
  const { pidsOf } = system
  const own: Record<string, number[]> =
    program === 'ours'
      ? { worker: pidsOf('Worker'), api: pidsOf('API') }
      : { worker: [bare.workerPid], client: [bare.clientPid] }
  const processes: Record<string, number[]> = {
    temporal: pidsOf('Temporal server'),
    postgres: pidsOf('PostgreSQL'),
    ...own,
  }
  const used = (): Record<string, number> => ({
    ...Object.fromEntries(Object.entries(processes).map(([name, pids]) => [name, cpuSeconds(pids)])),
    ...(program === 'ours' && { caller: ownCpuSeconds() }),
  })
  const [before, machine] = [used(), machineSeconds()]
  const begin = performance.now()
  const done =
    program === 'ours' ? await playProgram(system.program, asked) : await bare.run(program, system.program.steps, asked)
  const seconds = (performance.now() - begin) / 1000
  // The papers are made beside the acts and count as the cases' own.
  if (program === 'ours') await system.settled()
  const [after, later] = [used(), machineSeconds()]
  const cpu = Object.fromEntries(Object.entries(after).map(([name, end]) => [name, end - (before[name] ?? 0)]))
  const elsewhere = Math.max(0, later.busy - machine.busy - sum(Object.values(cpu))) / (later.all - machine.all)
  return { done, seconds, cpu, elsewhere }
}
