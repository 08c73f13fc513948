import { z } from 'zod'
import { readiness } from '#api/server/readiness.ts'
import { openRoute } from '#api/server/route.ts'

const readyShape = z.object({ ready: z.boolean() })

export const healthRoutes = [
  openRoute({
    method: 'get',
    path: '/healthz',
    tag: '运行',
    summary: '进程是否在运行',
    answers: { 200: { description: '在运行', schema: z.object({ status: z.string() }) } },
    handle: async () => ({ body: { status: 'ok' } }),
  }),
  openRoute({
    method: 'get',
    path: '/readyz',
    tag: '运行',
    summary: '现在能否办理',
    answers: {
      200: { description: '可以办理', schema: readyShape },
      503: { description: '暂时不能办理', schema: readyShape },
    },
    async handle({ engine, signIn, response }) {
      const { ready } = await readiness({ engine, signIn })
      response.set('Cache-Control', 'no-store')
      return { status: ready ? 200 : 503, body: { ready } }
    },
  }),
]
