import { z } from 'zod'
import { standingHolding } from '#api/server/roles.ts'
import { route } from '#api/server/route.ts'
import { isBelow } from '#domain/access/organs.ts'
import { casesStandingStill, standingStates } from '#registers/filing/standingStill.ts'

const standing = z.object({
  caseId: z.string(),
  organ: z.string(),
  state: z
    .enum(standingStates)
    .describe(
      'frozen 冻结、runMissing 没有流程、runEnded 流程已结束、runDiverged 登记与流程不一致、waiting 办理请求久无结果、unmoved 30 日未动',
    ),
  since: z.string().nullable(),
  entries: z.int().describe('已登记的条目数'),
  openCommands: z.int().describe('尚无结果的办理请求'),
})

export const standingStillRoutes = [
  route({
    method: 'get',
    path: '/v1/standing-still',
    tag: '运行',
    summary: '停滞的案件',
    description: '角色：本机关或者上级机关的 admin。每种状态至多 200 件，久的在前；不含案件内容、文号和类型。',
    query: z.object({ state: z.enum(standingStates).optional().describe('只要这一种') }),
    answers: { 200: { description: '停滞的案件', schema: z.object({ items: z.array(standing) }) } },
    problems: ['FORBIDDEN', 'INVALID_BODY'],
    async handle(ask) {
      const admin = await standingHolding(ask, 'admin')
      const { engine, query } = ask
      const organs = await engine.organs()
      const found = await casesStandingStill(engine.database, query.state === undefined ? undefined : [query.state])
      const items = found
        .filter(({ organ }) => organ === admin.organ || isBelow(organs, organ, admin.organ))
        .map(({ caseId, organ, state, since, n, openCommands }) => {
          return { caseId, organ, state, since, entries: n, openCommands }
        })
      return { body: { items } }
    },
  }),
]
