import { proxyActivities } from '@temporalio/workflow'
import type { InboxActivities, MailActivities } from '#activities/types.ts'

const { tellPersons, sendMails } = proxyActivities<InboxActivities & MailActivities>({
  startToCloseTimeout: '1m',
  heartbeatTimeout: '10s',
  retry: { maximumAttempts: 1 },
})

/**
 * One round of the inbox, started by a schedule: tells persons what began to wait, then mails. Carries no personal
 * data.
 */
export async function deliverMessages(): Promise<void> {
  await tellPersons()
  await sendMails()
}
