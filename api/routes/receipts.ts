import { z } from 'zod'
import { openRoute } from '#api/server/route.ts'
import { longText, optional } from '#contract/schemas/fields.ts'
import { Problem } from '#engine/problem.ts'
import { recordReceiptRead } from '#registers/beside/reads.ts'
import { addMessage, caseOfReceipt, messagesOf, type ReceiptCase } from '#registers/beside/receipts.ts'
import type { Database } from '#registers/database/database.ts'

/** As people type it: in groups, with hyphens, in full width. */
const withoutGroups = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}_.·]/gu, '')
    .toLowerCase()
const code = z
  .string()
  .overwrite(withoutGroups)
  .regex(/^[0-9a-f]{40}$/, { error: 'notAReceipt' })
  .describe('回执号，40 位')

const message = z.strictObject({ from: z.enum(['reporter', 'office']), text: z.string(), at: z.string() })

/**
 * What a reporter is told of a report: whether it is handled and whether that is over, and nothing of what came of it.
 */
const progressOf = ({ stage, status }: ReceiptCase) =>
  status === 'closed' ? 'concluded' : stage === 'proposed' || stage === 'screening' ? 'received' : 'handling'

async function found(database: Database, given: string): Promise<ReceiptCase> {
  const known = await caseOfReceipt(database, given)
  if (!known) throw new Problem('NOT_FOUND')
  return known
}

/** Who asks has no session: the address is counted, each failure like a success. */
const spend = (ask: { receiptLimit: { spend(person: string): Promise<void> }; request: { ip?: string | undefined } }) =>
  ask.receiptLimit.spend(ask.request.ip ?? 'unknown')

export const receiptRoutes = [
  openRoute({
    method: 'post',
    path: '/v1/receipts/status',
    tag: '举报回执',
    summary: '凭回执查询办理进度',
    description: '不需要登录；回执号只在正文中发送，不写入任何日志。按来源地址限制次数。',
    body: z.strictObject({ code }),
    bodyExample: { code: '0'.repeat(40) },
    answers: {
      200: {
        description: '进度',
        schema: z.object({ status: z.enum(['received', 'handling', 'concluded']), receivedOn: z.string() }),
      },
    },
    problems: ['NOT_FOUND', 'INVALID_BODY', 'TOO_MANY_REQUESTS'],
    async handle(ask) {
      await spend(ask)
      const known = await found(ask.engine.database, ask.body.code)
      return { body: { status: progressOf(known), receivedOn: known.receivedOn } }
    },
  }),
  openRoute({
    method: 'post',
    path: '/v1/receipts/messages',
    tag: '举报回执',
    summary: '凭回执读取和发送消息',
    description: '有 text 时先发送。最多 200 条。请不要在消息中写明身份。',
    body: z.strictObject({ code, text: optional(longText).describe('要发送的消息') }),
    bodyExample: { code: '0'.repeat(40), text: '补充一份材料的线索。' },
    answers: { 200: { description: '全部消息，旧的在前', schema: z.object({ messages: z.array(message) }) } },
    problems: ['NOT_FOUND', 'INVALID_BODY', 'TOO_MANY_REQUESTS'],
    async handle(ask) {
      await spend(ask)
      const { database } = ask.engine
      const { caseId } = await found(database, ask.body.code)
      const { text } = ask.body
      await recordReceiptRead(database, caseId)
      const sent = text === undefined || (await addMessage(database, caseId, { from: 'reporter', text }))
      if (!sent) throw new Problem('INVALID_BODY', { details: { path: 'text', message: 'tooManyMessages' } })
      return { body: { messages: await messagesOf(database, caseId) } }
    },
  }),
]
