import { z } from 'zod'
import { figuresPeriod } from '#api/server/figuresPeriod.ts'
import { route } from '#api/server/route.ts'
import { withoutSmallCells } from '#api/views/smallCells.ts'
import { statisticsShape, viewCare, viewKinds, viewUntrue } from '#api/views/statisticsView.ts'
import { optional, plainDate, shortText } from '#contract/schemas/fields.ts'
import { type Actor, holds } from '#domain/access/actor.ts'
import { isBelow, type Organs } from '#domain/access/organs.ts'
import { actsAs } from '#domain/access/substitution.ts'
import { organName } from '#domain/texts/organName.ts'
import { dayOf, toInstant } from '#domain/time/calendar.ts'
import { Problem } from '#engine/problem.ts'
import { careFigures } from '#registers/beside/careFigures.ts'
import { readStatistics } from '#registers/cases/statistics.ts'

/** An organ's figures are for those who look after it; a superior organ asks through its head or supervisor. */
const mayCount = (actor: Actor, organ: string, organs: Organs): boolean =>
  organ === actor.organ
    ? holds(actor, ['supervisor', 'approver', 'auditor', 'admin'])
    : isBelow(organs, organ, actor.organ) && holds(actor, ['supervisor', 'approver'])

export const statisticsRoutes = [
  route({
    method: 'get',
    path: '/v1/statistics',
    tag: '统计',
    summary: '一个机关的办案统计',
    description:
      '角色：本机关的 supervisor、approver、auditor、admin；下级机关的，由上级机关的 supervisor、approver 查询。本人是当事人的案件不计入；您的申报和回避不改变统计。只有本机关的 supervisor 可以查询短于一个月的期间；其他机关只按已经过去的整月查询，小于 5 的数和可以由此推算的数不显示（null）。',
    query: z.object({
      from: plainDate.optional().describe('起始日期，不填为截止日期当年 1 月 1 日'),
      to: plainDate.optional().describe('截止日期（含），不填为今天'),
      organ: optional(shortText).describe('机关的编号，不填为您所在的机关'),
    }),
    answers: { 200: { description: '统计', schema: statisticsShape } },
    problems: ['FORBIDDEN', 'INVALID_BODY'],
    async handle({ engine, actor, lang, query }) {
      const { organ = actor.organ } = query
      const organs = await engine.organs()
      if (!mayCount(actor, organ, organs)) throw new Problem('FORBIDDEN')
      const standing = organ !== actor.organ ? 'other' : holds(actor, ['supervisor']) ? 'ownSupervisor' : 'own'
      const { from, to } = figuresPeriod(query, { today: dayOf(toInstant(Date.now())), standing })
      const calendar = await engine.calendar()
      const { counts, stages, untrue, register } = await readStatistics(
        engine.database,
        actor,
        { organ, from, to },
        calendar,
      )
      const care = await careFigures(engine.database, { organ, from, to, without: actsAs(actor) })
      const kinds = viewKinds(counts, stages, lang)
      const name = organName(organs, organ)
      const figures = {
        from,
        to,
        organ,
        organName: name,
        kinds,
        clarified: viewUntrue(untrue, lang),
        register,
        care: viewCare(care, lang),
      }
      return { body: standing === 'other' ? withoutSmallCells(figures) : figures }
    },
  }),
]
