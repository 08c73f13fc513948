import { z } from 'zod'
import { route } from '#api/server/route.ts'
import { seen } from '#api/server/seen.ts'
import { timelineItem, viewTimeline } from '#api/views/timelineView.ts'
import { viewVotes, votesShape } from '#api/views/votesView.ts'

export const casePartRoutes = [
  route({
    method: 'get',
    path: '/v1/cases/{id}/timeline',
    tag: '案件',
    summary: '办理经过',
    answers: { 200: { description: '账本记录，用文字表述', schema: z.object({ items: z.array(timelineItem) }) } },
    problems: ['NOT_FOUND'],
    handle: ask =>
      seen(ask, ask.params.id, async (loaded, client, viewer) => ({
        body: await viewTimeline(ask.engine.database, client, loaded, viewer, ask.lang),
      })),
  }),
  route({
    method: 'get',
    path: '/v1/cases/{id}/votes/{round}',
    tag: '案件',
    summary: '一轮表决',
    answers: { 200: { description: '按身份裁剪', schema: votesShape } },
    problems: ['NOT_FOUND'],
    handle: ask =>
      seen(ask, ask.params.id, ({ state }, _client, viewer) => {
        const body = viewVotes(state, Number(ask.params.round), viewer)
        return body && { body }
      }),
  }),
]
