import { z } from 'zod'
import { cursor, limit, pageOf, placeOfCursor } from '#api/server/cursor.ts'
import { keyHeader } from '#api/server/idempotency.ts'
import { foundRecord, mustBeKept, recordIdFor } from '#api/server/keptRecord.ts'
import { mustHold } from '#api/server/roles.ts'
import { type Ask, lateRoute, route } from '#api/server/route.ts'
import { pageAnswer } from '#api/server/shapes.ts'
import { talkShape, viewTalk } from '#api/views/careView.ts'
import { concernIdOf } from '#contract/ids.ts'
import { careReasons, careTalkBody, careTalkDate, careTalkHeld } from '#contract/schemas/care.ts'
import { type Actor, holds } from '#domain/access/actor.ts'
import { isBelow } from '#domain/access/organs.ts'
import { dayRuleOf } from '#domain/packs/dayRuleOf.ts'
import { currentPackFor } from '#domain/packs/packs.ts'
import { dayOf, toInstant } from '#domain/time/calendar.ts'
import { startDeadline } from '#domain/time/deadlines.ts'
import { mustFitAsOwners } from '#engine/careOwner.ts'
import type { Engine } from '#engine/engine.ts'
import { parsed } from '#engine/parsed.ts'
import { Problem } from '#engine/problem.ts'
import { careOfficers } from '#registers/beside/careConcerns.ts'
import { askTalk, type CareTalk, carryTalkOn, findTalk, listTalks } from '#registers/beside/careTalks.ts'
import { knownPersons } from '#registers/desk/personRows.ts'

const tag = '关心关爱'
const answer = z.object({ talk: talkShape })
const wrong = (path: string, message: string) => new Problem('INVALID_BODY', { details: { path, message } })
const today = () => dayOf(toInstant(Date.now()))

const talkSeen = ({ engine, actor, params }: Pick<Ask<'id'>, 'engine' | 'actor' | 'params'>): Promise<CareTalk> =>
  foundRecord(params.id, id => findTalk(engine.database, actor, id))

/** Whether somebody stands on the organ's side of a talk: its officers and whoever holds it, never the cadre. */
const isOfOrgan = (actor: Actor, { cadre, organ, holder }: CareTalk): boolean =>
  actor.person !== cadre && (holder === actor.person || (organ === actor.organ && holds(actor, careOfficers)))

function mustBeOfOrgan(actor: Actor, talk: CareTalk): void {
  if (!isOfOrgan(actor, talk)) throw new Problem('FORBIDDEN')
}

/** What the step made of the talk; `WRONG_STAGE` where it is over. */
async function carried(ask: Ask<'id'>, step: Parameters<typeof carryTalkOn>[1]['step']) {
  const { engine, actor, params } = ask
  const talk = await carryTalkOn(engine.database, { id: params.id, actor, step })
  if (!talk) throw new Problem('WRONG_STAGE', { details: { reason: 'talkOver' } })
  return { body: { talk: viewTalk(talk, actor.person) } }
}

/** The cadre with whom an officer wants to talk: of the officer's organ or of one below, by the register. */
async function cadreNamed({ engine, actor }: Pick<Ask, 'engine' | 'actor'>, personId: string): Promise<void> {
  const known = (await knownPersons(engine.database, [personId]))[personId]
  if (!known || known.left) throw wrong('subject.personId', 'unknownPerson')
  const organs = await engine.organs()
  const isOurs = known.organ === actor.organ || isBelow(organs, known.organ, actor.organ)
  if (!isOurs || personId === actor.person) throw wrong('subject.personId', 'unfitPerson')
}

async function answerDay(engine: Engine): Promise<string> {
  const rule = dayRuleOf(currentPackFor('tolerance', 'general'), 'care.answer')
  return startDeadline(await engine.calendar(), rule, rule.key, today()).due
}

