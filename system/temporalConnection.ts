import { Connection } from '@temporalio/client'
import { loadClientConnectConfig } from '@temporalio/envconfig'
import type { NativeConnectionOptions } from '@temporalio/worker'
import type { Configuration } from './configuration.ts'
import { ConfigurationError } from './configuration.ts'

/**
 * Address, TLS and API key of the Temporal server, read from the standard `TEMPORAL_*` variables
 * (`TEMPORAL_TLS_CLIENT_CERT_PATH`, `TEMPORAL_API_KEY`, …); a file is read only if `TEMPORAL_CONFIG_FILE` names it.
 */
export function temporalConnection(configuration: Configuration): NativeConnectionOptions {
  const { temporalAddress, temporalVariables } = configuration
  if (temporalAddress === undefined) throw new ConfigurationError('TEMPORAL_ADDRESS must be set to host:port.')
  try {
    const { connectionOptions } = loadClientConnectConfig({
      overrideEnvVars: { ...temporalVariables, TEMPORAL_ADDRESS: temporalAddress },
      disableFile: temporalVariables.TEMPORAL_CONFIG_FILE === undefined,
    })
    return connectionOptions
  } catch (error) {
    throw new ConfigurationError(`TEMPORAL_TLS_* or TEMPORAL_CONFIG_FILE cannot be read: ${(error as Error).message}`)
  }
}

/** A case that ended is asked again within a month: for a copy of its last act, or to be looked at. */
const leastRetentionDays = 30

/**
 * Connects once the server and the namespace are known to answer. Throws `ConfigurationError` naming variable and
 * remedy; `onShort` is told the days for which the namespace keeps what ended, where they are too few.
 */
export async function connectTemporal(
  configuration: Configuration,
  onShort: (days: number) => void = () => {},
): Promise<Connection> {
  const { temporalAddress, temporalNamespace: namespace } = configuration
  const connection = await Connection.connect(temporalConnection(configuration)).catch(error => {
    if (error instanceof ConfigurationError) throw error
    throw new ConfigurationError(
      `The Temporal server at ${temporalAddress} (TEMPORAL_ADDRESS) does not answer: start it, or correct TEMPORAL_ADDRESS, ` +
        'TEMPORAL_TLS_* and TEMPORAL_API_KEY.',
    )
  })
  try {
    const { config } = await connection.workflowService.describeNamespace({ namespace })
    const days = Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0) / 86_400
    if (days > 0 && days < leastRetentionDays) onShort(days)
    return connection
  } catch (error) {
    await connection.close()
    if ((error as { code?: number }).code !== 5) throw error
    throw new ConfigurationError(
      `The Temporal server at ${temporalAddress} has no namespace ${namespace}: create it, or correct TEMPORAL_NAMESPACE.`,
    )
  }
}
