import type { Configuration } from '../configuration.ts'
import { startIssuer } from '../issuer/issuer.ts'
import type { Part } from './part.ts'
import type { PortWish } from './ports.ts'
import { startPostgres } from './postgres.ts'
import { lastPorts } from './running.ts'
import { startTemporalServer } from './temporalServer.ts'

/** Addresses of what worker and API need, and the parts that this process runs for them. */
export interface Services {
  databaseUrl: string
  temporalAddress: string
  issuer: string
  ports: { postgres: number; temporal: number; issuer: number }
  parts: Part[]
}

/**
 * Starts PostgreSQL, Temporal server and issuer side by side, each only if no address is configured for it.
 * What has started is put on `stack`, also when another one fails.
 */
export async function startServices(
  configuration: Configuration,
  stack: AsyncDisposableStack,
  report: (line: string) => void,
): Promise<Services> {
  const { dataDir, temporalNamespace: namespace, oidcAudience: audience } = configuration
  const last = lastPorts(dataDir)
  const parts: Part[] = []
  const keep = (part: Part) => {
    parts.push(part)
    stack.defer(() => part.stop())
  }
  const postgres = async () => {
    if (configuration.databaseUrl) return configuration.databaseUrl
    report('Starting PostgreSQL')
    const started = await startPostgres({ dataDir, port: wish('PG_PORT', configuration.pgPort, last.postgres), report })
    keep(started.part)
    return started.databaseUrl
  }
  const temporal = async () => {
    if (configuration.temporalAddress) return configuration.temporalAddress
    report('Starting the Temporal server')
    const port = wish('TEMPORAL_PORT', configuration.temporalPort, last.temporal)
    const started = await startTemporalServer({ dataDir, namespace, port, report })
    keep(started.part)
    return started.address
  }
  const issuer = async () => {
    if (configuration.oidcIssuer) return configuration.oidcIssuer
    const port = wish('OIDC_PORT', configuration.oidcPort, last.issuer)
    const consoleUrls = consoleUrlsOf(configuration)
    const started = await startIssuer({ dataDir, audience, consoleUrls, port })
    stack.defer(started.stop)
    return started.issuer
  }
  const [databaseUrl, temporalAddress, issuerUrl] = await allOrFirstError(postgres(), temporal(), issuer())
  const portOf = (address: string, isEmbedded: boolean) =>
    isEmbedded ? Number(address.split(':').at(-1)?.split('/')[0]) : 0
  return {
    databaseUrl,
    temporalAddress,
    issuer: issuerUrl,
    ports: {
      postgres: portOf(databaseUrl, !configuration.databaseUrl),
      temporal: portOf(temporalAddress, !configuration.temporalAddress),
      issuer: portOf(issuerUrl, !configuration.oidcIssuer),
    },
    parts,
  }
}

const wish = (variable: string, set: number, last: number | undefined): PortWish => ({ variable, set, last })

/** The console may be opened by either name of this machine. */
function consoleUrlsOf({ baseUrl }: Configuration): string[] {
  return [...new Set([baseUrl, baseUrl.replace('//127.0.0.1:', '//localhost:')])]
}

/** Like `Promise.all`, but it waits for all of them before it fails, so that nothing starts unnoticed. */
async function allOrFirstError<T extends unknown[]>(...started: { [K in keyof T]: Promise<T[K]> }): Promise<T> {
  await Promise.allSettled(started)
  return (await Promise.all(started)) as T
}
