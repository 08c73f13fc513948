import { z } from 'zod'
import { standingHolding } from '#api/server/roles.ts'
import { lateRoute } from '#api/server/route.ts'
import { longText } from '#contract/schemas/fields.ts'
import { parsed } from '#engine/parsed.ts'
import { Problem } from '#engine/problem.ts'
import { recordRead } from '#registers/beside/reads.ts'
import { isReceiptKept, replaceReceipt } from '#registers/beside/receipts.ts'

/** A reporter's receipt as it is told, under both names: `code` is what `/v1/receipts/*` takes. */
export const receiptShape = {
  receipt: z.string().optional().describe('举报人的回执号，交给举报人，凭此查询进度；只给出一次'),
  code: z.string().optional().describe('同 receipt：/v1/receipts/* 的 code'),
}

export const receiptOf = (code: string | undefined): { receipt?: string; code?: string } =>
  code === undefined ? {} : { receipt: code, code }

const asked = z.strictObject({ reason: longText.describe('换发的理由，写入查阅记录') })

export const ownReceiptRoutes = [
  lateRoute({
    method: 'post',
    path: '/v1/cases/{id}/receipt',
    tag: '举报回执',
    summary: '换发举报人的回执号',
    description: '角色：custodian。旧的回执号随即失效；新的只在答复中给出一次，写入查阅记录。',
    lateBody: { schema: asked, example: { reason: '举报人遗失回执号，已当面核对。' } },
    answers: { 201: { description: '新的回执号', schema: z.object(receiptShape) } },
    problems: ['NOT_FOUND', 'FORBIDDEN', 'INVALID_BODY'],
    async handle(ask) {
      const { engine, params, lang } = ask
      const actor = await standingHolding(ask, 'custodian')
      const caseId = params.id
      if (!(await isReceiptKept(engine.database, actor, caseId))) throw new Problem('NOT_FOUND')
      const { reason } = parsed(asked, ask.body, lang)
      await recordRead(engine.database, { actor, caseId, part: 'receipt', reason })
      return { status: 201, body: receiptOf(await replaceReceipt(engine.database, caseId)) }
    },
  }),
]
