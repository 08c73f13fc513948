import { join } from 'node:path'
import { bundleWorkflowCode, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { createBareActivities } from './activities.ts'
import { taskQueue } from './names.ts'
import { bareAddresses } from './place.ts'
import { openRows } from './rows.ts'

const silent = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error: console.error }
Runtime.install({ logger: silent, shutdownSignals: ['SIGTERM', 'SIGINT'] })

const { address, namespace, databaseUrl } = bareAddresses(process.env)
const rows = openRows(databaseUrl)
const workflowBundle = await bundleWorkflowCode({
  workflowsPath: join(import.meta.dirname, 'workflows.ts'),
  logger: silent,
})
const connection = await NativeConnection.connect({ address })
const activities = createBareActivities(rows)
const worker = await Worker.create({ connection, namespace, taskQueue, workflowBundle, activities })
const running = worker.run()
process.send?.('ready')
await running
await connection.close()
await rows.close()
