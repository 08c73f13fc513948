import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client'
import { batchIdOf, bodyHashOf } from '#contract/ids.ts'
import type { Batch } from '#contract/messages.ts'
import { batchWorkflowIdOf, workflowTypes } from '#contract/names.ts'
import type { BulkReassignment } from '#contract/schemas/bulk.ts'
import type { Actor } from '#domain/access/actor.ts'
import { storeBatch } from '#registers/desk/batches.ts'
import type { Engine } from './engine.ts'
import { Problem } from './problem.ts'
import { inTime, unavailable } from './settle.ts'

const startSeconds = 10

export const bulkHashOf = (body: BulkReassignment): string => bodyHashOf('bulkReassignment', body)

/**
 * Has many tasks reassigned by a workflow of their own; the same person and key give the same batch. Throws
 * `IDEMPOTENCY_KEY_REUSED`, or `ENGINE_UNAVAILABLE` when nobody can say that it was started: repeated, it is.
 */
export async function startBatch(
  engine: Engine,
  { actor, key, body }: { actor: Actor; key: string; body: BulkReassignment },
): Promise<string> {
  const batchId = batchIdOf(actor.person, key)
  const { reassign: items, reasons } = body
  const bodyHash = bulkHashOf(body)
  const request = { batchId, bodyHash, items, actor, ...(reasons !== undefined && { reasons }) }
  if ((await storeBatch(engine.database, request)) !== bodyHash) throw new Problem('IDEMPOTENCY_KEY_REUSED')
  await start(engine, { batchId, total: items.length })
  return batchId
}

async function start({ client, taskQueue, log }: Engine, batch: Batch): Promise<void> {
  try {
    await inTime({ client }, startSeconds, () =>
      client.workflow.start<(batch: Batch) => Promise<void>>(workflowTypes.batch, {
        workflowId: batchWorkflowIdOf(batch.batchId),
        taskQueue,
        args: [batch],
        workflowIdConflictPolicy: 'USE_EXISTING',
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
      }),
    )
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return
    log.warn({ err: String(error) }, 'a batch was not started')
    throw unavailable()
  }
}
