import { z } from 'zod'
import { standingHolding } from '#api/server/roles.ts'
import { route } from '#api/server/route.ts'
import { label } from '#domain/texts/labels.ts'
import { readWorkload } from '#registers/cases/workload.ts'

const count = z.int()
const answer = z.object({
  stages: z
    .array(
      z.object({
        kind: z.string(),
        kindTitle: z.string(),
        stage: z.string(),
        stageTitle: z.string(),
        open: count.describe('在办'),
        overdue: count.describe('逾期'),
        soon: count.describe('七日内到期'),
        to10: count.describe('启动后 0–10 日'),
        to30: count.describe('启动后 11–30 日'),
        to60: count.describe('启动后 31–60 日'),
        over60: count.describe('启动后 60 日以上'),
      }),
    )
    .describe('在办案件，按类型和阶段'),
  persons: z
    .array(z.object({ person: z.string(), open: count, overdue: count, soon: count }))
    .describe('各人承办或者领取了任务的在办案件'),
  months: z
    .array(z.object({ month: z.string(), kind: z.string(), kindTitle: z.string(), received: count, closed: count }))
    .describe('近十二个月收到和办结的案件'),
})

export const workloadRoutes = [
  route({
    method: 'get',
    path: '/v1/workload',
    tag: '统计',
    summary: '本机关在办情况',
    description:
      '角色：本机关的 supervisor、approver。各数与您可以查看的案件清单一致：/v1/cases 以同样的条件查询得到同样的案件。',
    answers: { 200: { description: '在办、负担和趋势', schema: answer } },
    problems: ['FORBIDDEN'],
    async handle(ask) {
      const viewer = await standingHolding(ask, 'supervisor', 'approver')
      const { stages, persons, months } = await readWorkload(ask.engine.database, viewer)
      const kindTitle = (kind: string) => label('kind', kind, ask.lang)
      return {
        body: {
          stages: stages.map(row => ({
            ...row,
            kindTitle: kindTitle(row.kind),
            stageTitle: label('stage', row.stage, ask.lang),
          })),
          persons,
          months: months.map(row => ({ ...row, kindTitle: kindTitle(row.kind) })),
        },
      }
    },
  }),
]
