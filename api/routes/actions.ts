import type pg from 'pg'
import { z } from 'zod'
import { keyHeader, keyOf } from '#api/server/idempotency.ts'
import { type Ask, flag, lateRoute, type Reply, route } from '#api/server/route.ts'
import { caseView, ifSeen, type Loaded } from '#api/server/seen.ts'
import { caseShape, effectsAnswer } from '#api/server/shapes.ts'
import { StaleProblem } from '#api/server/staleProblem.ts'
import { viewActions } from '#api/views/actionsView.ts'
import { viewTimeline } from '#api/views/timelineView.ts'
import type { CaseEvent } from '#domain/processes.ts'
import { refusalCodes } from '#domain/refusal.ts'
import { effectsText } from '#domain/texts/actions.ts'
import type { Done } from '#engine/act.ts'
import { carryOutAct, rehearseAct } from '#engine/askedAct.ts'
import type { Engine } from '#engine/engine.ts'
import { Problem } from '#engine/problem.ts'
import { anyAction } from '#engine/sentAct.ts'
import { standingsInCase } from '#engine/standing.ts'
import { readEntries } from '#registers/ledger/fold.ts'
import { actionExample } from './examples.ts'

/** The case after the act, if the caller still sees it, and the receipt of a ballot. */
async function doneReply(ask: Ask<'id'>, done: Done): Promise<Reply> {
  const { seq, ballotHash } = done.repeated ? await withReceipt(ask, done) : done
  const view = await caseView(ask, ask.params.id)
  return {
    body: {
      seq: view?.seenAs === 'party' ? view.seq : seq,
      case: view,
      ...(ballotHash !== undefined && { ballot: { hash: ballotHash } }),
    },
  }
}

/** The answer that a key had before, with the receipt if it was a ballot. */
const withReceipt = async (ask: Ask<'id'>, done: Done): Promise<Done> => ({
  ...done,
  ...(await ifSeen(ask, ask.params.id, receiptOf(ask.engine, done.n))),
})

/** The receipt that stands in a ballot's own entry: a later ballot of the same member has another. */
const receiptOf =
  ({ database }: Engine, n: number) =>
  async ({ state }: Loaded, client: pg.PoolClient): Promise<Pick<Done, 'ballotHash'>> => {
    const [entry] = await readEntries(database, client, state.caseId, n - 1)
    const event = entry?.event as CaseEvent | undefined
    return event?.type === 'castVote' ? { ballotHash: event.facts.hash } : {}
  }

const seenSeq = z.looseObject({ ifSeq: z.int() })

/** `STALE` tells the entries that the caller has not seen yet. */
async function staleOr(error: unknown, ask: Ask<'id'>): Promise<unknown> {
  if (!(error instanceof Problem) || error.code !== 'STALE') return error
  const { engine, lang, params, body } = ask
  const { ifSeq } = seenSeq.parse(body)
  const timeline = await ifSeen(ask, params.id, (loaded, client, viewer) =>
    viewTimeline(engine.database, client, loaded, viewer, lang),
  )
  return new StaleProblem(
    error,
    (timeline?.items ?? []).filter(({ seq }) => seq > ifSeq),
  )
}

export const actionRoutes = [
  route({
    method: 'get',
    path: '/v1/cases/{id}/actions',
    tag: '办理',
    summary: '您现在可以办理的事项',
    answers: {
      200: {
        description: '事项及其字段的 JSON Schema',
        schema: z.object({
          actions: z.array(z.object({ type: z.string(), title: z.string(), schema: z.looseObject({}) })),
        }),
      },
    },
    problems: ['NOT_FOUND'],
    async handle({ engine, actor, lang, params }) {
      const standings = await standingsInCase(engine, actor, params.id)
      if (standings.length === 0) throw new Problem('NOT_FOUND')
      const offered = standings.flatMap(({ actor: viewer, loaded }) => viewActions(loaded.state, viewer, lang).actions)
      return { body: { actions: [...new Map(offered.map(action => [action.type, action])).values()] } }
    },
  }),
  lateRoute({
    method: 'post',
    path: '/v1/cases/{id}/actions',
    tag: '办理',
    summary: '办理一个事项',
    description:
      '依次检查：登录、本人的键是否已有答复、案件、事项类型、角色、键、各字段、规则。503 表示尚未确认、仍可能办理：用同一个键重试，只办理一次；同时发出的两份相同请求，前一份可能被拒绝而后一份被接受。24 小时未确认的键失效（410）。',
    headers: keyHeader,
    query: z.object({ dryRun: flag.describe('只预演，不保存') }),
    lateBody: { schema: anyAction, example: actionExample },
    answers: {
      200: {
        description: '已办理，或者 dryRun 的结果；办理后不能再查看案件的，没有 case',
        schema: z.union([
          z.object({
            seq: z.int(),
            case: caseShape.optional(),
            ballot: z.object({ hash: z.string().describe('本人表决票的回执') }).optional(),
          }),
          effectsAnswer,
        ]),
      },
    },
    problems: ['UNKNOWN_ACTION', 'IDEMPOTENCY_KEY_MISSING', ...refusalCodes],
    async handle(ask) {
      const { engine, actor, lang, params, body, request } = ask
      const asked = { actor, caseId: params.id, sent: body, lang }
      try {
        if (!ask.query.dryRun) return await doneReply(ask, await carryOutAct(engine, { ...asked, key: keyOf(request) }))
        const { kind, events } = await rehearseAct(engine, asked)
        return { body: { effects: events.flatMap(event => effectsText(kind, event, lang)) } }
      } catch (error) {
        throw await staleOr(error, ask)
      }
    },
  }),
]
