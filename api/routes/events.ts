import { z } from 'zod'
import { eventIdOf, placeInFeed } from '#api/server/feed.ts'
import { route } from '#api/server/route.ts'
import { Problem } from '#engine/problem.ts'

const heartbeatMs = 25_000
/** A browser with many pages open has one each; more than this is no browser. */
const streamsEach = 20
const streams = new Map<string, number>()

/** Takes one of the streams that a person may have open in this process; the function gives it back. */
function takeStream(person: string): () => void {
  const open = streams.get(person) ?? 0
  if (open >= streamsEach) throw new Problem('TOO_MANY_REQUESTS', { details: { retryAfter: 30 } })
  streams.set(person, open + 1)
  return () => {
    const left = (streams.get(person) ?? 1) - 1
    if (left > 0) streams.set(person, left)
    else streams.delete(person)
  }
}

export const eventRoutes = [
  route({
    method: 'get',
    path: '/v1/events',
    tag: '运行',
    summary: '哪些案件有了新进展（server-sent events）',
    description:
      '每个事件只有 {caseId, seq, kind}；断线后用 Last-Event-ID 接续，隔得太久的从现在开始。每人最多同时打开 20 个。',
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
      const giveBack = takeStream(actor.person)
      const ended = new AbortController()
      const timers = [
        setInterval(() => response.write(': \n\n'), heartbeatMs),
        setTimeout(() => response.end(), Math.min(expiresAt - Date.now(), 2 ** 31 - 1)),
      ]
      response.once('close', () => {
        ended.abort()
        giveBack()
        timers.forEach(clearTimeout)
      })
      response.type('text/event-stream').set('X-Accel-Buffering', 'no').flushHeaders()
      response.write('retry: 2000\n\n')
      await feed.listen(
        () => engine.standings(actor),
        placeInFeed(request.get('Last-Event-ID')),
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
