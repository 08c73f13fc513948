import { join } from 'node:path'
import { Client, Connection } from '@temporalio/client'
import { closePools, openPools, type Register } from '#registers/register.ts'
import { DataKeys } from '#vault/dataKeys.ts'
import { openKeyring } from '#vault/keyring.ts'
import { createPayloadCodec } from '#vault/payloadCodec.ts'
import type { Configuration } from './configuration.ts'
import { temporalConnection } from './temporalConnection.ts'

/** Connections of an operator's command; `close` ends them. */
export async function openMeans(configuration: Configuration) {
  if (!configuration.databaseUrl) throw new Error('DATABASE_URL is not set')
  const pools = openPools(configuration.databaseUrl, () => {}, { max: 4 })
  const keys = new DataKeys(pools.system, openKeyring(configuration))
  const codec = createPayloadCodec(keys)
  const connection = await Connection.connect(temporalConnection(configuration))
  const failureConverterPath = join(import.meta.dirname, '..', 'vault', 'failureConverter.ts')
  const client = new Client({
    connection,
    namespace: configuration.temporalNamespace,
    dataConverter: { payloadCodecs: [codec], failureConverterPath },
  })
  const register: Register = { ...pools, keys }
  const close = async () => {
    await connection.close()
    await closePools(pools)
  }
  return { register, client, codec, taskQueue: configuration.taskQueue, close }
}
