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
      yield { workflowId, history: await client.workflow.getHandle(workflowId).fetchHistory() }
    }
  }
  const faults: string[] = []
  for await (const { workflowId, error } of Worker.runReplayHistories(options, histories()))
    if (error) faults.push(`${workflowId}: ${error.message}`)
  return faults
}
