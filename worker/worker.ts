import { Client } from '@temporalio/client'
import { NativeConnection, Worker } from '@temporalio/worker'
import { createBatchActivities } from '#activities/batches.ts'
import { createCareActivities } from '#activities/care.ts'
import { createInboxActivities } from '#activities/inbox.ts'
import { createLinkedCaseActivities } from '#activities/linkedCases.ts'
import { createMailActivities } from '#activities/mail.ts'
import { createNoticeActivities } from '#activities/notices.ts'
import { createReconcilerActivities } from '#activities/reconciler.ts'
import { createRegisterActivities } from '#activities/registers.ts'
import { createRetentionActivities } from '#activities/retention.ts'
import { createWebhookActivities } from '#activities/webhooks.ts'
import { engineOn } from '#engine/engine.ts'
import { looksOf } from '#engine/looks.ts'
import { paperMaker } from '#engine/papers.ts'
import { resumeEnded } from '#engine/resumeEnded.ts'
import { createRenderer } from '#notices/renderer.ts'
import { closePools } from '#registers/database/database.ts'
import { openDatabase } from '#registers/database/opening.ts'
import { mustHoldSealKey } from '#registers/ledger/sealKeys.ts'
import { type Configuration, ConfigurationError } from '#system/configuration.ts'
import { connectTemporal, temporalConnection } from '#system/temporalConnection.ts'
import { fileBlobStore } from '#vault/blobStore.ts'
import { sealedDataConverter } from '#vault/dataConverter.ts'
import { fileSealer } from '#vault/sealer.ts'
import { buildBundle } from './bundle.ts'
import { scheduleRounds } from './schedule.ts'

const tooShort = 'TEMPORAL_NAMESPACE keeps closed cases for a few days only: give the namespace a retention of years'

type Log = { error(facts: object, message: string): void; warn(facts: object, message: string): void }

export type RunningWorker = { worker: Worker; run: Promise<void>; close(): Promise<void> }

/** Hosts workflows and activities from the bundle that was built before. */
export async function openWorker(configuration: Configuration, log: Log): Promise<RunningWorker> {
  const {
    databaseUrl,
    temporalNamespace: namespace,
    taskQueue,
    smtpUrl,
    mailFrom,
    publicUrl,
    baseUrl,
    fontsDir,
  } = configuration
  if (!databaseUrl) throw new ConfigurationError('DATABASE_URL must be set.')
  const onLost = (error: Error) => log.warn({ err: error.message }, 'a database connection was lost')
  const looks = looksOf(fontsDir)
  const database = { ...(await openDatabase({ ...configuration, databaseUrl }, onLost)), looks }
  const { keys } = database
  const sealer = fileSealer(configuration)
  await mustHoldSealKey(database, sealer)
  const [connection, native, bundle] = await Promise.all([
    connectTemporal(configuration, retention => log.warn({ retention }, tooShort)),
    NativeConnection.connect(temporalConnection(configuration)),
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
  const resume = (caseId: string, reason: 'missing' | 'ended') => resumeEnded(engine, caseId, reason)
  const blobs = fileBlobStore(configuration.blobDir)
  const makePaper = paperMaker({ database, blobs, render: createRenderer({ niceness: 10, fontsDir }) })
  const worker = await Worker.create({
    connection: native,
    namespace,
    taskQueue,
    workflowBundle: { codePath: bundle.path },
    dataConverter: sealedDataConverter(keys, { refusal: 'mark' }),
    activities: {
      ...createRegisterActivities({ database, since, log }),
      ...createNoticeActivities({ database, makePaper }),
      ...createLinkedCaseActivities({ engine }),
      ...createReconcilerActivities({ database, client, taskQueue, blobs, since, resume, sealer, makePaper, log }),
      ...createInboxActivities({ database }),
      ...createMailActivities({ database, smtpUrl, mailFrom, publicUrl: publicUrl ?? baseUrl, log }),
      ...createCareActivities({ database }),
      ...createWebhookActivities({ database, log }),
      ...createRetentionActivities({ database, blobs }),
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
      await closePools(database)
    },
  }
}
