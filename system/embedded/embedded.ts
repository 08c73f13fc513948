import { join } from 'node:path'
import { baseUrlOf, type Configuration } from '../configuration.ts'
import { holdDataFolder } from './dataFolder.ts'
import { mustHaveKeyring, prepareKeyring } from './keyring.ts'
import { type Part, startPart } from './part.ts'
import { partEnvironment } from './partEnvironment.ts'
import { freePort, isFree } from './ports.ts'
import { identify } from './processes.ts'
import { announce, lastPorts, type RunningSystem, withdraw } from './running.ts'
import { startServices } from './services.ts'
import { StartError } from './startError.ts'

/** A whole system on this machine: the parts that configuration does not replace, worker and API. */
export interface Embedded {
  readonly databaseUrl: string
  readonly temporalAddress: string
  readonly issuer: string
  readonly baseUrl: string
  /** Processes that run now; a part that died comes back with another pid. */
  readonly parts: readonly { name: string; pid: number }[]
  /** Stops everything in order: API, worker, then the services below them. */
  stop(): Promise<void>
}

/** Told one line of progress at a time; `signal` gives the start up between two steps. */
export interface StartOptions {
  report?: (line: string) => void
  signal?: AbortSignal
}

/** Starts the system and resolves when the first action would be accepted; what had started is stopped if it fails. */
export async function startEmbedded(given: Configuration, options: StartOptions = {}): Promise<Embedded> {
  const stack = new AsyncDisposableStack()
  try {
    return await startOn(stack, given, options)
  } catch (error) {
    await stack.disposeAsync()
    throw error
  }
}

async function startOn(
  stack: AsyncDisposableStack,
  given: Configuration,
  { report = () => {}, signal }: StartOptions,
): Promise<Embedded> {
  const folder = holdDataFolder(given.dataDir)
  stack.defer(() => folder.release())
  const listening = await withPorts(given)
  mustHaveKeyring(listening)
  const services = await startServices(listening, stack, report)
  signal?.throwIfAborted()
  const { databaseUrl, temporalAddress, issuer } = services
  const configuration = { ...listening, databaseUrl, temporalAddress, oidcIssuer: issuer }

  report('Preparing registers and workflows')
  await prepareParts(configuration, given.oidcIssuer === undefined, report)
  signal?.throwIfAborted()

  report('Starting worker and API')
  const worker = await startWorker(configuration, { report, signal })
  stack.defer(() => worker.stop())
  const api = await startApi(configuration, { report, signal })
  stack.defer(() => api.stop())
  signal?.throwIfAborted()

  announce(configuration.dataDir, describe(configuration, services.ports))
  stack.defer(() => withdraw(configuration.dataDir))
  const parts = [...services.parts, worker, api]
  return {
    databaseUrl,
    temporalAddress,
    issuer,
    baseUrl: configuration.baseUrl,
    get parts() {
      return parts.map(({ name, pid }) => ({ name, pid }))
    },
    stop: () => stack.disposeAsync(),
  }
}

type Resolved = Configuration & { databaseUrl: string; temporalAddress: string; oidcIssuer: string }

/** Replaces ports of 0 by free ones, if possible those of the last run. */
async function withPorts(configuration: Configuration): Promise<Configuration> {
  const { host, port: wish, dataDir } = configuration
  if (wish > 0 && !(await isFree(wish, host))) {
    throw new StartError(
      `Port ${wish} of ${host} is in use: stop the program that listens there, or set PORT to another port (0 takes a free one).`,
    )
  }
  const port = wish || (await freePort())
  const last = lastPorts(dataDir)
  return {
    ...configuration,
    port,
    baseUrl: configuration.baseUrl === baseUrlOf(host, 0) ? baseUrlOf(host, port) : configuration.baseUrl,
    opsPort: await freePort(configuration.opsPort || last.ops),
    workerOpsPort: await freePort(configuration.workerOpsPort || last.workerOps),
  }
}

async function prepareParts(
  configuration: Resolved,
  embedsIssuer: boolean,
  report: (line: string) => void,
): Promise<void> {
  const [{ migrate }, { buildBundle }] = await Promise.all([
    import('#registers/database/migrate.ts'),
    import('#worker/bundle.ts'),
  ])
  await prepareKeyring(configuration)
  const [, { buildId }] = await Promise.all([migrate(configuration.databaseUrl), buildBundle()])
  const [{ upgradeCases }, { fillDemoCity }] = await Promise.all([
    import('./upgrade.ts'),
    import('../issuer/demoPersons.ts'),
  ])
  await upgradeCases(configuration, buildId, report)
  if (embedsIssuer) await fillDemoCity(configuration)
}

const startWorker = (configuration: Resolved, options: StartOptions) =>
  startProcess('Worker', 'worker/main.ts', configuration, configuration.workerOpsPort, async () => true, options)

function startApi(configuration: Resolved, options: StartOptions): Promise<Part> {
  const { host, port, opsPort } = configuration
  const isReady = async () => options.signal?.aborted || (await answersOk(`${baseUrlOf(host, port)}/readyz`))
  return startProcess('API', 'api/main.ts', configuration, opsPort, isReady, options)
}

function startProcess(
  name: string,
  main: string,
  configuration: Resolved,
  opsPort: number,
  isReady: () => Promise<boolean>,
  { report }: StartOptions,
): Promise<Part> {
  const root = join(import.meta.dirname, '..', '..')
  return startPart({
    name,
    command: process.execPath,
    args: ['--import', join(root, 'system', 'withParent.ts'), join(root, main)],
    environment: { ...partEnvironment(configuration), OPS_PORT: String(opsPort) },
    logFile: join(configuration.dataDir, 'logs', `${name.toLowerCase()}.log`),
    watchesParent: true,
    stopSignal: 'SIGTERM',
    stopGraceMs: 20_000,
    readyWithinMs: 90_000,
    isReady,
    report,
  })
}

async function answersOk(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined)
  await response?.body?.cancel()
  return response?.ok ?? false
}

function describe(
  configuration: Resolved,
  ports: { postgres: number; temporal: number; issuer: number },
): RunningSystem {
  const { baseUrl, oidcIssuer, oidcAudience, databaseUrl, temporalAddress, temporalNamespace, taskQueue, opsPort } =
    configuration
  return {
    ...identify(process.pid),
    baseUrl,
    issuer: oidcIssuer,
    audience: oidcAudience,
    databaseUrl,
    temporalAddress,
    temporalNamespace,
    taskQueue,
    opsUrl: `http://127.0.0.1:${opsPort}`,
    ports: { ...ports, ops: opsPort, workerOps: configuration.workerOpsPort },
  }
}
