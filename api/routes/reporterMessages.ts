import { z } from 'zod'
import { type Ask, lateRoute, route } from '#api/server/route.ts'
import { seenNow } from '#api/server/seen.ts'
import { longText } from '#contract/schemas/fields.ts'
import type { Actor } from '#domain/access/actor.ts'
import { inRightOf } from '#domain/access/substitution.ts'
import { isParty } from '#domain/case.ts'
import type { CaseState } from '#domain/processes.ts'
import { parsed } from '#engine/parsed.ts'
import { Problem } from '#engine/problem.ts'
import { recordRead } from '#registers/beside/reads.ts'
import { addMessage, messagesOf } from '#registers/beside/receipts.ts'

const answer = z.object({
  messages: z.array(z.strictObject({ from: z.enum(['reporter', 'office']), text: z.string(), at: z.string() })),
})
const written = z.strictObject({ text: longText.describe('给举报人的答复，凭回执可见') })

/** Messages of a reporter are for those who handle the case and for the custodians. */
const isConcerned = (state: CaseState, actor: Actor): boolean =>
  (state.handlers.includes(inRightOf(actor)) || actor.roles.includes('custodian')) && !isParty(state, actor.person)

/** The case, for a caller whom its reporter's messages concern; else `NOT_FOUND` or `FORBIDDEN`. */
async function concerned(ask: Ask<'id'>): Promise<CaseState> {
  const { state, viewer } = await seenNow(
    ask,
    ask.params.id,
    (loaded, _client, standing) => ({ state: loaded.state, viewer: standing }),
    (standing, loaded) => Number(isConcerned(loaded.state, standing)),
  )
  if (!isConcerned(state, viewer)) throw new Problem('FORBIDDEN')
  return state
}

export const reporterMessageRoutes = [
  route({
    method: 'get',
    path: '/v1/cases/{id}/reporter-messages',
    tag: '举报回执',
    summary: '举报人凭回执发来的消息',
    description: '承办人、custodian；每次查阅写入记录。',
    answers: { 200: { description: '全部消息，旧的在前', schema: answer } },
    problems: ['NOT_FOUND', 'FORBIDDEN'],
    async handle(ask) {
      const { engine, actor } = ask
      const state = await concerned(ask)
      await recordRead(engine.database, { actor, caseId: state.caseId, part: 'reporterMessages' })
      return { body: { messages: await messagesOf(engine.database, state.caseId) } }
    },
  }),
  lateRoute({
    method: 'post',
    path: '/v1/cases/{id}/reporter-messages',
    tag: '举报回执',
    summary: '答复举报人',
    lateBody: { schema: written, example: { text: '材料已经收到。' } },
    answers: { 201: { description: '已发送', schema: answer } },
    problems: ['NOT_FOUND', 'FORBIDDEN', 'INVALID_BODY'],
    async handle(ask) {
      const { engine, lang } = ask
      const state = await concerned(ask)
      await recordRead(engine.database, { actor: ask.actor, caseId: state.caseId, part: 'reporterMessages' })
      const { text } = parsed(written, ask.body, lang)
      if (!(await addMessage(engine.database, state.caseId, { from: 'office', text })))
        throw new Problem('INVALID_BODY', { details: { path: 'text', message: 'tooManyMessages' } })
      return { status: 201, body: { messages: await messagesOf(engine.database, state.caseId) } }
    },
  }),
]
