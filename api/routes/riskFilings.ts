import { z } from 'zod'
import { cursor, limit, pageOf, placeOfCursor } from '#api/server/cursor.ts'
import { keyHeader } from '#api/server/idempotency.ts'
import { foundRecord, mustBeKept, recordIdFor } from '#api/server/keptRecord.ts'
import { ledgerAnswers, sendLedger } from '#api/server/ledgerFile.ts'
import { mustHold } from '#api/server/roles.ts'
import { type Ask, lateRoute, route } from '#api/server/route.ts'
import { pageAnswer } from '#api/server/shapes.ts'
import { riskFilingLine, riskFilingShape, viewRiskFiling, viewRiskFilingLine } from '#api/views/riskFilingView.ts'
import { riskFilingBody } from '#contract/schemas/riskFiling.ts'
import { parsed } from '#engine/parsed.ts'
import { fileRisk, findRiskFiling, listRiskFilings } from '#registers/beside/riskFilings.ts'
import { exportRiskFiling } from '#registers/ledger/ledgerExport.ts'
import { riskFilingExample } from './examples.ts'

const tag = '风险报备'
const answer = z.object({ riskFiling: riskFilingShape })

const found = ({ engine, actor, params }: Pick<Ask<'id'>, 'engine' | 'actor' | 'params'>) =>
  foundRecord(params.id, id => findRiskFiling(engine.database, actor, id))

export const riskFilingRoutes = [
  lateRoute({
    method: 'post',
    path: '/v1/risk-filings',
    tag,
    summary: '风险报备',
    description: '同一个 Idempotency-Key 得到同一份报备。报备后不能更改。角色：applicant、intake。',
    headers: keyHeader,
    lateBody: { schema: riskFilingBody, example: riskFilingExample },
    answers: {
      200: { description: '重复的请求', schema: answer },
      201: { description: '已报备', schema: answer },
    },
    problems: ['FORBIDDEN', 'IDEMPOTENCY_KEY_MISSING', 'IDEMPOTENCY_KEY_REUSED'],
    async handle({ engine, actor, lang, request, response, body: sent }) {
      mustHold(actor, 'applicant', 'intake')
      const id = recordIdFor('riskFiling', actor, request)
      const body = parsed(riskFilingBody, sent, lang)
      const { filing, fresh } = await fileRisk(engine.database, { id, actor, body })
      mustBeKept(body, filing.content.filing)
      response.location(`/v1/risk-filings/${id}`)
      return { status: fresh ? 201 : 200, body: { riskFiling: viewRiskFiling(filing) } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/risk-filings',
    tag,
    summary: '您可以查阅的风险报备',
    description: '本人的；intake、supervisor、investigator、approver 为本机关的全部。新的在前。',
    query: z.object({ limit, cursor }),
    answers: { 200: { description: '一页', schema: pageAnswer.extend({ items: z.array(riskFilingLine) }) } },
    problems: ['INVALID_BODY'],
    async handle({ engine, actor, query }) {
      const after = placeOfCursor(query.cursor, 'time')
      const rows = await listRiskFilings(engine.database, actor, { limit: query.limit, ...(after && { after }) })
      const page = pageOf(rows, query.limit, ({ filedAt, id }) => ({ value: toUtc(filedAt), id }))
      return { body: { ...page, items: page.items.map(viewRiskFilingLine) } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/risk-filings/{id}',
    tag,
    summary: '一份风险报备',
    answers: { 200: { description: '全文', schema: answer } },
    problems: ['NOT_FOUND'],
    handle: async ask => ({ body: { riskFiling: viewRiskFiling(await found(ask)) } }),
  }),
  route({
    method: 'get',
    path: '/v1/risk-filings/{id}/ledger',
    tag,
    summary: '导出报备的证明，供离线校验日期',
    description: '格式与案件账本相同，只有一条记录；内容不在其中。',
    answers: ledgerAnswers,
    problems: ['NOT_FOUND'],
    async handle(ask) {
      return sendLedger(ask.response, await exportRiskFiling(ask.engine.database, await found(ask)))
    },
  }),
]

const toUtc = (instant: string) => new Date(instant).toISOString()
