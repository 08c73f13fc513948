import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Connection } from '@temporalio/client'
import { findTemporal } from './binaries.ts'
import { readJson, writeSecretJson } from './files.ts'
import { type Part, startPart } from './part.ts'
import { freePort, type PortWish, portOf } from './ports.ts'
import { describeProcess, end, type ProcessIdentity, runs } from './processes.ts'

/** Namespace retention of closed cases: ten years, in seconds. The server's own default is one day. */
const retentionSeconds = 10 * 366 * 24 * 3600

/** What a Temporal server must be set to, `key=value`; deploy/ sets the same on one of your own. */
export const dynamicConfiguration = [
  'history.maxInFlightUpdates=100',
  // A worker answers all that is in flight in one message of at most 4 MB, with the requests in it.
  'history.maxInFlightUpdatePayloads=1000000',
  'system.enableActivityEagerExecution=true',
  'frontend.namespaceRPS.visibility=100',
]

/** Settings of the embedded Temporal server. */
export interface TemporalServerOptions {
  dataDir: string
  namespace: string
  /** Unset: any free port. */
  port?: PortWish
  report?: (line: string) => void
}

/**
 * Starts the development server on loopback with a persistent file, and keeps it running; ready means the namespace
 * answers.
 */
export async function startTemporalServer(options: TemporalServerOptions): Promise<{ address: string; part: Part }> {
  const { dataDir, namespace, report } = options
  const command = await findTemporal(report)
  const folder = join(dataDir, 'temporal')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const pidFile = join(folder, 'server.json')
  await endOrphan(pidFile, folder)
  const port = await (options.port ? portOf(options.port) : freePort())
  const address = `127.0.0.1:${port}`
  const part = await startPart({
    name: 'Temporal server',
    command,
    args: [
      ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port)],
      ...['--namespace', namespace, '--db-filename', join(folder, 'temporal.db')],
      ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=full'],
      ...['--log-level', 'warn', '--log-format', 'json'],
      ...dynamicConfiguration.flatMap(pair => ['--dynamic-config-value', pair]),
    ],
    logFile: join(dataDir, 'logs', 'temporal.log'),
    stopSignal: 'SIGTERM',
    stopGraceMs: 10_000,
    readyWithinMs: 60_000,
    isReady: () => answers(address, namespace),
    beforeStart: () => endOrphan(pidFile, folder),
    afterStart: process => writeSecretJson(pidFile, process),
    report,
  })
  try {
    await keepForYears(address, namespace)
  } catch (error) {
    await part.stop()
    throw error
  }
  return { address, part }
}

/** A server that a killed run left behind would hold the file: end it, if it is ours. */
async function endOrphan(pidFile: string, folder: string): Promise<void> {
  const orphan = readJson<ProcessIdentity>(pidFile)
  if (orphan && runs(orphan) && describeProcess(orphan.pid).command.includes(folder))
    await end(orphan, 'SIGTERM', 10_000)
}

async function answers(address: string, namespace: string): Promise<boolean> {
  return withConnection(address, async connection => {
    await connection.withDeadline(Date.now() + 1000, () => connection.workflowService.describeNamespace({ namespace }))
    return true
  }).catch(() => false)
}

async function keepForYears(address: string, namespace: string): Promise<void> {
  await withConnection(address, connection =>
    connection.workflowService.updateNamespace({
      namespace,
      config: { workflowExecutionRetentionTtl: { seconds: retentionSeconds as never } },
    }),
  )
}

async function withConnection<T>(address: string, use: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address, connectTimeout: '1s' })
  try {
    return await use(connection)
  } finally {
    await connection.close()
  }
}
