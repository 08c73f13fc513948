import { z } from 'zod'
import { cursor, limit, pageOf, placeOfCursor } from '#api/server/cursor.ts'
import { flag, route } from '#api/server/route.ts'
import { pageAnswer } from '#api/server/shapes.ts'
import { taskShape, viewTask } from '#api/views/listView.ts'
import { optional, shortText } from '#contract/schemas/fields.ts'
import { listTasks } from '#registers/desk/taskList.ts'

const query = z.object({
  mine: flag.describe('由您办理的'),
  candidate: flag.describe('您可以领取的'),
  overdue: flag.describe('是否逾期'),
  kind: optional(shortText).describe('任务类型'),
  vacated: flag.describe('离任人员留下、尚无人办理的：可以整体提交给 /v1/tasks/bulk 改派'),
  limit,
  cursor,
})

export const taskRoutes = [
  route({
    method: 'get',
    path: '/v1/tasks',
    tag: '任务',
    summary: '待办任务',
    description: 'mine、candidate 二者选一；都不选或都选，为您可以看到的全部任务。代行的任务标明代谁（onBehalfOf）。',
    query,
    answers: { 200: { description: '一页，期限最近的在前', schema: pageAnswer.extend({ items: z.array(taskShape) }) } },
    problems: ['INVALID_BODY'],
    async handle({ engine, actor, lang, query: { mine, candidate, cursor: from, ...filter } }) {
      const view = Boolean(mine) === Boolean(candidate) ? 'all' : mine ? 'mine' : 'candidate'
      const place = placeOfCursor(from, 'day')
      const after = place && { due: place.value, id: place.id }
      const viewer = await engine.standings(actor)
      const rows = await listTasks(engine.database, viewer, { ...filter, view, ...(after && { after }) })
      const page = pageOf(rows, filter.limit, ({ due, caseId, id }) => ({ value: due ?? 'infinity', id: caseId + id }))
      return { body: { ...page, items: page.items.map(row => viewTask(row, lang)) } }
    },
  }),
]
