import { proxyActivities } from '@temporalio/workflow'
import type { WebhookActivities } from '#activities/types.ts'

const { tellSystems } = proxyActivities<WebhookActivities>({
  startToCloseTimeout: '2m',
  heartbeatTimeout: '10s',
  retry: { maximumAttempts: 1 },
})

/**
 * One round of the webhooks, started by a schedule: apart from the inbox, so that a slow system delays nobody's mail.
 */
export async function deliverWebhooks(): Promise<void> {
  await tellSystems()
}
