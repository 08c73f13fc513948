import { setTimeout as sleep } from 'node:timers/promises'
import { eventually, isAlive, pidOf } from '#test/support/chaos.ts'
import type { Server } from '#test/support/server.ts'
import type { MailServer } from './mailServer.ts'

/** One thing that goes wrong and is mended again, in words and in deed. */
export type Fault = { name: string; inject: (random: () => number) => Promise<void> }

const parts = ['Worker', 'API', 'Temporal server', 'PostgreSQL'] as const
const backWithinMs = 120_000

/** What can go wrong with a system of this machine. */
export function faultsOn(server: Server, mail: MailServer): Fault[] {
  const kill = (name: string) => async () => {
    const pid = pidOf(server, name)
    process.kill(pid, 'SIGKILL')
    const other = await eventually(
      async () => pidOf(server, name),
      now => now !== pid && isAlive(now),
      backWithinMs,
    )
    if (other === pid) throw new Error(`${name} did not come back`)
  }
  const stop = (name: string) => async (random: () => number) => {
    const pid = pidOf(server, name)
    process.kill(pid, 'SIGSTOP')
    await sleep(1_000 + random() * 9_000)
    process.kill(pid, 'SIGCONT')
  }
  return [
    ...parts.map(name => ({ name: `kill -9 of ${name}`, inject: kill(name) })),
    ...parts.map(name => ({ name: `${name} stands still`, inject: stop(name) })),
    {
      name: 'two parts are killed at once',
      inject: async random => {
        const [first = 'Worker', second = 'API'] = [...parts].sort(() => random() - 0.5)
        await Promise.all([kill(first)(), kill(second)()])
      },
    },
    {
      name: 'the mail server is away',
      inject: async random => {
        await mail.away()
        await sleep(1_000 + random() * 5_000)
        await mail.back()
      },
    },
  ]
}

/** A generator of numbers from 0 to below 1 that a seed decides (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
