import { Client } from '@temporalio/client'
import { closePools, type Database } from '#registers/database/database.ts'
import { openDatabase } from '#registers/database/opening.ts'
import { sealedDataConverter } from '#vault/dataConverter.ts'
import { createPayloadCodec } from '#vault/payloadCodec.ts'
import { type Configuration, ConfigurationError } from '../configuration.ts'
import { runningSystem } from '../embedded/running.ts'
import { connectTemporal } from '../temporalConnection.ts'
import { fail } from './commandLine.ts'

/** The registers alone, once the keyring is known to be theirs (`KeyringError` else); `closePools` ends them. */
export async function openRegisters(configuration: Configuration): Promise<Database> {
  if (!configuration.databaseUrl) throw new ConfigurationError('DATABASE_URL must be set.')
  return openDatabase({ ...configuration, databaseUrl: configuration.databaseUrl }, () => {}, { max: 4 })
}

/** Connections of an operator's command; `close` ends them. */
export async function openMeans(configuration: Configuration) {
  const database = await openRegisters(configuration)
  const { keys } = database
  const connection = await connectTemporal(configuration)
  const client = new Client({
    connection,
    namespace: configuration.temporalNamespace,
    dataConverter: sealedDataConverter(keys),
  })
  const close = async () => {
    await connection.close()
    await closePools(database)
  }
  return { database, client, codec: createPayloadCodec(keys), taskQueue: configuration.taskQueue, close }
}

/** The same for the system that is configured, or else runs on the data folder; ends the command if there is none. */
export async function meansOfSystem(configuration: Configuration) {
  const system = runningSystem(configuration.dataDir)
  const databaseUrl = configuration.databaseUrl ?? system?.databaseUrl
  const temporalAddress = configuration.temporalAddress ?? system?.temporalAddress
  if (!databaseUrl || !temporalAddress)
    fail(`No system runs on ${configuration.dataDir}: set DATA_DIR, or DATABASE_URL and TEMPORAL_ADDRESS.`, 1)
  return openMeans({ ...configuration, databaseUrl, temporalAddress })
}
