import { join } from 'node:path'
import type { Comparison } from '../commands/standing.ts'
import { baseUrlOf, type Configuration } from '../configuration.ts'
import { buildConsole } from '../console/build.ts'
import { holdDataFolder } from './dataFolder.ts'
import { mustHaveKeyring, prepareKeyring, prepareSealKey } from './keyring.ts'
import { type Part, startPart } from './part.ts'
import { partEnvironment } from './partEnvironment.ts'
import { freePort, isFree, portOf } from './ports.ts'
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
  /** Health and metrics of the API, for this machine alone. */
  readonly opsUrl: string
  /** Processes that run now; a part that died comes back with another pid. */
  readonly parts: readonly { name: string; pid: number }[]
  /** Open cases that no run carries on, with the reason; a person must look. */
  readonly standStill: Comparison['left']
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
  if (given.oidcIssuer !== undefined) await mustAnswer(given.oidcIssuer)
  const services = await startServices(listening, stack, report)
  signal?.throwIfAborted()
  const { databaseUrl, temporalAddress, issuer } = services
  const configuration = { ...listening, databaseUrl, temporalAddress, oidcIssuer: issuer }

  report('Preparing registers and workflows')
  const { left } = await prepareParts(stack, configuration, given.oidcIssuer === undefined, report)
  signal?.throwIfAborted()

  report('Starting worker and API')
  const worker = await startWorker(configuration, { report, signal })
  stack.defer(() => worker.stop())
  const api = await startApi(configuration, { report, signal })
  stack.defer(() => api.stop())
  signal?.throwIfAborted()

  const running = describe(configuration, services.ports)
  announce(configuration.dataDir, running)
  stack.defer(() => withdraw(configuration.dataDir))
  const parts = [...services.parts, worker, api]
  return {
    databaseUrl,
    temporalAddress,
    issuer,
    baseUrl: configuration.baseUrl,
    opsUrl: running.opsUrl,
    standStill: left,
    get parts() {
      return parts.map(({ name, pid }) => ({ name, pid }))
    },
    stop: () => stack.disposeAsync(),
  }
}

type Resolved = Configuration & { databaseUrl: string; temporalAddress: string; oidcIssuer: string }

/** What keeps the API from listening on HOST. */
function explainHost(host: string, error: NodeJS.ErrnoException): StartError {
  const remedy = 'set HOST to an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them.'
  return new StartError(`HOST ${host} cannot be listened on (${error.code}): ${remedy}`)
}

/** Replaces ports of 0 by free ones, if possible those of the last run. */
async function withPorts(configuration: Configuration): Promise<Configuration> {
  const { host, port: wish, dataDir } = configuration
  const hasHost = await isFree(wish, host).catch(error => {
    throw explainHost(host, error)
  })
  if (wish > 0 && !hasHost) {
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
    opsPort: await portOf({ variable: 'OPS_PORT', set: configuration.opsPort, last: last.ops }),
    workerOpsPort: await portOf({
      variable: 'WORKER_OPS_PORT',
      set: configuration.workerOpsPort,
      last: last.workerOps,
    }),
  }
}

async function prepareParts(
  stack: AsyncDisposableStack,
  configuration: Resolved,
  embedsIssuer: boolean,
  report: (line: string) => void,
): Promise<Comparison> {
  const [{ takeDatabase }, { buildBundle }] = await Promise.all([import('./database.ts'), import('#worker/bundle.ts')])
  await prepareKeyring(configuration)
  await buildConsole(report)
  const [release, { buildId }] = await Promise.all([takeDatabase(configuration.databaseUrl), buildBundle()])
  stack.defer(release)
  await prepareSealKey(configuration)
  const [{ compareAtStart }, { upgradeCases }, { fillDemoCity }] = await Promise.all([
    import('./compare.ts'),
    import('./upgrade.ts'),
    import('../issuer/demoPersons.ts'),
  ])
  const found = await compareAtStart(configuration, report)
  await upgradeCases(configuration, buildId, report)
  if (embedsIssuer) await fillDemoCity(configuration)
  return found
}

/** An issuer of one's own answers before anything starts: without it nobody could sign in. */
async function mustAnswer(issuer: string): Promise<void> {
  const page = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const response = await fetch(page, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined)
  await response?.body?.cancel()
  if (response?.ok) return
  const why = response ? `answers ${response.status} at ${page}` : 'does not answer'
  throw new StartError(`The issuer ${issuer} (OIDC_ISSUER) ${why}: start it, or correct OIDC_ISSUER.`)
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
  const { baseUrl, oidcIssuer, oidcAudience, databaseUrl, temporalAddress, temporalNamespace, taskQueue } =
    configuration
  const { opsHost, opsPort } = configuration
  return {
    ...identify(process.pid),
    baseUrl,
    issuer: oidcIssuer,
    audience: oidcAudience,
    databaseUrl,
    temporalAddress,
    temporalNamespace,
    taskQueue,
    opsUrl: baseUrlOf(opsHost, opsPort),
    ports: { ...ports, ops: opsPort, workerOps: configuration.workerOpsPort },
  }
}
