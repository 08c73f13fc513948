import { z } from 'zod'
import { supervisionSources } from '#domain/supervision.ts'
import { longText, oneOf, optional, pastDate, shortText } from './fields.ts'

/** What another body knows of an accountability matter. */
export const supervisionBody = z.strictObject({
  source: oneOf(supervisionSources, 'supervisionSource', '信息来源'),
  matter: z
    .strictObject({
      organ: shortText.describe('办理该事项的机关'),
      number: shortText.describe('该事项的文号'),
    })
    .describe('所涉事项，同一事项的信息归为一组'),
  subject: z
    .strictObject({ personId: shortText.describe('人员编号'), name: shortText.describe('姓名') })
    .optional()
    .describe('所涉人员'),
  unit: optional(shortText).describe('所涉单位'),
  summary: longText.describe('信息摘要'),
  receivedOn: pastDate.describe('收到信息的日期，不能晚于今天'),
})
