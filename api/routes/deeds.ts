import { z } from 'zod'
import { keyHeader } from '#api/server/idempotency.ts'
import { mustBeKept, recordIdFor } from '#api/server/keptRecord.ts'
import { mustHold } from '#api/server/roles.ts'
import { type Ask, lateRoute } from '#api/server/route.ts'
import { deedBody, recordSearch } from '#contract/schemas/deeds.ts'
import { organOf, reaches } from '#domain/access/organs.ts'
import { recordKinds } from '#domain/deeds.ts'
import { label } from '#domain/texts/labels.ts'
import { parsed } from '#engine/parsed.ts'
import { Problem } from '#engine/problem.ts'
import { enterDeed, recordOfPerson } from '#registers/beside/deeds.ts'
import { deedReads, recordRead } from '#registers/beside/reads.ts'
import { knownPersons } from '#registers/desk/personRows.ts'

const tag = '专项档案'
const deedShape = deedBody.meta({ id: 'Deed' })
const line = z.object({
  kind: z.enum(recordKinds),
  kindTitle: z.string(),
  on: z.iso.date().describe('结案或者发生的日期'),
  caseNumber: z.string().optional(),
  title: z.string().optional(),
  text: z.string().optional(),
  source: z.string().optional(),
})

/** Officers of an organ of personnel alone, whatever else they are. */
async function mustBePersonnel({ engine, actor }: Pick<Ask, 'engine' | 'actor'>): Promise<void> {
  mustHold(actor, 'personnel')
  if (organOf(await engine.organs(), actor.organ)?.type !== 'personnel') throw new Problem('FORBIDDEN')
}

/** A cadre whom the organ may look after by the register (干部管理权限); nobody keeps a record of themselves. */
async function mustBeManaged({ engine, actor }: Pick<Ask, 'engine' | 'actor'>, person: string): Promise<void> {
  const known = (await knownPersons(engine.database, [person]))[person]
  if (!known) throw new Problem('INVALID_BODY', { details: { path: 'person', message: 'unknownPerson' } })
  const own = organOf(await engine.organs(), actor.organ)
  const isManaged = known.managedBy === undefined || reaches(own?.level, known.managedBy)
  if (!isManaged || person === actor.person) throw new Problem('FORBIDDEN')
}

export const deedRoutes = [
  lateRoute({
    method: 'post',
    path: '/v1/deeds',
    tag,
    summary: '录入表彰或者事迹',
    description: '须有来源；录入后不能更改。同一个 Idempotency-Key 得到同一条。角色：组织人事机关的 personnel。',
    headers: keyHeader,
    lateBody: {
      schema: deedBody,
      example: {
        person: 'p-1',
        kind: 'award',
        title: '担当作为好干部',
        text: '牵头完成港区整治',
        happenedOn: '2026-07-01',
        source: '甬党发〔2026〕9号',
      },
    },
    answers: {
      200: { description: '重复的请求', schema: z.object({ deed: deedShape }) },
      201: { description: '已录入', schema: z.object({ deed: deedShape }) },
    },
    problems: ['FORBIDDEN', 'INVALID_BODY', 'IDEMPOTENCY_KEY_MISSING', 'IDEMPOTENCY_KEY_REUSED'],
    async handle(ask) {
      await mustBePersonnel(ask)
      const { engine, actor, lang, request } = ask
      const id = recordIdFor('deed', actor, request)
      const sent = parsed(deedBody, ask.body, lang)
      await mustBeManaged(ask, sent.person)
      const { deed, fresh } = await enterDeed(engine.database, { id, actor, deed: sent })
      mustBeKept(sent, deed)
      return { status: fresh ? 201 : 200, body: { deed } }
    },
  }),
  lateRoute({
    method: 'post',
    path: '/v1/deeds/search',
    tag,
    summary: '查阅一名干部的专项档案（依事识人）',
    description:
      '只有办得好的：容错并已确认整改的、经本人同意公开澄清的、录入的表彰和事迹；没有在办的和不利的事项。每次查阅写入查阅记录。编号在正文中，不留在访问日志里。角色：组织人事机关的 personnel。',
    lateBody: { schema: recordSearch, example: { person: 'p-1', reason: '年度考核' } },
    answers: { 200: { description: '专项档案', schema: z.object({ person: z.string(), items: z.array(line) }) } },
    problems: ['FORBIDDEN', 'INVALID_BODY'],
    async handle(ask) {
      await mustBePersonnel(ask)
      const { engine, actor, lang } = ask
      const { person, reason } = parsed(recordSearch, ask.body, lang)
      await mustBeManaged(ask, person)
      await recordRead(engine.database, { actor, caseId: deedReads, part: 'record', about: person, reason })
      const items = await recordOfPerson(engine.database, person)
      return {
        body: { person, items: items.map(item => ({ ...item, kindTitle: label('recordKind', item.kind, lang) })) },
      }
    },
  }),
]
