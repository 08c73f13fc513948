import { z } from 'zod'
import { mustHold, standingHolding } from '#api/server/roles.ts'
import { type Ask, lateRoute, type Reply, route } from '#api/server/route.ts'
import { seenNow } from '#api/server/seen.ts'
import { readingShape } from '#api/server/shapes.ts'
import { viewCase } from '#api/views/caseView.ts'
import { type SensitivePart, sensitivePart, sensitiveParts } from '#api/views/sensitiveParts.ts'
import { longText } from '#contract/schemas/fields.ts'
import { holds, type Role } from '#domain/access/actor.ts'
import { identityAccess } from '#domain/access/identityAccess.ts'
import { isParty } from '#domain/case.ts'
import { toInstant } from '#domain/time/calendar.ts'
import { parsed } from '#engine/parsed.ts'
import { Problem } from '#engine/problem.ts'
import { readsOf, reasonsOf, recordRead } from '#registers/beside/reads.ts'
import { readIdentity } from '#registers/beside/reporters.ts'
import { unusualGrounds, unusualReadings } from '#registers/beside/unusualReadings.ts'

/** Two names of one part: it is logged under the first. */
const identityParts = ['reporter', 'identity'] as const

const disclosure = z.strictObject({
  part: z
    .enum([...sensitiveParts, ...identityParts])
    .describe(
      'interviews 谈话或者陈述、opinions 意见、findings 调查认定、reporter 或 identity 举报人身份（须两名保管人同意）',
    ),
  reason: longText.describe('查阅的理由，写入查阅记录'),
})

const controllers: readonly Role[] = ['auditor', 'supervisor']

const unusualAnswer = z.object({
  items: z.array(
    z.object({
      person: z.string(),
      name: z.string().optional(),
      ground: z
        .enum(unusualGrounds)
        .describe('manyCases 案件过多、ownUnit 本单位案件、againWithoutAct 反复查阅而未办理'),
      count: z.int(),
      caseIds: z.array(z.string()),
      last: z.string(),
      reasons: z.array(z.string()),
    }),
  ),
})

const asksForReporter = (body: unknown): boolean =>
  identityParts.some(part => part === (body as { part?: unknown } | null)?.part)

/**
 * The reporter's identity for whoever may have it; `IDENTITY_NOT_GRANTED` to a handler before two custodians have
 * granted it.
 */
async function openIdentity(ask: Ask<'id'>): Promise<Reply> {
  const { engine, actor, lang, params } = ask
  const { access, caseId, ref } = await seenNow(ask, params.id, ({ state }, _client, viewer) => ({
    access: identityAccess(state, viewer),
    caseId: state.caseId,
    ref: 'reporter' in state ? state.reporter?.ref : undefined,
  }))
  if (access === 'mayNot') throw new Problem('FORBIDDEN')
  const { part, reason } = parsed(disclosure, ask.body, lang)
  if (access === 'notGranted') throw new Problem('IDENTITY_NOT_GRANTED')
  await recordRead(engine.database, { actor, caseId, part: identityParts[0], reason })
  const content = ref === undefined ? null : ((await readIdentity(engine.database, ref)) ?? null)
  return { body: { part, until: toInstant(Date.now() + openMs), content } }
}

/** For how long a page shows what was opened. */
const openMs = 10 * 60_000

export const readRoutes = [
  route({
    method: 'get',
    path: '/v1/reads/unusual',
    tag: '账本',
    summary: '异常查阅',
    description:
      '角色：auditor、supervisor。近 30 日内：七日查阅案件明显多于本机关一般人员、查阅涉及本人所在单位的案件、反复查阅同一案件而没有办理。列入不等于违规。',
    answers: { 200: { description: '新的在前，各项列出当时所填理由', schema: unusualAnswer } },
    problems: ['FORBIDDEN'],
    async handle(ask) {
      const viewer = await standingHolding(ask, ...controllers)
      const found = await unusualReadings(ask.engine.database, viewer)
      const items = await Promise.all(
        found.map(async ({ last, name, ...row }) => ({
          ...row,
          ...(name !== null && { name }),
          last,
          reasons: await reasonsOf(ask.engine.database, row.person, row.caseIds),
        })),
      )
      return { body: { items } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/cases/{id}/reads',
    tag: '账本',
    summary: '查阅记录',
    description: '角色：auditor、supervisor。',
    answers: { 200: { description: '谁查阅了什么，为何', schema: z.object({ items: z.array(readingShape) }) } },
    problems: ['NOT_FOUND', 'FORBIDDEN'],
    handle: ask =>
      seenNow(
        ask,
        ask.params.id,
        async ({ state }, client, viewer) => {
          mustHold(viewer, ...controllers)
          if (isParty(state, viewer.person)) throw new Problem('FORBIDDEN')
          return { body: { items: await readsOf(ask.engine.database, client, state.caseId) } }
        },
        viewer => Number(holds(viewer, controllers)),
      ),
  }),
  lateRoute({
    method: 'post',
    path: '/v1/cases/{id}/disclosures',
    tag: '案件',
    summary: '查阅敏感部分',
    lateBody: { schema: disclosure, example: { part: 'interviews', reason: '核对谈话内容' } },
    answers: {
      200: {
        description: '内容，显示到 until 为止',
        schema: z.object({ part: z.string(), until: z.string(), content: z.unknown() }),
      },
    },
    problems: ['NOT_FOUND', 'FORBIDDEN', 'INVALID_BODY', 'IDENTITY_NOT_GRANTED'],
    async handle(ask) {
      if (asksForReporter(ask.body)) return openIdentity(ask)
      const { engine, actor, lang, params } = ask
      const calendar = await engine.calendar()
      const view = await seenNow(ask, params.id, (loaded, _client, viewer) => viewCase(loaded, viewer, calendar, lang))
      if (!sensitivePart(view, 'findings')) throw new Problem('FORBIDDEN')
      const { part, reason } = parsed(disclosure, ask.body, lang) as { part: SensitivePart; reason: string }
      await recordRead(engine.database, { actor, caseId: view.id, part, reason })
      return { body: { part, until: toInstant(Date.now() + openMs), ...sensitivePart(view, part) } }
    },
  }),
]
