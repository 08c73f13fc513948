import { z } from 'zod'
import { foundRecord } from '#api/server/keptRecord.ts'
import { ledgerAnswers, sendLedger } from '#api/server/ledgerFile.ts'
import { standingHolding } from '#api/server/roles.ts'
import { type Ask, route } from '#api/server/route.ts'
import { Problem } from '#engine/problem.ts'
import { type Erasure, findErasure, listErasures } from '#registers/beside/erasures.ts'
import { exportErasure, exportLedger } from '#registers/ledger/ledgerExport.ts'

const shape = z.object({
  id: z.string(),
  caseId: z.string(),
  number: z.string(),
  what: z.enum(['identity', 'case']).describe('identity 举报人身份，case 案卷内容'),
  rule: z.object({ key: z.string(), length: z.int(), unit: z.enum(['CD', 'month']), mark: z.string() }),
  closedAt: z.string(),
  orderedAt: z.string(),
  provenAt: z.string().optional().describe('证明不能再读、列入账本的时间；还没有的，正在办理'),
  ledger: z.object({ n: z.int(), head: z.string() }).describe('删除时案件账本的末条'),
  salt: z.string().describe('账本承诺所用的盐：承诺为 SHA-256（盐，content 的规范 JSON）'),
})

const view = ({ id, caseId, what, orderedAt, provenAt, salt, content }: Erasure) => {
  const { number, rule, closedAt, ledger } = content
  const row = { id, caseId, number, what, rule, closedAt, orderedAt, ledger, salt: salt.toString('hex') }
  return { ...row, ...(provenAt !== null && { provenAt }) }
}

async function proven(ask: Ask<'id'>): Promise<Erasure & { provenAt: string; commit: string }> {
  const { organ } = await standingHolding(ask, 'auditor')
  const found = await foundRecord(ask.params.id, id => findErasure(ask.engine.database, organ, id))
  const { provenAt, commit } = found
  if (provenAt === null || commit === null) throw new Problem('NOT_READY')
  return { ...found, provenAt, commit }
}

export const erasureRoutes = [
  route({
    method: 'get',
    path: '/v1/erasures',
    tag: '账本',
    summary: '按保存期限删除的内容',
    description:
      '角色：auditor。结案后按规则包的期限先删除举报人身份，再删除案卷内容；每次删除是只有一条的账本，随日封存。',
    answers: { 200: { description: '新的在前，最多 400 条', schema: z.object({ items: z.array(shape) }) } },
    problems: ['FORBIDDEN'],
    async handle(ask) {
      const { organ } = await standingHolding(ask, 'auditor')
      return { body: { items: (await listErasures(ask.engine.database, organ)).map(view) } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/erasures/{id}/ledger',
    tag: '账本',
    summary: '一次删除的账本，用于离线核验',
    answers: ledgerAnswers,
    problems: ['FORBIDDEN', 'NOT_FOUND', 'NOT_READY'],
    async handle(ask) {
      const { id, content, provenAt, commit } = await proven(ask)
      const { number } = content
      return sendLedger(ask.response, await exportErasure(ask.engine.database, { id, number, at: provenAt, commit }))
    },
  }),
  route({
    method: 'get',
    path: '/v1/erasures/{id}/case-ledger',
    tag: '账本',
    summary: '已删除内容的案件的账本：内容不在其中，链仍可核验',
    answers: ledgerAnswers,
    problems: ['FORBIDDEN', 'NOT_FOUND', 'NOT_READY'],
    async handle(ask) {
      const { caseId } = await proven(ask)
      const { database } = ask.engine
      return sendLedger(ask.response, await exportLedger(database, database.system, caseId))
    },
  }),
]
