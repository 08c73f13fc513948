import { z } from 'zod'
import { reportPaper } from '#api/report/paper.ts'
import { workbookOf } from '#api/report/workbook.ts'
import { fullReport, publicReport, reportedPeriod } from '#api/report/yearly.ts'
import { standingHolding } from '#api/server/roles.ts'
import { route } from '#api/server/route.ts'
import { sendPdf } from '#api/server/sendPdf.ts'
import { statisticsShape } from '#api/views/statisticsView.ts'
import { dayOf, toInstant } from '#domain/time/calendar.ts'
import { Problem } from '#engine/problem.ts'

const cell = z.int().nullable()
const reportShape = statisticsShape.extend({
  year: z.int(),
  madeOn: z.iso.date(),
  overdueTerms: z
    .array(z.object({ kind: z.string(), kindTitle: z.string(), rule: z.string(), title: z.string(), count: cell }))
    .describe('逾期：哪一类案件的哪一个期限'),
  supervision: z
    .array(z.object({ source: z.string(), title: z.string(), result: z.string(), count: cell }))
    .describe('监督信息：按来源和办理结果'),
  below: z.array(statisticsShape).describe('下级机关'),
})

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const reportRoutes = [
  route({
    method: 'get',
    path: '/v1/reports/yearly',
    tag: '统计',
    summary: '年度报告',
    description:
      '本机关和下级机关一年的情况：json 为数据，xlsx 为多个工作表，pdf 为公文格式的报告。小于 5 的数和可以由此推算的数不列（null、“<5”）。角色：supervisor、approver。',
    query: z.object({
      year: z.coerce.number().int().min(2018).max(2099).describe('年度；本年度统计至今天'),
      format: z.enum(['json', 'xlsx', 'pdf']).default('json').describe('格式'),
    }),
    answers: { 200: { description: '年度报告；xlsx、pdf 为文件', schema: z.union([reportShape, z.string()]) } },
    problems: ['FORBIDDEN', 'INVALID_BODY'],
    async handle(ask) {
      const { engine, lang, query, response, render } = ask
      const actor = await standingHolding(ask, 'supervisor', 'approver')
      const { year, format } = query
      const today = dayOf(toInstant(Date.now()))
      if (!reportedPeriod(year, today))
        throw new Problem('INVALID_BODY', { details: { path: 'year', message: 'yearNotBegun' } })
      const [organs, calendar] = await Promise.all([engine.organs(), engine.calendar()])
      // A paper of an organ is in Chinese, whatever language the page is read in.
      const asked = { organ: actor.organ, year, today, lang: format === 'json' ? lang : ('zh-CN' as const) }
      const report = publicReport(await fullReport(engine.database, actor, asked, { organs, calendar }))
      if (format === 'json') return { body: report }
      const name = `report-${actor.organ}-${year}`
      if (format === 'pdf') sendPdf(response, name, await render({ as: 'pdf', content: reportPaper(report, organs) }))
      else {
        response.attachment(`${name}.xlsx`)
        response.set({
          'Content-Type': xlsx,
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': 'private, no-store',
        })
        response.send(await workbookOf(report))
      }
      return undefined
    },
  }),
]
