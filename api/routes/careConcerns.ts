import { z } from 'zod'
import { cursor, limit, pageOf, placeOfCursor } from '#api/server/cursor.ts'
import { foundRecord } from '#api/server/keptRecord.ts'
import { type Ask, flag, lateRoute, route } from '#api/server/route.ts'
import { seenNow } from '#api/server/seen.ts'
import { pageAnswer } from '#api/server/shapes.ts'
import { concernShape, viewConcern } from '#api/views/careView.ts'
import { careAnswer, careConfidence, careDisclosure, careMove } from '#contract/schemas/care.ts'
import { type Actor, holds } from '#domain/access/actor.ts'
import { actsAs, inRightOf } from '#domain/access/substitution.ts'
import { careAspectIds, concernStates } from '#domain/care.ts'
import { cutOf } from '#domain/processes.ts'
import { mustFitAsOwners } from '#engine/careOwner.ts'
import { parsed } from '#engine/parsed.ts'
import { Problem } from '#engine/problem.ts'
import {
  type Asked,
  answerConcern,
  confide,
  moveConcern,
  readAnswer,
  readConfidence,
} from '#registers/beside/careAnswers.ts'
import { type Concern, concernsOfCase, findConcern, listConcerns } from '#registers/beside/careConcerns.ts'
import { careReads, confidenceReads, recordRead } from '#registers/beside/reads.ts'

const tag = '关心关爱'
const answer = z.object({ concern: concernShape })

type Asking = Pick<Ask<'id'>, 'engine' | 'actor' | 'params'>
type Seen = { concern: Concern; viewer: Actor }

/** The concern that the path names, in the standing in which the caller may read it: `NOT_FOUND`. */
async function concernSeen({ engine, actor, params }: Asking): Promise<Seen> {
  const standings = await engine.standings(actor)
  return foundRecord(params.id, async id => {
    for (const viewer of standings) {
      const concern = await findConcern(engine.database, viewer, id)
      // Who is cared for, is not answered by somebody who acts for them or for whom they act.
      if (concern && !(viewer.onBehalfOf && actsAs(viewer).includes(concern.cadre ?? ''))) return { concern, viewer }
    }
    return undefined
  })
}

const shown = async ({ engine, actor }: Pick<Ask, 'engine' | 'actor'>, concerns: readonly Concern[]) => {
  const reads = await confidenceReads(
    engine.database,
    concerns.filter(({ confided }) => confided).map(({ id }) => id),
  )
  return concerns.map(concern => viewConcern(concern, actor.person, reads))
}

/**
 * The concern after what was asked: `WRONG_STAGE` where it was answered meanwhile, `FORBIDDEN` where it is somebody
 * else's.
 */
async function afterwards(ask: Ask<'id'>, asked: Asked) {
  if (asked === 'answered') throw new Problem('WRONG_STAGE', { details: { reason: 'concernAnswered' } })
  if (asked === 'notYours') throw new Problem('FORBIDDEN')
  const { concern } = await concernSeen(ask)
  const [view] = await shown(ask, [concern])
  return { body: { concern: view } }
}

/** Officers of the organ who look after it, never the cadre. */
const looksAfter = (actor: Actor, { organ, cadre }: Concern, ...roles: ('supervisor' | 'approver')[]): boolean =>
  actor.organ === organ && holds(actor, roles) && !actsAs(actor).includes(cadre ?? '')