export const careTalkRoutes = [
  lateRoute({
    method: 'post',
    path: '/v1/care/talks',
    tag,
    summary: '提出双向约谈',
    description:
      '不在案件中的约谈。干部为自己提出的不填 subject；组织提出的由 supervisor、approver 填写本机关或者下级机关的干部。同一个 Idempotency-Key 得到同一次约谈。',
    headers: keyHeader,
    lateBody: { schema: careTalkBody, example: { reason: '希望就岗位安排当面反映' } },
    answers: {
      200: { description: '重复的请求', schema: answer },
      201: { description: '已提出', schema: answer },
    },
    problems: ['FORBIDDEN', 'INVALID_BODY', 'IDEMPOTENCY_KEY_MISSING', 'IDEMPOTENCY_KEY_REUSED'],
    async handle(ask) {
      const { engine, actor, lang, request, response } = ask
      if (actor.roles.every(role => role === 'service' || role === 'admin')) throw new Problem('FORBIDDEN')
      const id = recordIdFor('careTalk', actor, request)
      const { subject, reason } = parsed(careTalkBody, ask.body, lang)
      const isOwn = subject === undefined || subject.personId === actor.person
      if (!isOwn) {
        mustHold(actor, ...careOfficers)
        await cadreNamed(ask, subject.personId)
      }
      const [cadre, cadreName] = isOwn ? [actor.person, actor.name] : [subject.personId, subject.name]
      const { talk, fresh } = await askTalk(engine.database, {
        id,
        organ: actor.organ,
        cadre,
        askedBy: isOwn ? 'cadre' : 'organ',
        asker: actor.person,
        content: { cadreName, reason },
      })
      mustBeKept({ cadre, reason }, { cadre: talk.cadre, reason: talk.content.reason })
      response.location(`/v1/care/talks/${id}`)
      return { status: fresh ? 201 : 200, body: { talk: viewTalk(talk, actor.person) } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/care/talks',
    tag,
    summary: '您可以查看的约谈',
    description: '干部查本人的，约谈人查由其约谈的，supervisor、approver 查本机关的。新的在前。',
    query: z.object({ limit, cursor }),
    answers: { 200: { description: '一页', schema: pageAnswer.extend({ items: z.array(talkShape) }) } },
    problems: ['INVALID_BODY'],
    async handle({ engine, actor, query }) {
      const after = placeOfCursor(query.cursor, 'time')
      const rows = await listTalks(engine.database, actor, { limit: query.limit, ...(after && { after }) })
      const page = pageOf(rows, query.limit, ({ askedAt, id }) => ({ value: new Date(askedAt).toISOString(), id }))
      return { body: { ...page, items: page.items.map(talk => viewTalk(talk, actor.person)) } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/care/talks/{id}',
    tag,
    summary: '一次约谈',
    answers: { 200: { description: '约谈', schema: answer } },
    problems: ['NOT_FOUND'],
    handle: async ask => ({ body: { talk: viewTalk(await talkSeen(ask), ask.actor.person) } }),
  }),
  lateRoute({
    method: 'post',
    path: '/v1/care/talks/{id}/date',
    tag,
    summary: '约定约谈的日期，或者改期',
    description: '第一次由 supervisor、approver 约定；改期须有理由，干部本人也可以改期。',
    lateBody: { schema: careTalkDate, example: { on: '2026-12-08', place: '谈话室' } },
    answers: { 200: { description: '已约定', schema: answer } },
    problems: ['FORBIDDEN', 'NOT_FOUND', 'INVALID_BODY', 'WRONG_STAGE'],
    async handle(ask) {
      const talk = await talkSeen(ask)
      const { actor, engine } = ask
      const isMoved = talk.state === 'dated'
      if (!(isMoved && talk.cadre === actor.person)) mustBeOfOrgan(actor, talk)
      const { on, holder: named, place, reasons } = parsed(careTalkDate, ask.body, ask.lang)
      if (on < today()) throw wrong('on', 'inPast')
      if (isMoved && reasons === undefined) throw wrong('reasons', 'missing')
      const holder = (actor.person === talk.cadre ? undefined : named) ?? talk.holder ?? actor.person
      await mustFitAsOwners(engine.database, [{ path: 'holder', person: holder }], talk)
      const more = { ...(place !== undefined && { place }), ...(reasons !== undefined && { reasons }) }
      return carried(ask, { to: 'dated', on, holder, ...more })
    },
  }),
  lateRoute({
    method: 'post',
    path: '/v1/care/talks/{id}/hold',
    tag,
    summary: '记录约谈，以及待答复的诉求',
    description: '由约谈人或者 supervisor、approver 记录。诉求各有负责人和答复日期，不填日期的为一个月。',
    lateBody: {
      schema: careTalkHeld,
      example: {
        heldOn: '2026-11-30',
        summary: '工作压力较大',
        concerns: [{ aspect: 'health', text: '安排体检', owner: 'supervisor-he' }],
      },
    },
    answers: { 200: { description: '已记录', schema: answer } },
    problems: ['FORBIDDEN', 'NOT_FOUND', 'INVALID_BODY', 'WRONG_STAGE'],
    async handle(ask) {
      const talk = await talkSeen(ask)
      const { actor, engine } = ask
      mustBeOfOrgan(actor, talk)
      const { heldOn, summary, concerns = [] } = parsed(careTalkHeld, ask.body, ask.lang)
      if (heldOn < dayOf(talk.askedAt)) throw wrong('heldOn', 'beforeAsked')
      const early = concerns.findIndex(({ due }) => due !== undefined && due < today())
      if (early >= 0) throw wrong(`concerns.${early}.due`, 'inPast')
      const owners = concerns.map(({ owner }, at) => ({ path: `concerns.${at}.owner`, person: owner }))
      await mustFitAsOwners(engine.database, owners, talk)
      const byDefault = await answerDay(engine)
      const { id: talkId, organ, cadre, content } = talk
      return carried(ask, {
        to: 'held',
        heldOn,
        summary,
        concerns: concerns.map(({ due, inConfidence, ...concern }, at) => ({
          ...concern,
          id: concernIdOf(talkId, at),
          talkId,
          organ,
          cadre,
          cadreName: content.cadreName,
          raisedBy: actor.person,
          due: due ?? byDefault,
          ...(inConfidence !== undefined && { inConfidence }),
        })),
      })
    },
  }),
  lateRoute({
    method: 'post',
    path: '/v1/care/talks/{id}/withdraw',
    tag,
    summary: '撤回约谈',
    description: '由提出的一方撤回，须有理由。',
    lateBody: { schema: careReasons, example: { reasons: '问题已经解决' } },
    answers: { 200: { description: '已撤回', schema: answer } },
    problems: ['FORBIDDEN', 'NOT_FOUND', 'INVALID_BODY', 'WRONG_STAGE'],
    async handle(ask) {
      const talk = await talkSeen(ask)
      if (talk.askedBy === 'organ' || talk.cadre !== ask.actor.person) {
        if (talk.askedBy === 'cadre') throw new Problem('FORBIDDEN')
        mustBeOfOrgan(ask.actor, talk)
      }
      return carried(ask, { to: 'withdrawn', ...parsed(careReasons, ask.body, ask.lang) })
    },
  }),
]
