import { type Client, ScheduleAlreadyRunning } from '@temporalio/client'
import { deliverScheduleId, reconcileScheduleId, webhookScheduleId, workflowTypes } from '#contract/names.ts'

/** Has reconciler, inbox and webhooks run every 15 s, whichever worker is there. Safe when several workers start at once. */
export async function scheduleRounds(client: Client, taskQueue: string): Promise<void> {
  await schedule(client, taskQueue, reconcileScheduleId, workflowTypes.reconcile)
  await schedule(client, taskQueue, deliverScheduleId, workflowTypes.deliver)
  await schedule(client, taskQueue, webhookScheduleId, workflowTypes.webhooks)
}

async function schedule(client: Client, taskQueue: string, scheduleId: string, workflowType: string): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId,
      spec: { intervals: [{ every: '15s' }] },
      policies: { overlap: 'SKIP', catchupWindow: '1m' },
      action: {
        type: 'startWorkflow',
        workflowType,
        workflowId: scheduleId,
        taskQueue,
        workflowExecutionTimeout: '2m',
      },
    })
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error
  }
}
