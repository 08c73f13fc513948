import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A process and the time it began: the pair stays unique when the system uses a pid again. */
export interface ProcessIdentity {
  pid: number
  began: string
}

/** When the process began, in the system's own words; undefined if there is no such process. */
export function beganAt(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
      return fields[0] === 'Z' ? undefined : fields[19]
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

/** Identity of a running process; a process that has just gone gets an identity that never matches. */
export function identify(pid: number): ProcessIdentity {
  return { pid, began: beganAt(pid) ?? 'gone' }
}

/** Whether the very process still runs. */
export function runs({ pid, began }: ProcessIdentity): boolean {
  return beganAt(pid) === began
}

/** Command line and working folder of a process, as far as this system tells them. */
export function describeProcess(pid: number): { command: string; folder?: string } {
  try {
    if (process.platform === 'linux') {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      return { command, folder: readlinkSync(`/proc/${pid}/cwd`) }
    }
    return { command: execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }) }
  } catch {
    return { command: '' }
  }
}

/** Ends the very process: asks by `signal`, and after `graceMs` takes it down. Returns when it is gone. */
export async function end(target: ProcessIdentity, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  let deadline = Date.now() + graceMs
  for (let next: NodeJS.Signals | undefined = signal; runs(target); await sleep(25)) {
    if (Date.now() > deadline) [next, deadline] = ['SIGKILL', Date.now() + graceMs]
    if (next) trySignal(target.pid, next)
    next = undefined
  }
}

function trySignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
