import { z } from 'zod'
import { route } from '#api/server/route.ts'
import { organName } from '#domain/texts/organName.ts'
import { readingRule } from '#domain/texts/readingRule.ts'
import { listDoubleOpenings } from '#registers/desk/doubleOpenings.ts'
import { postsOf } from '#registers/desk/personRows.ts'
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
          posts: z
            .array(z.object({ id: z.string(), organ: z.string(), organName: z.string(), roles: z.array(z.string()) }))
            .optional()
            .describe('人员名录载明的各项任职，有多项的才列出；以 /auth/post 或者请求头 X-Post 选用'),
          readings: z.string().describe('查阅规则，告知每个其查阅会被记录的人'),
          tasks: z.object({ mine: z.int(), candidate: z.int(), overdue: z.int() }),
        }),
      },
    },
    async handle({ engine, actor, rolesFrom, lang }) {
      const { person, name, organ, roles, level } = actor
      const viewer = await engine.standings(actor)
      const counted = await countTasks(engine.database, viewer)
      const doubles = await listDoubleOpenings(engine.database, viewer, { view: 'candidate', limit: 200 })
      const tasks = { ...counted, candidate: counted.candidate + doubles.length }
      const organs = await engine.organs()
      const kept = rolesFrom === 'register' ? await postsOf(engine.database, person) : []
      const posts = kept.map(post => ({
        ...post,
        organName: organName(organs, post.organ),
      }))
      const own = { person, name, organ, organName: organName(organs, organ), roles, level }
      return { body: { ...own, ...(posts.length > 1 && { posts }), readings: readingRule(lang), tasks } }
    },
  }),
]
