import { z } from 'zod'
import { ledgerAnswers, sendLedger } from '#api/server/ledgerFile.ts'
import { route } from '#api/server/route.ts'
import { seenNow } from '#api/server/seen.ts'
import { mayExportLedger } from '#api/views/partyCut.ts'
import { recordRead } from '#registers/beside/reads.ts'
import { exportLedger } from '#registers/ledger/ledgerExport.ts'
import { keyStatements } from '#registers/ledger/sealKeys.ts'
import { listSeals } from '#registers/ledger/seals.ts'

const sealShape = z.object({
  day: z.iso.date(),
  cases: z.int(),
  root: z.string(),
  prev: z.string(),
  sealedAt: z.string(),
  signature: z.string().nullable(),
})
const keyShape = z.object({
  key: z.string(),
  publicKey: z.string(),
  from: z.iso.date(),
  after: z.string(),
  prev: z.string().nullable(),
  signature: z.string(),
  prevSignature: z.string().nullable(),
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
      await recordRead(engine.database, { actor: ask.actor, caseId: ask.params.id, part: 'ledger' })
      return sendLedger(response, lines)
    },
  }),
  route({
    method: 'get',
    path: '/v1/ledger/seals',
    tag: '账本',
    summary: '每日封存',
    answers: {
      200: {
        description: '新的在前；keys 是签名公钥，每一把由前一把签名',
        schema: z.object({ items: z.array(sealShape), keys: z.array(keyShape) }),
      },
    },
    handle: async ({ engine: { database } }) => ({
      body: { items: await listSeals(database), keys: await keyStatements(database.system) },
    }),
  }),
]
