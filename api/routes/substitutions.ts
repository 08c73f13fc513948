import { z } from 'zod'
import { type Ask, route } from '#api/server/route.ts'
import { plainDate, shortText } from '#contract/schemas/fields.ts'
import { isOfficer, type Role } from '#domain/access/actor.ts'
import { type Absent, isBounded, mayStandIn } from '#domain/access/substitution.ts'
import type { BodyMessageKey } from '#domain/texts/bodyMessages.ts'
import { dayOf, toInstant } from '#domain/time/calendar.ts'
import { Problem } from '#engine/problem.ts'
import { type Person, personsById } from '#registers/desk/persons.ts'
import { putSubstitution, readSubstitutions, substitutionsOf } from '#registers/desk/substitutions.ts'

const body = z
  .strictObject({
    substitute: shortText
      .nullable()
      .describe('代行人的人员编号，须是本机关有自己职责的工作人员，不能是申请人；null 为结束代行'),
    from: plainDate.optional().describe('第一天'),
    until: plainDate.optional().describe('最后一天，含当天'),
  })
  .superRefine(({ substitute, from, until }, context) => {
    const wrong = (path: string, message: BodyMessageKey) => context.addIssue({ code: 'custom', path: [path], message })
    if (substitute === null) return
    if (from === undefined) wrong('from', 'empty')
    if (until === undefined) wrong('until', 'empty')
    if (from !== undefined && until !== undefined && until < from) wrong('until', 'beforeStart')
  })

const period = { from: z.iso.date(), until: z.iso.date() }
const shape = z.object({
  own: z
    .object({ substitute: z.string(), ...period })
    .optional()
    .describe('谁代您办理'),
  for: z.array(z.object({ person: z.string(), ...period })).describe('您代谁办理，按人员编号排列'),
  ofOrgan: z
    .array(z.object({ person: z.string(), substitute: z.string(), ...period }))
    .optional()
    .describe('supervisor：本机关进行中和将要开始的代行'),
})

/** What a caller gets to know; a supervisor also who stands in for whom in the organ. */
async function told({ engine, actor }: Ask) {
  const own = await readSubstitutions(engine.database, actor.person)
  if (!actor.roles.includes('supervisor')) return { body: own }
  return { body: { ...own, ofOrgan: await substitutionsOf(engine.database, actor.organ) } }
}

const wrong = (path: string, message: BodyMessageKey) => new Problem('INVALID_BODY', { details: { path, message } })

const rightsOf = ({ person, organ, roles }: Person): Absent => ({ person, organ, roles: roles as Role[] })

/** The substitution that was asked for, undefined to end the present one; refused unless it is a colleague's. */
async function asked({ engine, actor, body: { substitute, from, until } }: Ask<never, unknown, z.infer<typeof body>>) {
  if (substitute === null || from === undefined || until === undefined) return undefined
  if (until < dayOf(toInstant(Date.now()))) throw wrong('until', 'inPast')
  if (substitute === actor.person) throw wrong('substitute', 'notOneself')
  const [person] = await personsById(engine.database, [substitute])
  if (!person) throw wrong('substitute', 'unknownPerson')
  if (person.left || !mayStandIn(rightsOf(person), actor)) throw wrong('substitute', 'unfitPerson')
  if (!isBounded({ from, until })) throw wrong('until', 'substitutedTooLong')
  return { substitute, from, until }
}

export const substitutionRoutes = [
  route({
    method: 'get',
    path: '/v1/substitutions',
    tag: '人员',
    summary: '谁代您办理，您代谁办理',
    answers: { 200: { description: '进行中和将要开始的代行', schema: shape } },
    handle: told,
  }),
  route({
    method: 'put',
    path: '/v1/substitutions',
    tag: '人员',
    summary: '指定代行人',
    description:
      '替换您此前的指定。在此期间（按北京时间，含首尾两日）代行人另有您的角色、机关和层级，办理记录写明代您办理；不含表决、当事人身份和系统管理，您或者代行人须回避的、是当事人的案件除外；不得再转给他人代行。一次至多 60 天，收件箱告知本机关 supervisor。',
    body,
    bodyExample: { substitute: 'deputy-feng', from: '2026-10-09', until: '2026-10-16' },
    answers: { 200: { description: '已指定或者已结束', schema: shape } },
    problems: ['INVALID_BODY', 'FORBIDDEN'],
    async handle(ask) {
      const { engine, actor } = ask
      if (!isOfficer(actor.roles)) throw new Problem('FORBIDDEN')
      await putSubstitution(engine.database, actor.person, await asked(ask))
      engine.forgetStandings()
      return told({ ...ask, body: undefined })
    },
  }),
]
