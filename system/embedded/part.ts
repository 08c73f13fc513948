import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, copyFileSync, fstatSync, mkdirSync, openSync, readSync, statSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { end, identify, type ProcessIdentity } from './processes.ts'
import { explain, remedyFor } from './startError.ts'

/** A process of the system that is kept running until it is stopped. */
export interface Part {
  readonly name: string
  /** Of the process that runs now; it changes when the part was started again. */
  readonly pid: number
  /** Ends the process for good; returns when it is gone. */
  stop(): Promise<void>
}

/** How to run one part and how to tell that it is ready. */
export interface PartOptions {
  name: string
  command: string
  args: string[]
  environment?: NodeJS.ProcessEnv
  uid?: number
  gid?: number
  logFile: string
  /** A log that is longer goes on anew, the old one beside it as `.1`; by default 50 MB, looked at each minute. */
  longestLogBytes?: number
  lookAtLogMs?: number
  /** Opens an IPC channel, so that the part notices when this process dies. */
  watchesParent?: boolean
  stopSignal: NodeJS.Signals
  stopGraceMs: number
  readyWithinMs: number
  isReady: () => Promise<boolean>
  /** Runs before every start, to clear away what a killed run left. */
  beforeStart?: () => Promise<void>
  afterStart?: (process: ProcessIdentity) => void
  /** Told when the part dies and when it is back. */
  report?: (line: string) => void
}

const firstPauseMs = 100
const longestPauseMs = 5_000
const steadyMs = 20_000
const longestLogBytes = 50_000_000
const lookAtLogMs = 60_000

/** Starts a part and resolves when it is ready; later it is started again, after growing pauses, whenever it dies. */
export async function startPart(options: PartOptions): Promise<Part> {
  const supervisor = new Supervisor(options)
  await supervisor.start()
  return supervisor
}

class Supervisor implements Part {
  readonly name: string
  private readonly options: PartOptions
  private child: ChildProcess | undefined
  private identity: ProcessIdentity = { pid: 0, began: 'never' }
  private stopping = false
  private pauseMs = firstPauseMs
  private readonly wake = new AbortController()
  private readonly rotating: NodeJS.Timeout

  constructor(options: PartOptions) {
    this.options = options
    this.name = options.name
    this.rotating = setInterval(() => rotate(options), options.lookAtLogMs ?? lookAtLogMs).unref()
  }

  get pid(): number {
    return this.identity.pid
  }

  async start(): Promise<void> {
    const log = await this.run()
    const deadline = Date.now() + this.options.readyWithinMs
    while (!(await this.options.isReady())) {
      const died = this.hasExited()
      if (!died && Date.now() < deadline) {
        await sleep(50)
        continue
      }
      await this.stop()
      throw explain(
        this.name,
        `${died ? 'it ended' : 'it was not ready in time'}; see ${this.options.logFile}\n${log.tail()}`,
      )
    }
    this.keepRunning(Date.now(), log)
  }

  async stop(): Promise<void> {
    this.stopping = true
    clearInterval(this.rotating)
    this.wake.abort()
    await end(this.identity, this.options.stopSignal, this.options.stopGraceMs)
  }

  private async run(): Promise<Log> {
    const { command, args, environment, uid, gid, logFile, watchesParent, beforeStart, afterStart } = this.options
    await beforeStart?.()
    rotate(this.options)
    const log = new Log(logFile)
    try {
      const child = spawn(command, args, {
        env: environment ?? process.env,
        stdio: ['ignore', log.descriptor, log.descriptor, ...(watchesParent ? ['ipc' as const] : [])],
        detached: true,
        uid,
        gid,
      })
      this.child = child
      await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject))
      this.identity = identify(child.pid!)
      afterStart?.(this.identity)
    } catch (error) {
      throw explain(this.name, error)
    } finally {
      log.close()
    }
    return log
  }

  private hasExited(): boolean {
    return this.child?.exitCode !== null || this.child.signalCode !== null
  }

  private keepRunning(since: number, log: Log): void {
    const again = () => {
      if (!this.stopping) void this.restart(since, remedyFor(this.name, log.tail()))
    }
    if (this.hasExited()) again()
    else this.child?.once('exit', again)
  }

  private async restart(since: number, remedy?: string): Promise<void> {
    if (this.stopping) return
    const { name, report } = this.options
    if (Date.now() - since > steadyMs) this.pauseMs = firstPauseMs
    report?.(
      `${name} ended (${this.child?.signalCode ?? `exit code ${this.child?.exitCode}`}); starting it again${remedy ? `. ${remedy}` : ''}`,
    )
    await sleep(this.pauseMs, undefined, { signal: this.wake.signal }).catch(() => {})
    this.pauseMs = Math.min(this.pauseMs * 2, longestPauseMs)
    if (this.stopping) return
    const now = Date.now()
    try {
      const log = await this.run()
      if (this.stopping) return await this.stop()
      report?.(`${name} runs again (pid ${this.pid})`)
      this.keepRunning(now, log)
    } catch (error) {
      report?.((error as Error).message)
      await this.restart(now)
    }
  }
}

/**
 * The part writes on through the descriptor that it was given, always at the end, so the file stays and is emptied:
 * lines of the moment between copying and emptying are lost.
 */
function rotate({ logFile, longestLogBytes: longest = longestLogBytes }: PartOptions): void {
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) <= longest) return
  try {
    copyFileSync(logFile, `${logFile}.1`)
  } finally {
    // On a full disk the old lines go rather than the new ones.
    truncateSync(logFile)
  }
}

class Log {
  readonly descriptor: number
  private readonly path: string
  private readonly from: number

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true })
    this.path = path
    this.descriptor = openSync(path, 'a', 0o600)
    this.from = fstatSync(this.descriptor).size
  }

  close(): void {
    closeSync(this.descriptor)
  }

  tail(): string {
    const descriptor = openSync(this.path, 'r')
    try {
      const { size } = fstatSync(descriptor)
      const length = Math.min(size < this.from ? size : size - this.from, 4000)
      const buffer = Buffer.alloc(length)
      readSync(descriptor, buffer, 0, length, size - length)
      return buffer.toString('utf8')
    } finally {
      closeSync(descriptor)
    }
  }
}
