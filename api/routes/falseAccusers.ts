import { z } from 'zod'
import { cursor, limit, pageOf, placeOfCursor } from '#api/server/cursor.ts'
import { mustHold } from '#api/server/roles.ts'
import { lateRoute, route } from '#api/server/route.ts'
import { pageAnswer, readingShape } from '#api/server/shapes.ts'
import { longText, optional, shortText } from '#contract/schemas/fields.ts'
import { dayOf, toInstant } from '#domain/time/calendar.ts'
import { parsed } from '#engine/parsed.ts'
import { searchFalseAccusers } from '#registers/beside/falseAccusers.ts'
import { listRegisterReads } from '#registers/beside/reads.ts'

const wanted = z.strictObject({
  reason: longText.describe('查询的理由，写入查阅记录'),
  name: optional(shortText).describe('姓名，须与登记的一致；答复中不出现姓名'),
  category: optional(shortText).describe('列入的类别'),
  limit,
  cursor,
})

const entry = z.strictObject({
  caseId: z.string(),
  caseNumber: z.string(),
  category: z.string(),
  from: z.string(),
  until: z.string().describe('到该日移出'),
  flagged: z.boolean().describe('有异议，正在处理'),
})

export const falseAccuserRoutes = [
  route({
    method: 'get',
    path: '/v1/register/false-accusers/reads',
    tag: '诬告登记',
    summary: '本机关对诬告登记的查询记录',
    description: '角色：auditor。',
    answers: { 200: { description: '谁查询了登记，为何', schema: z.object({ items: z.array(readingShape) }) } },
    problems: ['FORBIDDEN'],
    async handle({ engine, actor }) {
      mustHold(actor, 'auditor')
      return { body: { items: await listRegisterReads(engine.database, actor.organ) } }
    },
  }),
  lateRoute({
    method: 'post',
    path: '/v1/register/false-accusers/search',
    tag: '诬告登记',
    summary: '查询本机关的诬告陷害登记',
    description:
      '内部登记，不公开，不作为对外限制的依据。每次查询和每条结果都写入查阅记录。角色：supervisor、approver、auditor。',
    lateBody: { schema: wanted, example: { reason: '研究处理建议前核对' } },
    answers: { 200: { description: '一页，只有现在有效的登记', schema: pageAnswer.extend({ items: z.array(entry) }) } },
    problems: ['FORBIDDEN', 'INVALID_BODY'],
    async handle({ engine, actor, lang, body }) {
      mustHold(actor, 'supervisor', 'approver', 'auditor')
      const { reason, name, category, limit: most, cursor: from } = parsed(wanted, body, lang)
      const on = dayOf(toInstant(Date.now()))
      const after = placeOfCursor(from, 'day')?.id
      const search = {
        on,
        limit: most + 1,
        ...(name && { name }),
        ...(category && { category }),
        ...(after && { after }),
      }
      const rows = await searchFalseAccusers(engine.database, actor, search, reason)
      return { body: pageOf(rows, most, ({ caseId }) => ({ value: 'infinity', id: caseId })) }
    },
  }),
]
