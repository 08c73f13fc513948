import { proxyActivities } from '@temporalio/workflow'
import type { ReconcilerActivities } from '#activities/types.ts'

const { reconcile } = proxyActivities<ReconcilerActivities>({
  startToCloseTimeout: '1m',
  heartbeatTimeout: '10s',
  retry: { maximumAttempts: 1 },
})

/**
 * One round of the reconciler, started by a schedule: files what was accepted and not yet filed. Carries no personal
 * data.
 */
export async function reconcileRegisters(): Promise<number> {
  return reconcile()
}
