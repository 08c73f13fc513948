import { z } from 'zod'
import { cursor, limit, pageOf, placeOfCursor } from '#api/server/cursor.ts'
import { keyHeader } from '#api/server/idempotency.ts'
import { foundRecord, mustBeKept, recordIdFor } from '#api/server/keptRecord.ts'
import { parsed } from '#api/server/parse.ts'
import { mustHold } from '#api/server/roles.ts'
import { lateRoute, route } from '#api/server/route.ts'
import { pageAnswer } from '#api/server/shapes.ts'
import { supervisionGroupShape, supervisionItemShape, viewGroup, viewItem } from '#api/views/supervisionView.ts'
import { supervisionBody } from '#contract/schemas/supervision.ts'
import { holds, type Role } from '#domain/access/actor.ts'
import { receiveItem } from '#registers/beside/supervision.ts'
import { findItem, listGroups } from '#registers/beside/supervisionGroups.ts'
import { supervisionExample } from './examples.ts'

const tag = '监督信息'
const officers: Role[] = ['intake', 'supervisor', 'approver']
const answer = z.object({ supervisionItem: supervisionItemShape })

export const supervisionRoutes = [
  lateRoute({
    method: 'post',
    path: '/v1/supervision-items',
    tag,
    summary: '报送监督信息',
    description: '同一事项的信息归为一组；同一个 Idempotency-Key 得到同一条信息。角色：intake、service。',
    headers: keyHeader,
    lateBody: { schema: supervisionBody, example: supervisionExample },
    answers: {
      200: { description: '重复的请求', schema: answer },
      201: { description: '已收到', schema: answer },
    },
    problems: ['FORBIDDEN', 'IDEMPOTENCY_KEY_MISSING', 'IDEMPOTENCY_KEY_REUSED'],
    async handle({ engine, actor, lang, request, response, body: sent }) {
      mustHold(actor, 'intake', 'service')
      const id = recordIdFor('supervisionItem', actor, request)
      const body = parsed(supervisionBody, sent, lang)
      const { item, fresh } = await receiveItem(engine.database, { id, actor, body })
      mustBeKept(body, item.content)
      const known = await findItem(engine.database, actor, { id, isOfficer: false })
      response.location(`/v1/supervision-items/${id}`)
      return { status: fresh ? 201 : 200, body: { supervisionItem: viewItem(item, known?.cases ?? []) } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/supervision-items',
    tag,
    summary: '本机关收到的监督信息，按事项归组',
    description:
      '新的组在前。角色：intake、supervisor、approver。依职权启动案件用 POST /v1/cases，事项相同的案件自动列入。',
    query: z.object({ limit, cursor }),
    answers: { 200: { description: '一页', schema: pageAnswer.extend({ items: z.array(supervisionGroupShape) }) } },
    problems: ['FORBIDDEN', 'INVALID_BODY'],
    async handle({ engine, actor, query }) {
      mustHold(actor, ...officers)
      const after = placeOfCursor(query.cursor, 'time')
      const rows = await listGroups(engine.database, actor, { limit: query.limit, ...(after && { after }) })
      const page = pageOf(rows, query.limit, ({ openedAt, id }) => ({ value: new Date(openedAt).toISOString(), id }))
      return { body: { ...page, items: page.items.map(viewGroup) } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/supervision-items/{id}',
    tag,
    summary: '一条监督信息和办理结果',
    description: '报送人查本人报送的；intake、supervisor、approver 查本机关的。',
    answers: { 200: { description: '信息和结果', schema: answer } },
    problems: ['NOT_FOUND'],
    async handle({ engine, actor, params }) {
      const isOfficer = holds(actor, officers)
      const { item, cases } = await foundRecord(params.id, id => findItem(engine.database, actor, { id, isOfficer }))
      return { body: { supervisionItem: viewItem(item, cases) } }
    },
  }),
]
