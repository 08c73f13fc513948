import { z } from 'zod'
import { lineText, longText, pastDate, shortText } from './fields.ts'

/** What a unit files before a risky step. */
export const riskFilingBody = z.strictObject({
  unit: shortText.describe('报备单位'),
  step: longText.describe('拟采取的措施'),
  reasons: longText.describe('理由和风险'),
  decidedBy: shortText.describe('作出决定的会议或者负责人'),
  decidedOn: pastDate.describe('决定的日期，不能晚于今天'),
  enclosures: z.array(lineText).max(100).optional().describe('附件名称'),
})
