import { z } from 'zod'
import { mustHold } from '#api/server/roles.ts'
import { flag, route } from '#api/server/route.ts'
import { shortText } from '#contract/schemas/fields.ts'
import { effectsOfPerson } from '#registers/beside/effects.ts'

export const effectRoutes = [
  route({
    method: 'get',
    path: '/v1/effects',
    tag: '效力',
    summary: '一个人员的容错保护效力',
    description: '供干部人事等系统查询，自批准时生效，案件重启时终止；不填 history 只列现在有效的。角色：service。',
    query: z.object({
      subject: shortText.describe('人员编号'),
      history: flag.describe('也列出已经终止的'),
    }),
    answers: {
      200: {
        description: '效力',
        schema: z.object({
          items: z.array(
            z.object({
              subject: z.string(),
              effect: z.string(),
              caseNumber: z.string(),
              from: z.iso.date(),
              until: z.iso.date().optional().describe('自该日起不再有效'),
            }),
          ),
        }),
      },
    },
    problems: ['FORBIDDEN', 'INVALID_BODY'],
    async handle({ engine, actor, query }) {
      mustHold(actor, 'service')
      return { body: { items: await effectsOfPerson(engine.database, query.subject, { history: query.history }) } }
    },
  }),
]
