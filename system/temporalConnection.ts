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
