import { readdirSync, readFileSync } from 'node:fs'

const ticksPerSecond = 100

type Stat = { pid: number; parent: number; own: number; reaped: number }

function statOf(pid: number): Stat | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number)
    const [parent = 0, user = 0, system = 0, childUser = 0, childSystem = 0] = [1, 11, 12, 13, 14].map(at => fields[at])
    return { pid, parent, own: user + system, reaped: childUser + childSystem }
  } catch {
    return undefined
  }
}

/** CPU seconds of this process alone. */
export function ownCpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** CPU seconds that the whole machine has worked, and how many it could have. Linux only. */
export function machineSeconds(): { busy: number; all: number } {
  const [first = ''] = readFileSync('/proc/stat', 'utf8').split('\n')
  const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, irq = 0, soft = 0, stolen = 0] = first
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number)
  const busy = user + nice + system + irq + soft + stolen
  return { busy: busy / ticksPerSecond, all: (busy + idle + wait) / ticksPerSecond }
}

/**
 * CPU seconds that processes have used so far, with their living children and those they have waited for. Linux only.
 */
export function cpuSeconds(pids: readonly number[]): number {
  const all = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(name => statOf(Number(name)))
  const ticks = all
    .filter(stat => stat !== undefined)
    .map(stat => {
      if (pids.includes(stat.pid)) return stat.own + stat.reaped
      return pids.includes(stat.parent) ? stat.own : 0
    })
  return ticks.reduce((sum, one) => sum + one, 0) / ticksPerSecond
}
