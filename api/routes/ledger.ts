import { z } from 'zod'
import { ledgerAnswers, sendLedger } from '#api/server/ledgerFile.ts'
import { route } from '#api/server/route.ts'
import { seenNow } from '#api/server/seen.ts'
import { mayExportLedger } from '#api/views/partyCut.ts'
import { exportLedger } from '#registers/ledger/ledgerExport.ts'
import { listSeals } from '#registers/ledger/seals.ts'

const sealShape = z.object({
  day: z.iso.date(),
  cases: z.int(),
  root: z.string(),
  prev: z.string(),
  sealedAt: z.string(),
})

export const ledgerRoutes = [
  route({
    method: 'get',
    path: '/v1/cases/{id}/ledger',
    tag: '账本',
    summary: '导出账本，供离线校验',
    answers: ledgerAnswers,
    problems: ['NOT_FOUND'],
    async handle(ask) {
      const { engine, response } = ask
      const lines = await seenNow(ask, ask.params.id, ({ state }, client) =>
        mayExportLedger(state, ask.actor) ? exportLedger(engine.database, client, state.caseId) : undefined,
      )
      return sendLedger(response, lines)
    },
  }),
  route({
    method: 'get',
    path: '/v1/ledger/seals',
    tag: '账本',
    summary: '每日封存',
    answers: { 200: { description: '新的在前', schema: z.object({ items: z.array(sealShape) }) } },
    handle: async ({ engine }) => ({ body: { items: await listSeals(engine.database) } }),
  }),
]
