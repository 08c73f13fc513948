import { type Client, ScheduleAlreadyRunning } from '@temporalio/client'
import { reconcileScheduleId, workflowTypes } from '#contract/names.ts'

/** Has the reconciler run every 15 s, whichever worker is there. Safe when several workers start at once. */
export async function scheduleReconciler(client: Client, taskQueue: string): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: reconcileScheduleId,
      spec: { intervals: [{ every: '15s' }] },
      policies: { overlap: 'SKIP', catchupWindow: '1m' },
      action: {
        type: 'startWorkflow',
        workflowType: workflowTypes.reconcile,
        workflowId: reconcileScheduleId,
        taskQueue,
        workflowExecutionTimeout: '2m',
      },
    })
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error
  }
}
