import { z } from 'zod'
import { cursor, limit, pageOf, placeOfCursor } from '#api/server/cursor.ts'
import { keyHeader } from '#api/server/idempotency.ts'
import { foundRecord, mustBeKept, recordIdFor } from '#api/server/keptRecord.ts'
import { ledgerAnswers, sendLedger } from '#api/server/ledgerFile.ts'
import { mustHold } from '#api/server/roles.ts'
import { type Ask, lateRoute, route } from '#api/server/route.ts'
import { seenNow } from '#api/server/seen.ts'
import { pageAnswer } from '#api/server/shapes.ts'
import { riskFilingLine, riskFilingShape, viewRiskFiling, viewRiskFilingLine } from '#api/views/riskFilingView.ts'
import { riskFilingBody } from '#contract/schemas/riskFiling.ts'
import { cutOf } from '#domain/processes.ts'
import { parsed } from '#engine/parsed.ts'
import { Problem } from '#engine/problem.ts'
import { fileRisk, filingsOfUnit, findRiskFiling, listRiskFilings } from '#registers/beside/riskFilings.ts'
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
    path: '/v1/cases/{id}/risk-filings',
    tag,
    summary: '本案所涉单位事前的风险报备',
    description:
      '供认定决策程序（F3）时参考：同一单位在立案以前报备的，新的在前；用 attachDocument 附入本案后可以作为证据。查本机关最近的 500 份。能看本案办理情况并能查阅报备的人员。',
    answers: {
      200: {
        description: '风险报备',
        schema: z.object({
          criterion: z.literal('F3').describe('与哪一项认定标准有关'),
          items: z.array(riskFilingLine.extend({ attached: z.boolean().describe('已经附入本案') })),
        }),
      },
    },
    problems: ['FORBIDDEN', 'NOT_FOUND'],
    async handle(ask) {
      const { of, known, cut, viewer } = await seenNow(ask, ask.params.id, ({ state }, _client, by) => ({
        of: state.kind === 'tolerance' ? { unit: state.unit, before: state.openedAt } : undefined,
        known: state.documents.map(({ id }) => id),
        cut: cutOf(by, state),
        viewer: by,
      }))
      if (cut !== 'full' && cut !== 'office') throw new Problem('FORBIDDEN')
      const filings = of ? await filingsOfUnit(ask.engine.database, viewer, of) : []
      const items = filings.map(filing => ({ ...viewRiskFilingLine(filing), attached: known.includes(filing.id) }))
      return { body: { criterion: 'F3', items } }
    },
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
