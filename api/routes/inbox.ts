import { z } from 'zod'
import { cursor, limit, pageOf, placeOfCursor } from '#api/server/cursor.ts'
import { flag, route } from '#api/server/route.ts'
import { inboxPage, viewMessage } from '#api/views/inboxView.ts'
import { Problem } from '#engine/problem.ts'
import { listInbox, markRead } from '#registers/desk/inbox.ts'

const query = z.object({ unread: flag.describe('是否未读'), limit, cursor })
const readBody = z.strictObject({ ids: z.array(z.uuid()).min(1).max(200).describe('消息编号') })

function placeBefore(from: string | undefined) {
  const place = placeOfCursor(from, 'time')
  if (!place) return undefined
  const { value: at, id } = place
  if (!z.uuid().safeParse(id).success) throw new Problem('INVALID_BODY', { details: { path: 'cursor' } })
  return { at, id }
}

export const inboxRoutes = [
  route({
    method: 'get',
    path: '/v1/inbox',
    tag: '任务',
    summary: '收件箱',
    description: '开始等候您办理的任务、期限提醒和逾期报告；您不再能查看的案件，其消息不再显示。',
    query,
    answers: { 200: { description: '一页，新的在前', schema: inboxPage } },
    problems: ['INVALID_BODY'],
    async handle({ engine, actor, lang, query: { cursor: from, ...filter } }) {
      const after = placeBefore(from)
      const rows = await listInbox(engine.database, actor, { ...filter, ...(after && { after }) })
      const page = pageOf(rows, filter.limit, ({ at, id }) => ({ value: at.toISOString(), id }))
      return { body: { ...page, items: page.items.map(row => viewMessage(row, lang)) } }
    },
  }),
  route({
    method: 'post',
    path: '/v1/inbox/read',
    tag: '任务',
    summary: '标记已读',
    description: '不是您的消息不受影响；已读的消息不再发送邮件。',
    body: readBody,
    bodyExample: { ids: ['0191f3a4-5b6c-4d7e-8f90-a1b2c3d4e5f6'] },
    answers: { 200: { description: '其中您的消息数，现在均为已读', schema: z.object({ read: z.int() }) } },
    problems: ['INVALID_BODY'],
    handle: async ({ engine, actor, body }) => ({
      body: { read: await markRead(engine.database, actor.person, body.ids) },
    }),
  }),
]
