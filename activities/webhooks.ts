import { messageOf, postMessage } from '#engine/webhookPost.ts'
import { type Delivery, dueDeliveries, recordAttempt } from '#registers/beside/webhookDeliveries.ts'
import { noteEvents, saidOf } from '#registers/beside/webhookEvents.ts'
import { type Webhook, webhooksById } from '#registers/beside/webhooks.ts'
import type { Database } from '#registers/database/database.ts'
import { beating } from './beating.ts'
import type { WebhookActivities } from './types.ts'

export type WebhookDeps = {
  database: Pick<Database, 'system' | 'keys'>
  log: { warn(facts: object, message: string): void }
}

const movesPerPage = 2_000
const messagesPerHook = 20
/** A round that has more to do leaves it to the next, before its activity times out. */
const roundMs = 40_000

/** Activities on webhooks. A message that was taken but not recorded as such is sent again, with the same id. */
export function createWebhookActivities({ database, log }: WebhookDeps): WebhookActivities {
  /** Sends what waits for one system, oldest first, until one fails: the rest would most likely fail too. */
  async function sendInTurn(hook: Webhook, due: readonly Delivery[], end: number): Promise<void> {
    for (const delivery of due) {
      if (Date.now() >= end) return
      const data = await saidOf(database, delivery)
      const attempt = data ? await postMessage(hook.content, messageOf(delivery, data)) : { ok: false, error: 'gone' }
      await recordAttempt(database, delivery, attempt)
      if (attempt.ok) continue
      log.warn({ webhook: hook.id, delivery: delivery.n, ...attempt }, 'a webhook was not delivered')
      return
    }
  }

  return {
    tellSystems: () =>
      beating(async () => {
        const end = Date.now() + roundMs
        while (Date.now() < end && (await noteEvents(database, movesPerPage)));
        const due = Map.groupBy(await dueDeliveries(database, messagesPerHook), ({ webhookId }) => webhookId)
        const hooks = await webhooksById(database, [...due.keys()])
        await Promise.all([...hooks.values()].map(hook => sendInTurn(hook, due.get(hook.id) ?? [], end)))
      }),
  }
}
