import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TestWorkflowEnvironment } from '@temporalio/testing'
import { findTestServer } from '#system/binaries.ts'
import { startTemporalServer } from '#system/temporalServer.ts'

/** A time-skipping server of its own; time moves only by `env.sleep`. Call `teardown` when done. */
export async function startTimeSkipping(): Promise<TestWorkflowEnvironment> {
  const path = await findTestServer()
  return TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } })
}

/** A real Temporal server on a folder of its own, removed at the end. */
export interface DevServer {
  address: string
  namespace: string
  readonly pid: number
  stop(): Promise<void>
}

/** Starts the server that the embedded system runs, with its settings. It comes back if a test kills its process. */
export async function startDevServer(namespace = 'test'): Promise<DevServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhengming-temporal-'))
  const { address, part } = await startTemporalServer({ dataDir, namespace })
  return {
    address,
    namespace,
    get pid() {
      return part.pid
    },
    stop: async () => {
      await part.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
