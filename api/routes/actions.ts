import type pg from 'pg'
import { z } from 'zod'
import { withRiskFiling } from '#api/documents/riskFiling.ts'
import { type Asked, anyAction, asked, hashesOfSent, typeAsked } from '#api/server/askedAction.ts'
import { keyHeader, keyOf, neededKey } from '#api/server/idempotency.ts'
import { type Ask, flag, lateRoute, type Reply, route } from '#api/server/route.ts'
import { caseView, ifSeen, type Loaded } from '#api/server/seen.ts'
import { caseShape, effectsAnswer } from '#api/server/shapes.ts'
import { StaleProblem } from '#api/server/staleProblem.ts'
import { statusOf } from '#api/server/status.ts'
import { viewActions } from '#api/views/actionsView.ts'
import { viewTimeline } from '#api/views/timelineView.ts'
import type { CaseEvent } from '#domain/processes.ts'
import { refusalCodes } from '#domain/refusal.ts'
import { effectsText } from '#domain/texts/actions.ts'
import { bodyMessage } from '#domain/texts/bodyMessages.ts'
import { act, answered, type Done, dryAct } from '#engine/act.ts'
import { hashable, keepReporter, withoutReporter } from '#engine/application.ts'
import type { Engine } from '#engine/engine.ts'
import { withHeadOf, wronglyNamed } from '#engine/namedPersons.ts'
import { Problem } from '#engine/problem.ts'
import { mustMay, type Standing, standingFor, standingsOn } from '#engine/standing.ts'
import { readEntries } from '#registers/ledger/fold.ts'
import { actionExample } from './examples.ts'

/** The case after the act, if the caller still sees it, and the receipt of a ballot. */
async function doneReply(ask: Ask, { seq, ballotHash }: Done): Promise<Reply> {
  const view = await caseView(ask, ask.params.id ?? '')
  return { body: { seq, case: view, ...(ballotHash !== undefined && { ballot: { hash: ballotHash } }) } }
}

/** What the same key was answered with before; a dry run and a request without a key have none. */
async function answeredBefore(ask: Ask): Promise<Done | undefined> {
  const { engine, actor, params, request, body } = ask
  const key = keyOf(request)
  if (key === undefined) return undefined
  const caseId = params.id ?? ''
  const bodyHashes = hashesOfSent(await hashable(engine, caseId, body))
  const done = await answered(engine, { actor, caseId, key, bodyHashes })
  return done && withReceipt(ask, done)
}

/** The answer that a key had before, with the receipt if it was a ballot. */
const withReceipt = async (ask: Ask, done: Done): Promise<Done> => ({
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

/** The checks in their order, then the act, or without `keyOf` its rehearsal. */
async function checked(ask: Ask, keyOf: (() => string) | undefined): Promise<Reply> {
  const { engine, lang, params, body } = ask
  const standings = await standingsOn(engine, ask.actor, params.id ?? '')
  if (standings.length === 0) throw new Problem('NOT_FOUND')
  const able = mustMay(standings, typeAsked(body, lang))
  const key = keyOf?.()
  const { state } = able[0].loaded
  const given = asked(body, state.kind, lang)
  const { body: sealed, identity } = await withoutReporter(engine, state.caseId, given.body)
  const command = await withHeadOf(engine.database, await withRiskFiling(ask, { ...given, body: sealed }, state))
  const errors = await wronglyNamed(engine.database, command, { state, actor: able[0].actor })
  if (errors.length > 0)
    throw new Problem('INVALID_BODY', {
      errors: errors.map(({ path, message }) => ({ path, message: bodyMessage(message, lang) })),
    })
  const standing = await standingFor(engine, able, command)
  if (identity) {
    await dryAct(engine, { actor: standing.actor, caseId: state.caseId, ...command, state })
    if (key !== undefined) await keepReporter(engine, state.caseId, identity)
  }
  return key === undefined ? rehearse(ask, command, standing) : carryOut(ask, command, key, standing)
}

const isRefusal = (error: unknown): boolean => error instanceof Problem && statusOf(error.code) < 500

async function carryOut(ask: Ask, command: Asked, key: string, { actor, loaded }: Standing): Promise<Reply> {
  const { engine, params } = ask
  const { state } = loaded
  const caseId = params.id ?? ''
  try {
    const [sentHash] = hashesOfSent(await hashable(engine, caseId, ask.body), [state.kind])
    const done = await act(engine, { actor, caseId, key, ...command, ...(sentHash && { sentHash }), state })
    return await doneReply(ask, done.repeated ? await withReceipt(ask, done) : done)
  } catch (error) {
    throw await staleOr(error, ask, command)
  }
}

async function rehearse(ask: Ask, command: Asked, { actor, loaded }: Standing): Promise<Reply> {
  const { engine, lang, params } = ask
  const { state } = loaded
  try {
    const events = await dryAct(engine, { actor, caseId: params.id ?? '', ...command, state })
    return { body: { effects: events.flatMap(event => effectsText(state.kind, event, lang)) } }
  } catch (error) {
    throw await staleOr(error, ask, command)
  }
}

/** `STALE` tells the entries that the caller has not seen yet. */
async function staleOr(error: unknown, ask: Ask, { ifSeq = 0 }: Asked): Promise<unknown> {
  if (!(error instanceof Problem) || error.code !== 'STALE') return error
  const { engine, lang, params } = ask
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
      const standings = await standingsOn(engine, actor, params.id ?? '')
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
      if (ask.query.dryRun) return checked(ask, undefined)
      try {
        return await checked(ask, () => neededKey(ask.request))
      } catch (refused) {
        // A key that has its answer keeps it, whatever is refused now; `act` itself finds the answer if nothing is.
        const before = isRefusal(refused) ? await answeredBefore(ask) : undefined
        if (!before) throw refused
        return doneReply(ask, before)
      }
    },
  }),
]
