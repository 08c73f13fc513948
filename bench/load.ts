import { setTimeout as sleep } from 'node:timers/promises'

/** A program under comparison: starts a case and carries out its later steps, numbered from 0. */
export type Program = {
  readonly steps: number
  start(): Promise<string>
  act(caseId: string, step: number): Promise<void>
}

/**
 * `closed`: so many cases, so many at a time. `open`: so many actions at a fixed rate per second, whatever they take.
 */
export type Asked =
  | { load: 'closed'; cases: number; inFlight: number }
  | { load: 'open'; rate: number; actions: number }

/** Ids of the cases, seconds that the load took, and for an open loop the milliseconds of each action. */
export type Done = { cases: string[]; seconds: number; latencies: number[] }

export const playProgram = (program: Program, asked: Asked): Promise<Done> =>
  asked.load === 'closed' ? closedLoop(program, asked) : openLoop(program, asked)

async function closedLoop(
  program: Program,
  { cases: wanted, inFlight }: { cases: number; inFlight: number },
): Promise<Done> {
  const cases: string[] = []
  let begun = 0
  const begin = performance.now()
  const lane = async () => {
    while (begun++ < wanted) {
      const caseId = await program.start()
      for (let step = 0; step < program.steps; step++) await program.act(caseId, step)
      cases.push(caseId)
    }
  }
  await Promise.all(Array.from({ length: inFlight }, lane))
  return { cases, seconds: (performance.now() - begin) / 1000, latencies: [] }
}

const spareCases = 24

/**
 * Actions become due at a fixed rate and go to the case that has waited longest; one that finds no idle case waits for
 * it. Latency counts from the moment an action was due, so that a slow program cannot slow its own load down.
 */
async function openLoop(program: Program, { rate, actions }: { rate: number; actions: number }): Promise<Done> {
  const cases: string[] = []
  const wanted = Math.ceil(actions / program.steps) + spareCases
  const prepare = async () => {
    while (cases.length < wanted) cases.push(...(await Promise.all([program.start(), program.start()])))
  }
  await Promise.all([prepare(), prepare(), prepare(), prepare()])
  const idle = cases.map(caseId => ({ caseId, step: 0 }))
  const waiting: (() => void)[] = []
  const latencies: number[] = []
  const begin = performance.now() + 200
  const once = async (index: number) => {
    const due = begin + (index * 1000) / rate
    await sleep(Math.max(0, due - performance.now()))
    while (idle.length === 0) await new Promise<void>(resolve => waiting.push(resolve))
    const next = idle.shift()!
    await program.act(next.caseId, next.step)
    latencies.push(performance.now() - due)
    if (next.step + 1 < program.steps) idle.push({ ...next, step: next.step + 1 })
    waiting.shift()?.()
  }
  await Promise.all(Array.from({ length: actions }, (_, index) => once(index)))
  return { cases, seconds: (performance.now() - begin) / 1000, latencies }
}
