import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { limit } from '#api/server/cursor.ts'
import { mustHold } from '#api/server/roles.ts'
import { type Ask, route } from '#api/server/route.ts'
import { deliveryShape, viewDelivery, viewWebhook, webhookShape } from '#api/views/webhookView.ts'
import { webhookBody } from '#contract/schemas/webhook.ts'
import type { Actor } from '#domain/access/actor.ts'
import { holds } from '#domain/access/actor.ts'
import { Problem } from '#engine/problem.ts'
import { postMessage } from '#engine/webhookPost.ts'
import { listDeliveries, retryDelivery } from '#registers/beside/webhookDeliveries.ts'
import { endWebhook, putWebhook, type Webhook, webhooksOf } from '#registers/beside/webhooks.ts'
import type { Database } from '#registers/database/database.ts'
import { readPersonRows } from '#registers/desk/personRows.ts'

const tag = '推送'
const answer = z.object({ webhook: webhookShape })
const wrong = (path: string, message: string) => new Problem('INVALID_BODY', { details: { path, message } })

/** The webhook that the path names, of those that the caller looks after: `NOT_FOUND`. */
async function own({ engine, actor, params }: Pick<Ask<'id'>, 'engine' | 'actor' | 'params'>): Promise<Webhook> {
  mustHold(actor, 'admin', 'service')
  const [found] = await webhooksOf(engine.database, actor, params.id)
  if (!found) throw new Problem('NOT_FOUND')
  return found
}

/** Whose webhook it is: a service account's own, or the one that an admin names. */
async function ownerOf(database: Database, actor: Actor, named: string | undefined): Promise<string> {
  if (!holds(actor, ['admin'])) {
    if (named !== undefined && named !== actor.person) throw wrong('owner', 'notAService')
    return actor.person
  }
  if (named === undefined) throw wrong('owner', 'missing')
  const [known] = await readPersonRows(database, { organs: [actor.organ], ids: [named] })
  if (!known?.roles.includes('service')) throw wrong('owner', 'notAService')
  return named
}

export const webhookRoutes = [
  route({
    method: 'get',
    path: '/v1/webhooks',
    tag,
    summary: '推送设置',
    description: 'admin 查本机关的，service 查自己的。密钥从不显示。',
    answers: { 200: { description: '推送设置', schema: z.object({ items: z.array(webhookShape) }) } },
    problems: ['FORBIDDEN'],
    async handle({ engine, actor }) {
      mustHold(actor, 'admin', 'service')
      return { body: { items: (await webhooksOf(engine.database, actor)).map(viewWebhook) } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/webhooks/{id}',
    tag,
    summary: '一项推送设置',
    answers: { 200: { description: '推送设置', schema: answer } },
    problems: ['FORBIDDEN', 'NOT_FOUND'],
    handle: async ask => ({ body: { webhook: viewWebhook(await own(ask)) } }),
  }),
  route({
    method: 'put',
    path: '/v1/webhooks/{id}',
    tag,
    summary: '设置推送',
    description:
      '编号为 1 至 64 个字母、数字或 . _ -。消息按 Standard Webhooks 签名：HMAC-SHA-256，头 webhook-id、webhook-timestamp、webhook-signature；' +
      '收不到 2xx 的逐次延长间隔重试，约 26 小时后放弃，可以再次发送；同一消息的 webhook-id 不变，请据此去重。',
    body: webhookBody,
    bodyExample: {
      url: 'https://hr.example.test/zhengming',
      events: ['effect.began', 'effect.ended'],
      secret: 'a-long-secret-of-24-and-more',
    },
    answers: { 200: { description: '已设置', schema: answer } },
    problems: ['FORBIDDEN', 'NOT_FOUND', 'INVALID_BODY'],
    async handle({ engine, actor, params, body }) {
      mustHold(actor, 'admin', 'service')
      const { id = '' } = params
      if (!/^[A-Za-z0-9._-]{1,64}$/.test(id)) throw wrong('id', 'notAWebhookId')
      const [known] = await webhooksOf(engine.database, actor, id)
      const owner = known?.owner ?? (await ownerOf(engine.database, actor, body.owner))
      const secret = body.secret ?? known?.content.secret
      if (secret === undefined) throw wrong('secret', 'missing')
      const { url, events } = body
      const webhook = await putWebhook(engine.database, {
        id,
        organ: actor.organ,
        owner,
        events: [...new Set(events)],
        content: { url, secret },
      })
      if (!webhook) throw new Problem('NOT_FOUND')
      return { body: { webhook: viewWebhook(webhook) } }
    },
  }),
  route({
    method: 'delete',
    path: '/v1/webhooks/{id}',
    tag,
    summary: '停止推送',
    description: '未送的不再发送；编号不再使用。',
    answers: { 200: { description: '已停止', schema: z.object({}) } },
    problems: ['FORBIDDEN', 'NOT_FOUND'],
    async handle(ask) {
      await endWebhook(ask.engine.database, (await own(ask)).id)
      return { body: {} }
    },
  }),
  route({
    method: 'post',
    path: '/v1/webhooks/{id}/test',
    tag,
    summary: '发送一条测试消息',
    description: '立即发送，类型为 test，不重试。',
    answers: {
      200: {
        description: '对方的答复',
        schema: z.object({
          delivered: z.boolean(),
          status: z.int().optional(),
          error: z.string().optional().describe('未能连接的原因'),
        }),
      },
    },
    problems: ['FORBIDDEN', 'NOT_FOUND'],
    async handle(ask) {
      const { content } = await own(ask)
      const timestamp = new Date().toISOString()
      const message = { id: `msg_${randomUUID().replaceAll('-', '')}`, type: 'test', timestamp, data: {} }
      const { ok, ...told } = await postMessage(content, message)
      return { body: { delivered: ok, ...told } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/webhooks/{id}/deliveries',
    tag,
    summary: '已送和待送的消息',
    description: '新的在前。',
    query: z.object({
      limit,
      before: z.coerce.number().int().min(1).optional().describe('上一页的 next'),
      state: z.enum(['waiting', 'delivered', 'dead']).optional(),
    }),
    answers: {
      200: {
        description: '一页',
        schema: z.object({ items: z.array(deliveryShape), next: z.int().nullable().describe('下一页的 before') }),
      },
    },
    problems: ['FORBIDDEN', 'NOT_FOUND', 'INVALID_BODY'],
    async handle(ask) {
      const { id } = await own(ask)
      const { limit: most, before, state } = ask.query
      const rows = await listDeliveries(ask.engine.database, id, {
        limit: most,
        ...(before !== undefined && { before }),
        ...(state !== undefined && { state }),
      })
      const items = rows.slice(0, most)
      return { body: { items: items.map(viewDelivery), next: rows.length > most ? (items.at(-1)?.n ?? null) : null } }
    },
  }),
  route({
    method: 'post',
    path: '/v1/webhooks/{id}/deliveries/{n}/retry',
    tag,
    summary: '再次发送',
    description: '也用于已放弃的；重新计数。',
    answers: { 200: { description: '等待发送', schema: z.object({ delivery: deliveryShape }) } },
    problems: ['FORBIDDEN', 'NOT_FOUND'],
    async handle(ask) {
      const { id } = await own(ask)
      const n = /^\d{1,15}$/.test(ask.params.n ?? '') ? Number(ask.params.n) : undefined
      const delivery = n === undefined ? undefined : await retryDelivery(ask.engine.database, id, n)
      if (!delivery) throw new Problem('NOT_FOUND')
      return { body: { delivery: viewDelivery(delivery) } }
    },
  }),
]
