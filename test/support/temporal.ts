import { TestWorkflowEnvironment } from '@temporalio/testing'
import { findTestServer } from '#system/embedded/binaries.ts'

/** A time-skipping server of its own; time moves only by `env.sleep`. Call `teardown` when done. */
export async function startTimeSkipping(): Promise<TestWorkflowEnvironment> {
  const path = await findTestServer()
  return TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } })
}
