import { Client, Connection } from '@temporalio/client'
import { NativeConnection, Worker } from '@temporalio/worker'
import { createBatchActivities } from '#activities/batches.ts'
import { createInboxActivities } from '#activities/inbox.ts'
import { createLinkedCaseActivities } from '#activities/linkedCases.ts'
import { createMailActivities } from '#activities/mail.ts'
import { createNoticeActivities } from '#activities/notices.ts'
import { createReconcilerActivities } from '#activities/reconciler.ts'
import { createRegisterActivities } from '#activities/registers.ts'
import { createWebhookActivities } from '#activities/webhooks.ts'
import { engineOn } from '#engine/engine.ts'
import { closePools, type Database, openPools } from '#registers/database/database.ts'
import type { Configuration } from '#system/configuration.ts'
import { temporalConnection } from '#system/temporalConnection.ts'
import { fileBlobStore } from '#vault/blobStore.ts'
import { sealedDataConverter } from '#vault/dataConverter.ts'
import { DataKeys } from '#vault/dataKeys.ts'
import { openKeyring } from '#vault/keyringFile.ts'
import { buildBundle } from './bundle.ts'
import { scheduleRounds } from './schedule.ts'

type Log = { error(facts: object, message: string): void; warn(facts: object, message: string): void }

export type RunningWorker = { worker: Worker; run: Promise<void>; close(): Promise<void> }

/** Hosts workflows and activities from the bundle that was built before. */
export async function openWorker(configuration: Configuration, log: Log): Promise<RunningWorker> {
  const { databaseUrl, temporalNamespace: namespace, taskQueue, smtpUrl, mailFrom, publicUrl, baseUrl } = configuration
  if (!databaseUrl) throw new Error('DATABASE_URL is not set')
  const pools = openPools(databaseUrl, error => log.warn({ err: error.message }, 'a database connection was lost'))
  const keys = new DataKeys(pools.system, openKeyring(configuration))
  await keys.prove()
  const database: Database = { ...pools, keys }
  const options = temporalConnection(configuration)
  const [native, connection, bundle] = await Promise.all([
    NativeConnection.connect(options),
    Connection.connect(options),
    buildBundle(),
  ])
  const dataConverter = sealedDataConverter(keys)
  const client = new Client({ connection, namespace, dataConverter })
  const engine = engineOn(database, client, {
    taskQueue,
    log,
    close: async () => {},
  })
  const { since } = engine
  const blobs = fileBlobStore(configuration.blobDir)
  const worker = await Worker.create({
    connection: native,
    namespace,
    taskQueue,
    workflowBundle: { codePath: bundle.path },
    dataConverter: sealedDataConverter(keys, { refusal: 'mark' }),
    activities: {
      ...createRegisterActivities({ database, since, log }),
      ...createNoticeActivities({ database, blobs }),
      ...createLinkedCaseActivities({ engine }),
      ...createReconcilerActivities({ database, client, blobs, since, log }),
      ...createInboxActivities({ database }),
      ...createMailActivities({ database, smtpUrl, mailFrom, publicUrl: publicUrl ?? baseUrl, log }),
      ...createWebhookActivities({ database, log }),
      ...createBatchActivities({ engine }),
    },
    // After kill -9 of a worker its cases go on with another in seconds, not after the default ten.
    stickyQueueScheduleToStartTimeout: '2s',
    shutdownForceTime: '15s',
    ...(configuration.workerMaxCachedWorkflows !== undefined && {
      maxCachedWorkflows: configuration.workerMaxCachedWorkflows,
    }),
    ...(configuration.workerMaxConcurrentActivities !== undefined && {
      maxConcurrentActivityTaskExecutions: configuration.workerMaxConcurrentActivities,
    }),
  })
  const run = worker.run()
  await scheduleRounds(client, taskQueue)
  return {
    worker,
    run,
    async close() {
      if (worker.getState() === 'RUNNING') worker.shutdown()
      await run.catch(() => {})
      await Promise.all([native.close(), connection.close()])
      await closePools(pools)
    },
  }
}
