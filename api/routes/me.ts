import { z } from 'zod'
import { route } from '#api/server/route.ts'
import { organName } from '#domain/texts/organName.ts'
import { countTasks } from '#registers/desk/taskCounts.ts'

export const meRoutes = [
  route({
    method: 'get',
    path: '/v1/me',
    tag: '人员',
    summary: '您是谁，有多少待办',
    answers: {
      200: {
        description: '身份和待办数量',
        schema: z.object({
          person: z.string(),
          name: z.string(),
          organ: z.string(),
          organName: z.string(),
          roles: z.array(z.string()),
          level: z.string().optional(),
          tasks: z.object({ mine: z.int(), candidate: z.int(), overdue: z.int() }),
        }),
      },
    },
    async handle({ engine, actor }) {
      const { person, name, organ, roles, level } = actor
      const tasks = await countTasks(engine.database, await engine.standings(actor))
      return { body: { person, name, organ, organName: organName(await engine.organs(), organ), roles, level, tasks } }
    },
  }),
]
