import type { Client } from '@temporalio/client'
import type { PayloadCodec } from '@temporalio/common'
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker'
import { workflowIdOf } from '#contract/names.ts'
import { failureConverterPath } from '#vault/dataConverter.ts'
import { buildBundle } from '#worker/bundle.ts'

Runtime.install({ logger: new DefaultLogger('ERROR') })

/** Replays the histories of cases, by default with the bundle of this tree; what did not replay, in words. */
export async function replayFaults(
  { client, codec }: { client: Client; codec: PayloadCodec },
  cases: readonly string[],
  codePath?: string,
): Promise<string[]> {
  const workflowBundle = { codePath: codePath ?? (await buildBundle()).path }
  const options = { workflowBundle, dataConverter: { payloadCodecs: [codec], failureConverterPath } }
  async function* histories() {
    for (const caseId of cases) {
      const workflowId = workflowIdOf(caseId)
      const { runId } = await client.workflow.getHandle(workflowId).describe()
      const history = await client.workflow.getHandle(workflowId, runId).fetchHistory()
      // A replay takes its run id from here; in a run that a reset made, that is the id of the run it was made from.
      const started = history.events?.[0]?.workflowExecutionStartedEventAttributes
      if (started) started.originalExecutionRunId = runId
      yield { workflowId, history }
    }
  }
  const faults: string[] = []
  for await (const { workflowId, error } of Worker.runReplayHistories(options, histories()))
    if (error) faults.push(`${workflowId}: ${error.message}`)
  return faults
}
