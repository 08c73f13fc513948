import { z } from 'zod'
import { cursor, limit, pageOf, placeOfCursor } from '#api/server/cursor.ts'
import { keyHeader, neededKey } from '#api/server/idempotency.ts'
import { foundRecord, mustBeKept, recordIdFor } from '#api/server/keptRecord.ts'
import { mustHold } from '#api/server/roles.ts'
import { type Ask, flag, lateRoute, route } from '#api/server/route.ts'
import { caseView, seenNow } from '#api/server/seen.ts'
import { effectsAnswer, pageAnswer, startedAnswer } from '#api/server/shapes.ts'
import { supervisionGroupShape, supervisionItemShape, viewGroup, viewItem } from '#api/views/supervisionView.ts'
import { caseIdOf } from '#contract/ids.ts'
import { openItem, regroup, studyNote, supervisionBody } from '#contract/schemas/supervision.ts'
import { holds, type Role } from '#domain/access/actor.ts'
import { effectsText } from '#domain/texts/actions.ts'
import { carryOutStart, rehearseStart } from '#engine/askedStart.ts'
import { applicationFromItem } from '#engine/openFromItem.ts'
import { parsed } from '#engine/parsed.ts'
import { isRefusal, Problem } from '#engine/problem.ts'
import { receiveItem } from '#registers/beside/supervision.ts'
import { type FoundItem, findGroup, findItem, listGroups } from '#registers/beside/supervisionGroups.ts'
import { forgetOpening, itemsOfCase, noteOpening } from '#registers/beside/supervisionOpenings.ts'
import { keepNote, moveItem, notesOf } from '#registers/beside/supervisionStudy.ts'
import { supervisionExample } from './examples.ts'

const tag = '监督信息'
const officers: Role[] = ['intake', 'supervisor', 'approver']
const answer = z.object({ supervisionItem: supervisionItemShape })

