import { type Client, ScheduleAlreadyRunning } from '@temporalio/client'
import { deliverScheduleId, reconcileScheduleId, workflowTypes } from '#contract/names.ts'

/** Has reconciler and inbox run every 15 s, whichever worker is there. Safe when several workers start at once. */
export async function scheduleRounds(client: Client, taskQueue: string): Promise<void> {
  await schedule(client, taskQueue, reconcileScheduleId, workflowTypes.reconcile)
  await schedule(client, taskQueue, deliverScheduleId, workflowTypes.deliver)
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
