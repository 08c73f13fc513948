import { z } from 'zod'
import { riskFilingBody } from '#contract/schemas/riskFiling.ts'
import type { RiskFiling } from '#registers/beside/riskFilings.ts'

const head = {
  id: z.string(),
  number: z.string().describe('文号，如 镇险备〔2026〕1号'),
  organ: z.string(),
  filedBy: z.object({ person: z.string(), name: z.string() }),
  filedAt: z.string(),
  sha256: z.string().describe('承诺值：salt（字节）与 content 的规范 JSON 相连后的 SHA-256'),
  sealedOn: z.iso.date().optional().describe('记入这一天的每日封存'),
}

/** A line of the list. */
export const riskFilingLine = z.object({
  ...head,
  unit: z.string(),
  decidedOn: z.iso.date(),
})

/** A filing as JSON; with `salt` and `content` whoever holds it can prove what was filed. */
export const riskFilingShape = z
  .object({
    ...head,
    ...riskFilingBody.shape,
    salt: z.string(),
    content: z.looseObject({}).describe('承诺值所及的全部内容'),
  })
  .meta({ id: 'RiskFiling' })

const viewHead = ({ id, number, filedAt, sha256, sealedOn, content: { organ, filedBy } }: RiskFiling) => ({
  id,
  number,
  organ,
  filedBy,
  filedAt,
  sha256,
  ...(sealedOn !== null && { sealedOn }),
})

export function viewRiskFilingLine(filing: RiskFiling): z.infer<typeof riskFilingLine> {
  const { unit, decidedOn } = filing.content.filing
  return { ...viewHead(filing), unit, decidedOn }
}

export const viewRiskFiling = (filing: RiskFiling): z.infer<typeof riskFilingShape> => ({
  ...viewHead(filing),
  ...filing.content.filing,
  salt: filing.salt,
  content: filing.content,
})
