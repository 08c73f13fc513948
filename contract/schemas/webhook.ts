import { z } from 'zod'
import { webhookEvents } from '#domain/webhooks.ts'
import { optional, shortText } from './fields.ts'

const address = z
  .string()
  .trim()
  .max(2_000)
  .refine(text => ['http:', 'https:'].includes(URL.parse(text)?.protocol ?? ''), { error: 'notAnAddress' })
  .refine(text => (URL.parse(text)?.username ?? '') === '' && (URL.parse(text)?.password ?? '') === '', {
    error: 'passwordInAddress',
  })

/** Where another system is told of events, and of which. */
export const webhookBody = z.strictObject({
  url: address.describe('接收地址，http 或者 https'),
  events: z
    .array(z.enum(webhookEvents))
    .min(1)
    .max(20)
    .describe(
      'decision.filed 认定决定已报备、effect.began 效力开始、effect.ended 效力终止、supervision.result 监督信息的办理结果',
    ),
  secret: z
    .string()
    .min(24)
    .max(200)
    .regex(/^[\x21-\x7e]+$/, 'notASecret')
    .optional()
    .describe('签名密钥，24 至 200 个可见的 ASCII 字符；第一次必填，以后不填则不变，从不显示'),
  owner: optional(shortText).describe('所属的 service 账号；管理员填写，service 账号自己设置的不填'),
})
