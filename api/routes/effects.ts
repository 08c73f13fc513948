import { z } from 'zod'
import { mustHold } from '#api/server/roles.ts'
import { route } from '#api/server/route.ts'
import { shortText } from '#contract/schemas/fields.ts'
import { effectsInForce } from '#registers/beside/effects.ts'

export const effectRoutes = [
  route({
    method: 'get',
    path: '/v1/effects',
    tag: '效力',
    summary: '一个人员现有的容错保护效力',
    description: '供干部人事等系统查询，自批准时生效。角色：service。',
    query: z.object({ subject: shortText.describe('人员编号') }),
    answers: {
      200: {
        description: '现在有效的',
        schema: z.object({
          items: z.array(
            z.object({
              subject: z.string(),
              effect: z.string(),
              caseNumber: z.string(),
              from: z.iso.date(),
              until: z.iso.date().optional(),
            }),
          ),
        }),
      },
    },
    problems: ['FORBIDDEN', 'INVALID_BODY'],
    async handle({ engine, actor, query }) {
      mustHold(actor, 'service')
      return { body: { items: await effectsInForce(engine.database, query.subject) } }
    },
  }),
]
