import { z } from 'zod'
import { caseFilterOf, caseQuery, caseSearch } from '#api/server/caseFilter.ts'
import { pageOf } from '#api/server/cursor.ts'
import { keyHeader, keyOf } from '#api/server/idempotency.ts'
import { type Ask, flag, lateRoute, route } from '#api/server/route.ts'
import { caseView } from '#api/server/seen.ts'
import { caseAnswer, effectsAnswer, pageAnswer, startedAnswer } from '#api/server/shapes.ts'
import type { CaseView } from '#api/views/caseView.ts'
import { caseRowShape, viewCaseRow } from '#api/views/listView.ts'
import { startCase as startCaseBody } from '#contract/schemas/startCase.ts'
import { effectsText } from '#domain/texts/actions.ts'
import { carryOutStart, rehearseStart } from '#engine/askedStart.ts'
import { Problem } from '#engine/problem.ts'
import { recordInquiryRead } from '#registers/beside/reads.ts'
import { issueReceipt } from '#registers/beside/receipts.ts'
import { countCases, listCases, sortValueOf } from '#registers/cases/caseList.ts'
import { startExample } from './examples.ts'
import { receiptOf, receiptShape } from './ownReceipt.ts'

const withReceipt = startedAnswer.extend(receiptShape)

const listShape = pageAnswer.extend({
  items: z.array(caseRowShape),
  total: z.int(),
  more: z.boolean().describe('total 只数到 10,000'),
})

async function list(ask: Ask, given: z.infer<typeof caseSearch>) {
  const filter = await caseFilterOf(ask, given)
  const { database } = ask.engine
  const viewer = await ask.engine.standings(ask.actor)
  const [rows, count] = await Promise.all([listCases(database, viewer, filter), countCases(database, viewer, filter)])
  const { items, nextCursor } = pageOf(rows, filter.limit, row => ({ value: sortValueOf(row, filter), id: row.id }))
  return { body: { items: items.map(row => viewCaseRow(row, ask.lang)), nextCursor, ...count } }
}

/** Whether a view tells anything of the inquiry: that is a reading of a sensitive part. */
function holdsInquiry(view: CaseView): boolean {
  switch (view.kind) {
    case 'tolerance': {
      const { interviews = [], opinions = [], findings, formerFindings = [] } = view
      return findings !== undefined || interviews.length + opinions.length + formerFindings.length > 0
    }
    case 'falseAccusation':
      return view.intentFindings !== undefined || (view.statements ?? []).length > 0
    case 'clarification':
      return false
  }
}

export const caseRoutes = [
  lateRoute({
    method: 'post',
    path: '/v1/cases',
    tag: '案件',
    summary: '启动案件',
    description:
      '同一个 Idempotency-Key 得到同一个案件。角色：applicant、intake；falseAccusation 为 intake、supervisor。举报人的回执号只在首次答复中给出一次，遗失的由 custodian 换发。',
    headers: keyHeader,
    query: z.object({ dryRun: flag.describe('只预演，不保存') }),
    lateBody: { schema: startCaseBody, example: startExample },
    answers: {
      200: {
        description: '重复的请求（不能再查看案件的，没有 case），或者 dryRun 的结果',
        schema: z.union([withReceipt, effectsAnswer]),
      },
      201: { description: '已启动', schema: withReceipt },
    },
    problems: [
      'FORBIDDEN',
      'INVALID_BODY',
      'IDEMPOTENCY_KEY_MISSING',
      'IDEMPOTENCY_KEY_REUSED',
      'COMMAND_EXPIRED',
      'DUPLICATE_OPEN_CASE',
      'ACCOUNTABILITY_ALREADY_DECIDED',
    ],
    async handle(ask) {
      const { engine, actor, lang, request, response, body: sent } = ask
      const asked = { actor, sent, lang, right: 'starter' } as const
      if (ask.query.dryRun) {
        const { kind, events } = await rehearseStart(engine, asked)
        return { body: { effects: events.flatMap(event => effectsText(kind, event, lang)) } }
      }
      const { caseId, repeated, namesReporter } = await carryOutStart(engine, { ...asked, key: keyOf(request) })
      response.location(`/v1/cases/${caseId}`)
      const view = await caseView(ask, caseId)
      const receipt = view && namesReporter ? receiptOf(await issueReceipt(engine.database, caseId)) : {}
      return { status: repeated ? 200 : 201, body: { id: caseId, case: view, ...receipt } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/cases',
    tag: '案件',
    summary: '您可以查看的案件',
    description: '只因代行才能查看的案件，标明代谁（onBehalfOf）。',
    query: caseQuery,
    answers: { 200: { description: '一页', schema: listShape } },
    problems: ['INVALID_BODY'],
    handle: ask => list(ask, ask.query),
  }),
  route({
    method: 'post',
    path: '/v1/cases/search',
    tag: '案件',
    summary: '查找案件',
    body: caseSearch,
    bodyExample: { q: '镇容〔2026〕', status: 'open' },
    answers: { 200: { description: '一页', schema: listShape } },
    problems: ['INVALID_BODY'],
    handle: ask => list(ask, ask.body),
  }),
  route({
    method: 'get',
    path: '/v1/cases/{id}',
    tag: '案件',
    summary: '一个案件，按您的身份裁剪',
    answers: { 200: { description: '案件', schema: caseAnswer } },
    problems: ['NOT_FOUND'],
    async handle(ask) {
      const { engine, actor, params } = ask
      const view = await caseView(ask, params.id)
      if (!view) throw new Problem('NOT_FOUND')
      if (holdsInquiry(view)) await recordInquiryRead(engine.database, { actor, caseId: view.id })
      return { body: { case: view } }
    },
  }),
]
