import { z } from 'zod'
import { cursor, limit, pageOf, placeOfCursor } from '#api/server/cursor.ts'
import { flag, route } from '#api/server/route.ts'
import { pageAnswer } from '#api/server/shapes.ts'
import { doubleTask, taskShape, viewDouble, viewTask } from '#api/views/listView.ts'
import { optional, shortText } from '#contract/schemas/fields.ts'
import type { Viewer } from '#registers/cases/sight.ts'
import type { Database } from '#registers/database/database.ts'
import { type DoubleOpening, listDoubleOpenings } from '#registers/desk/doubleOpenings.ts'
import { listTasks, type TaskFilter } from '#registers/desk/taskList.ts'

const query = z.object({
  mine: flag.describe('由您办理的'),
  candidate: flag.describe('您可以领取的'),
  overdue: flag.describe('是否逾期'),
  kind: optional(shortText).describe('任务类型'),
  vacated: flag.describe('离任人员留下、尚无人办理的：可以整体提交给 /v1/tasks/bulk 改派'),
  limit,
  cursor,
})

/** Begins the ids of steps that are no case's: they stand after all others, having no due day. */
const besideCases = '~'

type Asked = {
  view: TaskFilter['view']
  overdue?: boolean | undefined
  vacated?: boolean | undefined
  kind?: string | undefined
}

/** The steps of two cases about one matter that the same question finds. */
async function doublesOf(
  database: Pick<Database, 'reader'>,
  viewer: Viewer,
  { view, overdue, vacated, kind = doubleTask }: Asked,
  { after, limit: rows }: { after: { id: string } | undefined; limit: number },
): Promise<DoubleOpening[]> {
  if (view === 'mine' || overdue || vacated || kind !== doubleTask) return []
  const from = after?.id.startsWith(besideCases) ? after.id.slice(besideCases.length) : ''
  return listDoubleOpenings(database, viewer, { view, after: from, limit: rows })
}

export const taskRoutes = [
  route({
    method: 'get',
    path: '/v1/tasks',
    tag: '任务',
    summary: '待办任务',
    description:
      'mine、candidate 二者选一；都不选或都选，为您可以看到的全部任务。代行的任务标明代谁（onBehalfOf）。settleDoubleOpening 不是案件的步骤，见 /v1/double-openings。',
    query,
    answers: { 200: { description: '一页，期限最近的在前', schema: pageAnswer.extend({ items: z.array(taskShape) }) } },
    problems: ['INVALID_BODY'],
    async handle({ engine, actor, lang, query: { mine, candidate, cursor: from, ...filter } }) {
      const view = Boolean(mine) === Boolean(candidate) ? 'all' : mine ? 'mine' : 'candidate'
      const place = placeOfCursor(from, 'day')
      const after = place && { due: place.value, id: place.id }
      const viewer = await engine.standings(actor)
      const ofCases = after?.id.startsWith(besideCases)
        ? []
        : await listTasks(engine.database, viewer, { ...filter, view, ...(after && { after }) })
      const left = filter.limit + 1 - ofCases.length
      const doubles =
        left > 0 ? await doublesOf(engine.database, viewer, { ...filter, view }, { after, limit: left }) : []
      const rows = [
        ...ofCases.map(row => ({
          item: viewTask(row, lang),
          place: { value: row.due ?? 'infinity', id: row.caseId + row.id },
        })),
        ...doubles.map(row => ({
          item: viewDouble(row, lang),
          place: { value: 'infinity', id: besideCases + row.id },
        })),
      ]
      const { items, nextCursor } = pageOf(rows, filter.limit, ({ place: last }) => last)
      return { body: { items: items.map(({ item }) => item), nextCursor } }
    },
  }),
]