export const supervisionRoutes = [
  lateRoute({
    method: 'post',
    path: '/v1/supervision-items',
    tag,
    summary: '报送监督信息',
    description: '同一事项的信息归为一组；同一个 Idempotency-Key 得到同一条信息。角色：intake、service。',
    headers: keyHeader,
    lateBody: { schema: supervisionBody, example: supervisionExample },
    answers: {
      200: { description: '重复的请求', schema: answer },
      201: { description: '已收到', schema: answer },
    },
    problems: ['FORBIDDEN', 'IDEMPOTENCY_KEY_MISSING', 'IDEMPOTENCY_KEY_REUSED'],
    async handle({ engine, actor, lang, request, response, body: sent }) {
      mustHold(actor, 'intake', 'service')
      const id = recordIdFor('supervisionItem', actor, request)
      const body = parsed(supervisionBody, sent, lang)
      const { item, fresh } = await receiveItem(engine.database, { id, actor, body })
      mustBeKept(body, item.content)
      const known = await findItem(engine.database, actor, { id, isOfficer: false })
      response.location(`/v1/supervision-items/${id}`)
      const found = known ?? { item, cases: [], opened: [] }
      return { status: fresh ? 201 : 200, body: { supervisionItem: viewItem(found) } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/supervision-items',
    tag,
    summary: '本机关收到的监督信息，按事项归组',
    description:
      '新的组在前。角色：intake、supervisor、approver。从信息依职权立案用 /open；事项相同的容错案件自动列入。',
    query: z.object({ limit, cursor }),
    answers: { 200: { description: '一页', schema: pageAnswer.extend({ items: z.array(supervisionGroupShape) }) } },
    problems: ['FORBIDDEN', 'INVALID_BODY'],
    async handle({ engine, actor, query }) {
      mustHold(actor, ...officers)
      const after = placeOfCursor(query.cursor, 'time')
      const rows = await listGroups(engine.database, actor, { limit: query.limit, ...(after && { after }) })
      const page = pageOf(rows, query.limit, ({ openedAt, id }) => ({ value: new Date(openedAt).toISOString(), id }))
      const notes = await notesOf(
        engine.database,
        actor,
        page.items.map(({ id }) => id),
      )
      return { body: { ...page, items: page.items.map(group => viewGroup(group, notes.get(group.id) ?? [])) } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/supervision-items/{id}',
    tag,
    summary: '一条监督信息和办理结果',
    description: '报送人查本人报送的；intake、supervisor、approver 查本机关的；立案后承办人也可以查。',
    answers: { 200: { description: '信息和结果', schema: answer } },
    problems: ['NOT_FOUND'],
    async handle(ask) {
      return { body: { supervisionItem: viewItem(await itemSeen(ask)) } }
    },
  }),
  lateRoute({
    method: 'post',
    path: '/v1/supervision-items/{id}/open',
    tag,
    summary: '从监督信息依职权立案',
    description:
      '所涉事项、人员和单位取自信息，职级取自人员登记，事项进展不填为 open；其余同 POST /v1/cases。角色：intake、supervisor。',
    headers: keyHeader,
    query: z.object({ dryRun: flag.describe('只预演，不保存') }),
    lateBody: { schema: openItem, example: { kind: 'tolerance', regime: 'audit' } },
    answers: {
      200: { description: '重复的请求，或者 dryRun 的结果', schema: z.union([startedAnswer, effectsAnswer]) },
      201: { description: '已立案', schema: startedAnswer },
    },
    problems: [
      'FORBIDDEN',
      'NOT_FOUND',
      'INVALID_BODY',
      'IDEMPOTENCY_KEY_MISSING',
      'IDEMPOTENCY_KEY_REUSED',
      'DUPLICATE_OPEN_CASE',
      'ACCOUNTABILITY_ALREADY_DECIDED',
    ],
    async handle(ask) {
      const { engine, actor, lang, request, response } = ask
      const { item } = await itemSeen(ask)
      mustHold(actor, 'intake', 'supervisor')
      const key = ask.query.dryRun ? '' : neededKey(request)
      const sent = await applicationFromItem(engine, {
        item: item.content,
        sent: parsed(openItem, ask.body, lang),
        actor,
      })
      const asked = { actor, sent, lang, right: 'asked' } as const
      if (ask.query.dryRun) {
        const { kind, events } = await rehearseStart(engine, asked)
        return { body: { effects: events.flatMap(event => effectsText(kind, event, lang)) } }
      }
      const opening = { item: item.id, caseId: caseIdOf(actor.person, key) }
      await noteOpening(engine.database, { ...opening, actor })
      const { caseId, repeated } = await carryOutStart(engine, { ...asked, key }).catch(async error => {
        // Unconfirmed it may still begin, and then this is its reason.
        if (isRefusal(error)) await forgetOpening(engine.database, opening)
        throw error
      })
      response.location(`/v1/cases/${caseId}`)
      return { status: repeated ? 200 : 201, body: { id: caseId, case: await caseView(ask, caseId) } }
    },
  }),
  route({
    method: 'post',
    path: '/v1/supervision-items/{id}/regroup',
    tag,
    summary: '把一条信息并入另一组，或者单独成组',
    description: '理由记在两个组。角色：intake、supervisor、approver。',
    body: regroup,
    bodyExample: { reasons: '与前一组不是同一件事' },
    answers: { 200: { description: '信息和它现在的组', schema: answer } },
    problems: ['FORBIDDEN', 'NOT_FOUND', 'INVALID_BODY'],
    async handle(ask) {
      const { engine, actor, body } = ask
      const { item } = await itemSeen(ask)
      mustHold(actor, ...officers)
      const moved = await moveItem(engine.database, {
        item,
        actor,
        reasons: body.reasons,
        ...(body.group !== undefined && { to: body.group }),
      })
      if (moved === undefined)
        throw new Problem('INVALID_BODY', { details: { path: 'group', message: 'unknownGroup' } })
      return { body: { supervisionItem: viewItem(await itemSeen(ask)) } }
    },
  }),
  lateRoute({
    method: 'post',
    path: '/v1/supervision-groups/{id}/notes',
    tag,
    summary: '记一条研判意见',
    description: '结果：不处理、谈话、容错、澄清、转其他机关。角色：intake、supervisor、approver。',
    headers: keyHeader,
    lateBody: { schema: studyNote, example: { text: '属探索性失误，建议依职权容错', result: 'toleranceReview' } },
    answers: { 200: { description: '组和它的研判意见', schema: z.object({ group: supervisionGroupShape }) } },
    problems: ['FORBIDDEN', 'NOT_FOUND', 'INVALID_BODY', 'IDEMPOTENCY_KEY_MISSING'],
    async handle({ engine, actor, lang, request, params, body: sent }) {
      mustHold(actor, ...officers)
      const group = await foundRecord(params.id, id => findGroup(engine.database, actor, id))
      const id = recordIdFor('studyNote', actor, request)
      await keepNote(engine.database, { id, groupId: group.id, actor, content: parsed(studyNote, sent, lang) })
      const notes = await notesOf(engine.database, actor, [group.id])
      return { body: { group: viewGroup(group, notes.get(group.id) ?? []) } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/cases/{id}/supervision-items',
    tag,
    summary: '本案所依据的监督信息',
    description: '按各条信息本身的权限：intake、supervisor、approver 和本案承办人。其他能看本案的人得到空列表。',
    answers: { 200: { description: '信息', schema: z.object({ items: z.array(supervisionItemShape) }) } },
    problems: ['NOT_FOUND'],
    async handle(ask) {
      const { engine, actor, params } = ask
      const ids = await seenNow(ask, params.id, ({ state }, client) => itemsOfCase(client, state.caseId))
      const isOfficer = holds(actor, officers)
      const found = await Promise.all(ids.map(id => findItem(engine.database, actor, { id, isOfficer })))
      return { body: { items: found.filter(one => one !== undefined).map(viewItem) } }
    },
  }),
]

/** The item that the path names, if the caller may read it: `NOT_FOUND`. */
const itemSeen = ({ engine, actor, params }: Pick<Ask<'id'>, 'engine' | 'actor' | 'params'>): Promise<FoundItem> =>
  foundRecord(params.id, id => findItem(engine.database, actor, { id, isOfficer: holds(actor, officers) }))
