import { z } from 'zod'
import { calendarYear, calendarYearOf } from '#api/server/calendarYear.ts'
import { mustHold } from '#api/server/roles.ts'
import { lateRoute, route } from '#api/server/route.ts'
import { parsed } from '#engine/parsed.ts'
import { Problem } from '#engine/problem.ts'
import { putCalendarYear, readCalendar } from '#registers/beside/calendar.ts'
import type { Database } from '#registers/database/database.ts'

const shape = z.looseObject({ year: z.int(), version: z.string(), notice: z.string() })

async function yearReply(database: Database, year: string) {
  const { version, years } = await readCalendar(database)
  const found = Object.hasOwn(years, year) ? years[year] : undefined
  if (!found) throw new Problem('NOT_FOUND')
  return { body: { year: Number(year), version, ...found } }
}

export const calendarRoutes = [
  route({
    method: 'get',
    path: '/v1/calendar/years/{year}',
    tag: '规则',
    summary: '一年的放假安排',
    answers: { 200: { description: '节假日和调休上班日', schema: shape } },
    problems: ['NOT_FOUND'],
    handle: ({ engine, params }) => yearReply(engine.database, params.year),
  }),
  lateRoute({
    method: 'put',
    path: '/v1/calendar/years/{year}',
    tag: '规则',
    summary: '录入一年的放假安排',
    description: '角色：admin。日期须属于该年，通知可以列出上一年 12 月的日期。',
    lateBody: { schema: calendarYear },
    answers: { 200: { description: '已录入', schema: shape } },
    problems: ['FORBIDDEN', 'NOT_FOUND', 'INVALID_BODY'],
    async handle({ engine, actor, lang, params, body }) {
      mustHold(actor, 'admin')
      if (!/^(19|20)\d\d$/.test(params.year)) throw new Problem('NOT_FOUND')
      const year = Number(params.year)
      await putCalendarYear(engine.database, year, parsed(calendarYearOf(year), body, lang))
      return yearReply(engine.database, params.year)
    },
  }),
]
