import { z } from 'zod'
import { keyHeader, keyOf, neededKey } from '#api/server/idempotency.ts'
import { standingHolding } from '#api/server/roles.ts'
import { lateRoute, route } from '#api/server/route.ts'
import { batchIdOf } from '#contract/ids.ts'
import { bulkReassignment } from '#contract/schemas/bulk.ts'
import type { Language } from '#domain/texts/language.ts'
import { refusalText } from '#domain/texts/refusals.ts'
import { bulkHashOf, startBatch } from '#engine/batch.ts'
import { parsed } from '#engine/parsed.ts'
import { Problem } from '#engine/problem.ts'
import { type BatchLine, batchHash, readBatch } from '#registers/desk/batches.ts'

const example = {
  reassign: [{ caseId: '0f3c…', task: 'submitFindings-1-investigator-li', to: 'investigator-sun' }],
  reasons: '承办人外出学习',
}
const line = z.object({
  caseId: z.string(),
  task: z.string(),
  to: z.string(),
  state: z.enum(['waiting', 'done', 'refused']),
  code: z.string().optional(),
  detail: z.string().optional().describe('未能改派的原因'),
})
const shape = z.object({
  batch: z.object({
    id: z.string(),
    state: z.enum(['running', 'done']),
    receivedAt: z.string().meta({ format: 'date-time' }),
    total: z.int(),
    done: z.int(),
    failed: z.int(),
    items: z.array(line),
  }),
})

const viewLine = ({ refusal, ...item }: BatchLine, lang: Language): z.infer<typeof line> =>
  refusal ? { ...item, code: refusal.code, detail: refusalText(refusal.code, refusal.details, lang).detail } : item

export const batchRoutes = [
  lateRoute({
    method: 'post',
    path: '/v1/tasks/bulk',
    tag: '任务',
    summary: '批量改派任务',
    description:
      '角色：supervisor。每一项以您的身份作为 reassignTask 办理，各自检查；一项被拒绝不影响其他各项。中断后继续，不遗漏也不重复；结果保留 30 天。',
    headers: keyHeader,
    lateBody: { schema: bulkReassignment, example },
    answers: {
      202: { description: '已接收，结果见 /v1/batches/{batchId}', schema: z.object({ batchId: z.string() }) },
    },
    problems: ['FORBIDDEN', 'INVALID_BODY', 'IDEMPOTENCY_KEY_MISSING', 'IDEMPOTENCY_KEY_REUSED'],
    async handle(ask) {
      const { engine, actor, lang, request, response, body: sent } = ask
      const ownKey = keyOf(request)
      const known = ownKey && (await batchHash(engine.database, batchIdOf(actor.person, ownKey)))
      if (known) {
        const again = bulkReassignment.safeParse(sent)
        if (!again.success || bulkHashOf(again.data) !== known) throw new Problem('IDEMPOTENCY_KEY_REUSED')
      } else await standingHolding(ask, 'supervisor')
      const key = neededKey(request)
      const body = parsed(bulkReassignment, sent, lang)
      const batchId = await startBatch(engine, { actor, key, body })
      response.location(`/v1/batches/${batchId}`)
      return { status: 202, body: { batchId } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/batches/{id}',
    tag: '任务',
    summary: '您的一次批量改派',
    answers: { 200: { description: '逐项结果，按提交的顺序', schema: shape } },
    problems: ['NOT_FOUND'],
    async handle({ engine, actor, lang, params }) {
      const id = params.id
      const found = /^[0-9a-f]{32}$/.test(id) ? await readBatch(engine.database, actor, id) : undefined
      if (!found) throw new Problem('NOT_FOUND')
      const { receivedAt, lines } = found
      const count = (state: BatchLine['state']) => lines.filter(one => one.state === state).length
      const [done, failed] = [count('done'), count('refused')]
      const state = done + failed === lines.length ? 'done' : 'running'
      const items = lines.map(one => viewLine(one, lang))
      return { body: { batch: { id, state, receivedAt, total: lines.length, done, failed, items } } }
    },
  }),
]
