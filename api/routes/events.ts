import { z } from 'zod'
import { eventIdOf, placeOf } from '#api/server/feed.ts'
import { route } from '#api/server/route.ts'

const heartbeatMs = 25_000

export const eventRoutes = [
  route({
    method: 'get',
    path: '/v1/events',
    tag: '运行',
    summary: '哪些案件有了新进展（server-sent events）',
    description: '每个事件只有 {caseId, seq, kind}；断线后用 Last-Event-ID 接续，隔得太久的从现在开始。',
    headers: z.object({ 'Last-Event-ID': z.string().optional() }),
    answers: {
      200: {
        description: '事件流',
        mediaType: 'text/event-stream',
        schema: z.string(),
        example: 'id: MTIzLjQ\ndata: {"caseId":"…","seq":4,"kind":"moved"}\n\n',
      },
    },
    async handle({ engine, feed, actor, expiresAt, request, response }) {
      const ended = new AbortController()
      const timers = [
        setInterval(() => response.write(': \n\n'), heartbeatMs),
        setTimeout(() => response.end(), Math.min(expiresAt - Date.now(), 2 ** 31 - 1)),
      ]
      response.once('close', () => {
        ended.abort()
        timers.forEach(clearTimeout)
      })
      response.type('text/event-stream').set('X-Accel-Buffering', 'no').flushHeaders()
      response.write('retry: 2000\n\n')
      await feed.listen(
        () => engine.standings(actor),
        placeOf(request.get('Last-Event-ID')),
        event => {
          const { caseId, seq, kind } = event
          response.write(`id: ${eventIdOf(event)}\ndata: ${JSON.stringify({ caseId, seq, kind })}\n\n`)
        },
        ended.signal,
      )
      return undefined
    },
  }),
]
