import { z } from 'zod'
import { webhookEvents } from '#domain/webhooks.ts'
import type { Delivery } from '#registers/beside/webhookDeliveries.ts'
import type { Webhook } from '#registers/beside/webhooks.ts'

export const webhookShape = z.object({
  id: z.string(),
  url: z.string(),
  events: z.array(z.enum(webhookEvents)),
  owner: z.string().describe('所属的 service 账号'),
  version: z.int(),
  createdAt: z.string(),
})

export const deliveryShape = z.object({
  n: z.int(),
  event: z.enum(webhookEvents),
  state: z.enum(['waiting', 'delivered', 'dead']).describe('waiting 待送、delivered 已送达、dead 已放弃'),
  attempts: z.int(),
  madeAt: z.string(),
  nextTryAt: z.string().optional(),
  doneAt: z.string().optional(),
  lastStatus: z.int().optional().describe('对方最近一次答复的 HTTP 状态'),
  lastError: z.string().optional().describe('最近一次未能连接的原因'),
})

/** A webhook as those who look after it get it: never with its secret. */
export const viewWebhook = ({ id, content, events, owner, version, createdAt }: Webhook) => ({
  id,
  url: content.url,
  events,
  owner,
  version,
  createdAt,
})

/** A message without what it says. */
export const viewDelivery = ({ n, event, state, attempts, madeAt, nextTryAt, doneAt, ...last }: Delivery) => ({
  n,
  event,
  state,
  attempts,
  madeAt,
  ...(state === 'waiting' && { nextTryAt }),
  ...(doneAt !== undefined && { doneAt }),
  ...(last.lastStatus !== undefined && { lastStatus: last.lastStatus }),
  ...(last.lastError !== undefined && { lastError: last.lastError }),
})
