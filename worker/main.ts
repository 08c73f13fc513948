import { makeTelemetryFilterString, Runtime } from '@temporalio/worker'
import { type Logger, pino } from 'pino'
import { type Configuration, readConfiguration } from '#system/configuration.ts'
import { endFor, portTaken } from '#system/ended.ts'
import { openWorker } from './worker.ts'

try {
  const configuration = readConfiguration(process.env)
  await run(configuration, pino({ level: configuration.logLevel, base: { part: 'worker' } }))
} catch (error) {
  endFor('worker', error)
}

async function run(configuration: Configuration, log: Logger): Promise<void> {
  installRuntime(configuration, log)
  const running = await openWorker(configuration, log)
  log.info('worker is running')
  await running.run.catch(error => {
    log.fatal({ err: error instanceof Error ? error.message : String(error) }, 'worker stopped')
    throw error
  })
  await running.close()
}

function installRuntime({ opsHost, opsPort }: Configuration, log: Logger): void {
  /** The SDK logs failure messages in clear; facts of a case must not reach a log. */
  const discreet =
    (level: 'debug' | 'info' | 'warn' | 'error') => (message: string, meta?: Record<string | symbol, unknown>) => {
      const { workflowType, activityType, taskQueue, attempt } = meta ?? {}
      log[level]({ workflowType, activityType, taskQueue, attempt }, message)
    }
  const bindAddress = `${opsHost.includes(':') ? `[${opsHost}]` : opsHost}:${opsPort}`
  try {
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
        ...(opsPort > 0 && { metrics: { prometheus: { bindAddress } } }),
      },
      shutdownSignals: ['SIGTERM', 'SIGINT'],
    })
  } catch (error) {
    throw opsPort > 0 ? portTaken('OPS_PORT', opsPort, opsHost, error) : error
  }
}
