import { z } from 'zod'
import { lateRoute, route } from '#api/server/route.ts'
import { Problem } from '#engine/problem.ts'
import { listDrafts, putDraft, readDraft, removeDraft } from '#registers/desk/drafts.ts'

const draft = z.object({
  key: z.string(),
  updatedAt: z.string().meta({ format: 'date-time' }),
  expiresAt: z.string().meta({ format: 'date-time' }).describe('到期删除；再次保存则顺延'),
})
const anyJson = z.unknown().describe('任意 JSON，最大 128 KiB，嵌套不超过 100 层')
const description = '只有本人可以读取，加密保存，最后一次保存后 30 天删除。key 为 1 至 100 个字母、数字或 . _ : -。'
const deepest = 100

const wrong = (path: string, message: string) => new Problem('INVALID_BODY', { details: { path, message } })

function keyOf({ key }: { key: string }): string {
  if (!/^[A-Za-z0-9._:-]{1,100}$/.test(key)) throw wrong('key', 'notADraftKey')
  return key
}

/** Whether a JSON value is nested no deeper than `deepest`: what is deeper could be parsed and not written again. */
function isShallow(value: unknown): boolean {
  let level = [value]
  for (let depth = 0; depth <= deepest; depth++) {
    level = level.flatMap(one => (typeof one === 'object' && one !== null ? Object.values(one) : []))
    if (level.length === 0) return true
  }
  return false
}

export const draftRoutes = [
  route({
    method: 'get',
    path: '/v1/drafts',
    tag: '人员',
    summary: '您的草稿',
    answers: { 200: { description: '没有内容，最近保存的在前', schema: z.object({ items: z.array(draft) }) } },
    handle: async ({ engine, actor }) => ({ body: { items: await listDrafts(engine.database, actor) } }),
  }),
  route({
    method: 'get',
    path: '/v1/drafts/{key}',
    tag: '人员',
    summary: '您的一份草稿',
    answers: { 200: { description: '草稿', schema: z.object({ draft: draft.extend({ body: anyJson }) }) } },
    problems: ['NOT_FOUND', 'INVALID_BODY'],
    async handle({ engine, actor, params }) {
      const found = await readDraft(engine.database, actor, keyOf(params))
      if (!found) throw new Problem('NOT_FOUND')
      return { body: { draft: found } }
    },
  }),
  lateRoute({
    method: 'put',
    path: '/v1/drafts/{key}',
    tag: '人员',
    summary: '保存草稿',
    description,
    lateBody: { schema: anyJson, example: { type: 'submitFindings', findings: [] } },
    answers: { 200: { description: '已保存', schema: z.object({ draft }) } },
    problems: ['INVALID_BODY'],
    async handle({ engine, actor, params, body }) {
      const key = keyOf(params)
      if (body === undefined) throw wrong('', 'empty')
      if (!isShallow(body)) throw wrong('', 'nestedTooDeep')
      const kept = await putDraft(engine.database, actor, key, body)
      if (!kept) throw wrong('key', 'tooManyDrafts')
      return { body: { draft: kept } }
    },
  }),
  route({
    method: 'delete',
    path: '/v1/drafts/{key}',
    tag: '人员',
    summary: '删除草稿',
    answers: { 204: { description: '已删除，或者本来没有' } },
    problems: ['INVALID_BODY'],
    async handle({ engine, actor, params, response }) {
      await removeDraft(engine.database, actor, keyOf(params))
      response.status(204).end()
      return undefined
    },
  }),
]
