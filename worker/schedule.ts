import { type Client, ScheduleAlreadyRunning } from '@temporalio/client'
import type { Duration } from '@temporalio/common'
import {
  deliverScheduleId,
  reconcileScheduleId,
  retentionScheduleId,
  webhookScheduleId,
  workflowTypes,
} from '#contract/names.ts'

/**
 * Has reconciler, inbox and webhooks run every 15 s, and retention every hour, whichever worker is there. Safe when
 * several workers start at once.
 */
export async function scheduleRounds(client: Client, taskQueue: string): Promise<void> {
  await schedule(client, taskQueue, reconcileScheduleId, workflowTypes.reconcile)
  await schedule(client, taskQueue, deliverScheduleId, workflowTypes.deliver)
  await schedule(client, taskQueue, webhookScheduleId, workflowTypes.webhooks)
  // A round of retention waits by itself, and begins anew where one that died has left off.
  await schedule(client, taskQueue, retentionScheduleId, workflowTypes.retention, { every: '1h', atMost: '12h' })
}

async function schedule(
  client: Client,
  taskQueue: string,
  scheduleId: string,
  workflowType: string,
  { every, atMost }: { every: Duration; atMost: Duration } = { every: '15s', atMost: '2m' },
): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId,
      spec: { intervals: [{ every }] },
      policies: { overlap: 'SKIP', catchupWindow: '1m' },
      action: {
        type: 'startWorkflow',
        workflowType,
        workflowId: scheduleId,
        taskQueue,
        workflowExecutionTimeout: atMost,
      },
    })
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error
  }
}
