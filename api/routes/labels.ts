import { z } from 'zod'
import { route } from '#api/server/route.ts'
import { labels } from '#domain/texts/labels.ts'

export const labelRoutes = [
  route({
    method: 'get',
    path: '/v1/labels',
    tag: '规则',
    summary: '各项取值的名称',
    description: '按 Accept-Language；列表名如 stage、outcome，其中每个取值一个名称。',
    answers: {
      200: {
        description: '各列表',
        schema: z.object({ lists: z.record(z.string(), z.record(z.string(), z.string())) }),
      },
    },
    handle: async ({ lang }) => ({ body: { lists: labels[lang] } }),
  }),
]