export const careConcernRoutes = [
  route({
    method: 'get',
    path: '/v1/care/concerns',
    tag,
    summary: '诉求及其答复',
    description: '干部查本人的，负责人查由其答复的，supervisor、approver 查本机关的（不含本人的）。新的在前。',
    query: z.object({
      state: z.enum(concernStates).optional(),
      aspect: z.enum(careAspectIds).optional().describe('关心的方面'),
      mine: flag.describe('只列由您答复的'),
      overdue: flag.describe('是否逾期未答复'),
      limit,
      cursor,
    }),
    answers: { 200: { description: '一页', schema: pageAnswer.extend({ items: z.array(concernShape) }) } },
    problems: ['INVALID_BODY'],
    async handle({ engine, actor, query: { cursor: from, limit: most, ...filter } }) {
      const after = placeOfCursor(from, 'time')
      const rows = await listConcerns(engine.database, actor, { ...filter, limit: most, ...(after && { after }) })
      const page = pageOf(rows, most, ({ raisedAt, id }) => ({ value: new Date(raisedAt).toISOString(), id }))
      return { body: { ...page, items: await shown({ engine, actor }, page.items) } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/cases/{id}/concerns',
    tag,
    summary: '案件约谈中提出的诉求及其答复',
    description: '能看本案办理情况的人员；约谈后约十五秒内列出。当事人在 GET /v1/care/concerns 中查本人的。',
    answers: { 200: { description: '诉求', schema: z.object({ items: z.array(concernShape) }) } },
    problems: ['FORBIDDEN', 'NOT_FOUND'],
    async handle(ask) {
      const cut = await seenNow(ask, ask.params.id, ({ state }, _client, viewer) => cutOf(viewer, state))
      if (cut !== 'full' && cut !== 'office') throw new Problem('FORBIDDEN')
      return { body: { items: await shown(ask, await concernsOfCase(ask.engine.database, ask.params.id)) } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/care/concerns/{id}',
    tag,
    summary: '一项诉求',
    answers: { 200: { description: '诉求及其答复', schema: answer } },
    problems: ['NOT_FOUND'],
    handle: async ask => afterwards(ask, 'done'),
  }),
  lateRoute({
    method: 'post',
    path: '/v1/care/concerns/{id}/answer',
    tag,
    summary: '答复诉求',
    description: '由负责人或者其代行人答复一次；本人收到消息。',
    lateBody: { schema: careAnswer, example: { answer: '已列入下半年培训计划' } },
    answers: { 200: { description: '已答复', schema: answer } },
    problems: ['FORBIDDEN', 'NOT_FOUND', 'INVALID_BODY', 'WRONG_STAGE'],
    async handle(ask) {
      const { concern } = await concernSeen(ask)
      const standings = await ask.engine.standings(ask.actor)
      const actor = standings.find(
        one => inRightOf(one) === concern.owner && !actsAs(one).includes(concern.cadre ?? ''),
      )
      if (!actor) throw new Problem('FORBIDDEN')
      const { answer: words } = parsed(careAnswer, ask.body, ask.lang)
      return afterwards(ask, await answerConcern(ask.engine.database, { id: concern.id, actor, answer: words }))
    },
  }),
  route({
    method: 'post',
    path: '/v1/care/concerns/{id}/read',
    tag,
    summary: '本人已经查看答复',
    answers: { 200: { description: '已记录', schema: answer } },
    problems: ['FORBIDDEN', 'NOT_FOUND', 'WRONG_STAGE'],
    async handle(ask) {
      const { concern } = await concernSeen(ask)
      if (concern.cadre !== ask.actor.person) throw new Problem('FORBIDDEN')
      if (concern.state === 'open') throw new Problem('WRONG_STAGE', { details: { reason: 'concernOpen' } })
      await readAnswer(ask.engine.database, concern.id)
      return afterwards(ask, 'done')
    },
  }),
  lateRoute({
    method: 'post',
    path: '/v1/care/concerns/{id}/reassign',
    tag,
    summary: '改由另一人答复',
    description: '负责人离任或者不便答复时，由 supervisor、approver 改派，须有理由。',
    lateBody: { schema: careMove, example: { owner: 'investigator-sun', reasons: '原负责人已经调离' } },
    answers: { 200: { description: '已改派', schema: answer } },
    problems: ['FORBIDDEN', 'NOT_FOUND', 'INVALID_BODY', 'WRONG_STAGE'],
    async handle(ask) {
      const { concern, viewer } = await concernSeen(ask)
      if (!looksAfter(viewer, concern, 'supervisor', 'approver')) throw new Problem('FORBIDDEN')
      const { owner, reasons } = parsed(careMove, ask.body, ask.lang)
      await mustFitAsOwners(ask.engine.database, [{ path: 'owner', person: owner }], concern)
      const move = { id: concern.id, actor: ask.actor, owner, reasons }
      return afterwards(ask, await moveConcern(ask.engine.database, move))
    },
  }),
  lateRoute({
    method: 'post',
    path: '/v1/care/concerns/{id}/confidence',
    tag,
    summary: '记下私下所谈',
    description: '由记录诉求的人或者负责人在答复前填写；另行加密，只有负责人和机关主要负责人能查阅，查阅留痕。',
    lateBody: { schema: careConfidence, example: { text: '家中有人病重，不愿让同事知道' } },
    answers: { 200: { description: '已记下', schema: answer } },
    problems: ['FORBIDDEN', 'NOT_FOUND', 'INVALID_BODY', 'WRONG_STAGE'],
    async handle(ask) {
      const { concern } = await concernSeen(ask)
      if (![concern.raisedBy, concern.owner].includes(ask.actor.person)) throw new Problem('FORBIDDEN')
      const { text: words } = parsed(careConfidence, ask.body, ask.lang)
      return afterwards(ask, await confide(ask.engine.database, { id: concern.id, words }))
    },
  }),
  lateRoute({
    method: 'post',
    path: '/v1/care/concerns/{id}/confidence/open',
    tag,
    summary: '查阅私下所谈',
    description: '只有负责人和机关主要负责人，须有理由；写入查阅记录，本人可以看到谁查阅过。',
    lateBody: { schema: careDisclosure, example: { reason: '商定帮扶办法' } },
    answers: { 200: { description: '私下所谈', schema: z.object({ text: z.string() }) } },
    problems: ['FORBIDDEN', 'NOT_FOUND', 'INVALID_BODY'],
    async handle(ask) {
      const { concern, viewer } = await concernSeen(ask)
      const { engine, actor } = ask
      // No substitute: what was said in confidence was said to these two.
      const isTheirs = concern.owner === actor.person || (viewer === actor && looksAfter(actor, concern, 'approver'))
      if (!isTheirs) throw new Problem('FORBIDDEN')
      const { reason } = parsed(careDisclosure, ask.body, ask.lang)
      if (!concern.confided) throw new Problem('NOT_FOUND')
      await recordRead(engine.database, { actor, caseId: careReads, part: 'confidence', about: concern.id, reason })
      const text = await readConfidence(engine.database, concern.id)
      if (text === undefined) throw new Problem('NOT_FOUND')
      return { body: { text } }
    },
  }),
]
