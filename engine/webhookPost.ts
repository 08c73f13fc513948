import { Webhook as Signing } from 'standardwebhooks'
import { hashText } from '#domain/hash.ts'
import type { Attempt, Delivery } from '#registers/beside/webhookDeliveries.ts'

export type Message = { id: string; type: string; timestamp: string; data: object }
type Target = { url: string; secret: string }

const patienceMs = 10_000

/** The message of a delivery: its id is the same whenever it is sent, so that the other system takes it once. */
export const messageOf = ({ webhookId, eventId, event, madeAt }: Delivery, data: object): Message => ({
  id: `msg_${hashText(`webhook|${webhookId}|${eventId}`).slice(0, 32)}`,
  type: event,
  timestamp: madeAt,
  data,
})

/**
 * Posts a message, signed by the Standard Webhooks scheme: HMAC-SHA-256 over id, time and body, in the headers
 * `webhook-id`, `webhook-timestamp` and `webhook-signature`. Taken with a status of 2xx; redirections are not followed,
 * and what is answered is not read.
 */
export async function postMessage({ url, secret }: Target, message: Message, now = new Date()): Promise<Attempt> {
  const body = JSON.stringify(message)
  const signature = new Signing(secret, { format: 'raw' }).sign(message.id, now, body)
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'zhengming',
        'webhook-id': message.id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': signature,
      },
      body,
    })
    await answer.body?.cancel()
    return { ok: answer.ok, status: answer.status }
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } }
    return { ok: false, error: cause?.code ?? (name === 'TimeoutError' ? 'timeout' : 'unreachable') }
  }
}
