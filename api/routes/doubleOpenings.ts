import { z } from 'zod'
import { foundRecord } from '#api/server/keptRecord.ts'
import { standingHolding } from '#api/server/roles.ts'
import { route } from '#api/server/route.ts'
import { longText } from '#contract/schemas/fields.ts'
import { Problem } from '#engine/problem.ts'
import { instantOf } from '#registers/database/database.ts'
import {
  type DoubleOpening,
  listDoubleOpenings,
  settleDoubleOpening,
  settlers,
} from '#registers/desk/doubleOpenings.ts'

const shape = z.object({
  id: z.string(),
  kind: z.enum(['tolerance', 'clarification', 'falseAccusation']),
  organ: z.string().describe('由哪个机关协调'),
  cases: z.array(z.object({ number: z.string(), organ: z.string() })).describe('后立的案件在前'),
  foundAt: z.string(),
})

const view = ({ id, kind, organ, number, caseOrgan, otherNumber, otherOrgan, foundAt }: DoubleOpening) => ({
  id,
  kind,
  organ,
  cases: [
    { number, organ: caseOrgan },
    { number: otherNumber, organ: otherOrgan },
  ],
  foundAt: instantOf(foundAt),
})

/** More than these wait nowhere. */
const most = 200

export const doubleOpeningRoutes = [
  route({
    method: 'get',
    path: '/v1/double-openings',
    tag: '任务',
    summary: '就同一事项分别立案、等候协调的案件',
    description:
      '申请人不得知道已有案件的，照常受理立案，由本机关受理人员处理；两个机关分别立案的，由共同的上级机关协调。也列入 /v1/tasks。' +
      '应当回避其中任一案件的人员看不到。',
    answers: { 200: { description: '等候本机关协调的', schema: z.object({ items: z.array(shape) }) } },
    problems: ['FORBIDDEN'],
    async handle(ask) {
      await standingHolding(ask, ...settlers)
      const { engine, actor } = ask
      const rows = await listDoubleOpenings(engine.database, await engine.standings(actor), {
        view: 'all',
        limit: most,
      })
      return { body: { items: rows.map(view) } }
    },
  }),
  route({
    method: 'post',
    path: '/v1/double-openings/{id}/settle',
    tag: '任务',
    summary: '已经协调',
    description: '说明如何处理：移送、撤回还是分别办理。案件本身的移送、撤回在案件中办理。',
    body: z.strictObject({ reasons: longText.describe('如何处理') }),
    bodyExample: { reasons: '由镇海办理，北仑撤回' },
    answers: { 200: { description: '任务结束', schema: z.object({ settled: z.literal(true) }) } },
    problems: ['FORBIDDEN', 'NOT_FOUND', 'INVALID_BODY'],
    async handle(ask) {
      await standingHolding(ask, ...settlers)
      const { engine, actor, params, body } = ask
      const viewer = await engine.standings(actor)
      const found = await foundRecord(params.id, async id =>
        (await listDoubleOpenings(engine.database, viewer, { view: 'all', id, limit: 1 })).at(0),
      )
      if (!(await settleDoubleOpening(engine.database, found, { by: actor.person, ...body })))
        throw new Problem('NOT_FOUND')
      return { body: { settled: true } }
    },
  }),
]
