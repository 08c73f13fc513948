import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { caseFilterOf, caseQuery } from '#api/server/caseFilter.ts'
import { route } from '#api/server/route.ts'
import { caseCsv, csvWriter } from '#api/views/caseCsv.ts'
import { dayOf, toInstant } from '#domain/time/calendar.ts'
import { listsTaken, recordRead } from '#registers/beside/reads.ts'
import { pagesOfCases } from '#registers/cases/caseList.ts'

const most = 50_000

export const exportRoutes = [
  route({
    method: 'get',
    path: '/v1/exports/cases.csv',
    tag: '案件',
    summary: '导出您可以查看的案件',
    description: `与 GET /v1/cases 的筛选相同；UTF-8 带 BOM，至多 ${most.toLocaleString('en')} 行，超出的在最后一行说明。以 = + - @ 开头的单元格前加单引号。`,
    query: caseQuery.omit({ limit: true, cursor: true }),
    answers: { 200: { description: 'CSV，表头用您的语言', mediaType: 'text/csv', schema: z.string() } },
    problems: ['INVALID_BODY'],
    async handle(ask) {
      const { engine, actor, lang, response } = ask
      const filter = await caseFilterOf(ask, { ...ask.query, limit: 500 })
      const pages = await pagesOfCases(engine.database, await engine.standings(actor), filter)
      const organs = await engine.organs()
      await recordRead(engine.database, { actor, caseId: listsTaken, part: 'export' })
      response.attachment(`cases-${dayOf(toInstant(Date.now()))}.csv`)
      response.set({ 'Content-Type': 'text/csv; charset=utf-8; header=present', 'Content-Language': lang })
      await pipeline(Readable.from(caseCsv(pages, { most, organs, lang })), csvWriter(), response).catch(error => {
        if (!response.headersSent) throw error
        response.destroy(error)
      })
      return undefined
    },
  }),
]
