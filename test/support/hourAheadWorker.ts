import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StartCase } from '#contract/schemas/startCase.ts'
import { type Engine, engineOn } from '#engine/engine.ts'
import { Problem } from '#engine/problem.ts'
import { startCase } from '#engine/start.ts'
import type { openMeans } from '#system/commands/means.ts'
import { readConfiguration } from '#system/configuration.ts'
import { startPart } from '#system/embedded/part.ts'
import { partEnvironment } from '#system/embedded/partEnvironment.ts'
import { accountOf } from '#system/issuer/accounts.ts'
import { actorOfAccount } from '#system/issuer/demoPersons.ts'
import { eventually } from './chaos.ts'
import type { Server } from './server.ts'

const root = join(import.meta.dirname, '..', '..')

/**
 * A second worker process of the same system, on a task queue of its own: its JavaScript (activities, codec, log) sees
 * a clock that is an hour ahead. The SDK's native core keeps the machine's clock.
 */
export async function hourAheadWorker(server: Server, means: Awaited<ReturnType<typeof openMeans>>) {
  const taskQueue = 'hour-ahead'
  const { databaseUrl, temporalAddress } = server.system
  const configuration = { ...readConfiguration({ DATA_DIR: server.dataDir }), databaseUrl, temporalAddress, taskQueue }
  const logFile = join(server.dataDir, 'logs', 'hour-ahead.log')
  const log = { error: () => {}, warn: () => {} }
  const engine: Engine = engineOn(means.database, means.client, { taskQueue, log, close: async () => {} })
  const startedAt = Date.now()
  const worker = await startPart({
    name: 'Worker an hour ahead',
    command: process.execPath,
    args: [
      ...['--import', join(root, 'system', 'withParent.ts')],
      ...['--import', join(root, 'test', 'support', 'hourAhead.ts'), join(root, 'worker', 'main.ts')],
    ],
    environment: { ...partEnvironment(configuration), OPS_PORT: '0', WORKER_OPS_PORT: '0', LOG_LEVEL: 'info' },
    logFile,
    watchesParent: true,
    stopSignal: 'SIGTERM',
    stopGraceMs: 20_000,
    readyWithinMs: 30_000,
    isReady: async () => (await engine.ready()).worker,
  })
  return {
    taskQueue,
    pid: worker.pid,
    /** Starts a case that this worker carries; repeats with the same key what is not confirmed. */
    async start(body: StartCase): Promise<string> {
      const account = accountOf('applicant-zhou')
      if (!account) throw new Error('the applicant has no account')
      const request = { actor: actorOfAccount(account), key: randomUUID(), body }
      const again = (error: unknown) => {
        if (error instanceof Problem && error.code === 'ENGINE_UNAVAILABLE') return undefined
        throw error
      }
      const started = await eventually(() => startCase(engine, request).catch(again), Boolean, 250_000)
      if (!started) throw new Error('the start was not confirmed')
      return started.caseId
    },
    /** How far the clock that the process writes into its log is ahead of this one. */
    async clockAheadMs(): Promise<number> {
      const [first = ''] = (await readFile(logFile, 'utf8')).split('\n')
      return JSON.parse(first).time - startedAt
    },
    stop: () => worker.stop(),
  }
}
