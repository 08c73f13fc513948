import { z } from 'zod'
import { route } from '#api/server/route.ts'
import { optional, shortText } from '#contract/schemas/fields.ts'
import { roles } from '#domain/access/actor.ts'
import { declareKin } from '#engine/declareKin.ts'
import { Problem } from '#engine/problem.ts'
import { findPersons } from '#registers/desk/persons.ts'

/** Applicants and other systems name nobody, and who else has applied is not for them. */
const mayName = (role: string) => role !== 'applicant' && role !== 'service'

const kinBody = z.strictObject({ kin: z.array(shortText).max(200).describe('亲属的人员编号，替换此前的申报') })

const personShape = z.object({
  person: z.string(),
  name: z.string().nullable(),
  organ: z.string(),
  roles: z.array(z.string()),
  level: z.string().nullable(),
})

const kinAnswer = z.object({
  kin: z.array(z.string()),
  requested: z.array(z.object({ caseId: z.string(), person: z.string() })),
})

export const personRoutes = [
  route({
    method: 'get',
    path: '/v1/persons',
    tag: '人员',
    summary: '本机关的人员',
    query: z.object({
      role: z.enum(roles).optional().describe('角色'),
      q: optional(shortText).describe('姓名或编号的开头'),
    }),
    answers: { 200: { description: '最多 50 人', schema: z.object({ items: z.array(personShape) }) } },
    problems: ['FORBIDDEN', 'INVALID_BODY'],
    async handle({ engine, actor, query: { role, q } }) {
      if (!actor.roles.some(mayName)) throw new Problem('FORBIDDEN')
      const wanted = { organ: actor.organ, ...(role && { role }), ...(q && { q }) }
      return { body: { items: await findPersons(engine.database, wanted) } }
    },
  }),
  route({
    method: 'put',
    path: '/v1/persons/me/kin',
    tag: '人员',
    summary: '申报亲属关系',
    description:
      '亲属是当事人的案件，您不能查看也不能办理。当事人申报办案人员为亲属的，作为回避申请，由负责人决定；决定以前不影响该人员。',
    body: kinBody,
    bodyExample: { kin: ['applicant-zhou'] },
    answers: { 200: { description: '已申报；requested 为由此提出的回避申请', schema: kinAnswer } },
    problems: ['INVALID_BODY', 'ENGINE_UNAVAILABLE'],
    async handle({ engine, actor, body }) {
      const kin = [...new Set(body.kin)].filter(person => person !== actor.person)
      return { body: { kin, requested: await declareKin(engine, actor, kin) } }
    },
  }),
]
