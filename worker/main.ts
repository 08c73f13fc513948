import { makeTelemetryFilterString, Runtime } from '@temporalio/worker'
import { pino } from 'pino'
import { readConfiguration } from '#system/configuration.ts'
import { openWorker } from './worker.ts'

const configuration = readConfiguration(process.env)
const log = pino({ level: configuration.logLevel })

/** The SDK logs failure messages in clear; facts of a case must not reach a log. */
const discreet =
  (level: 'debug' | 'info' | 'warn' | 'error') => (message: string, meta?: Record<string | symbol, unknown>) => {
    const { workflowType, activityType, taskQueue, attempt } = meta ?? {}
    log[level]({ workflowType, activityType, taskQueue, attempt }, message)
  }
Runtime.install({
  logger: {
    log: (level, message, meta) =>
      discreet(level === 'WARN' ? 'warn' : level === 'ERROR' ? 'error' : 'debug')(message, meta),
    trace: discreet('debug'),
    debug: discreet('debug'),
    info: discreet('info'),
    warn: discreet('warn'),
    error: discreet('error'),
  },
  telemetryOptions: {
    logging: { filter: makeTelemetryFilterString({ core: 'WARN' }), forward: {} },
    ...(configuration.opsPort > 0 && {
      metrics: { prometheus: { bindAddress: `127.0.0.1:${configuration.opsPort}` } },
    }),
  },
  shutdownSignals: ['SIGTERM', 'SIGINT'],
})

try {
  const running = await openWorker(configuration, log)
  log.info('worker is running')
  await running.run
  await running.close()
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error)
  log.fatal({ err: reason }, 'worker stopped')
  console.error(`The worker ended: ${reason.split('\n')[0]}`)
  process.exit(1)
}
