import { z } from 'zod'
import { caseKinds } from '#domain/processes.ts'
import { studyResults, supervisionSources } from '#domain/supervision.ts'
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

/**
 * With what a case is opened from an item: the kind and what that kind is started with (`startCase`), without what the
 * item says already. The whole is parsed when both are put together.
 */
export const openItem = z
  .looseObject({ kind: z.enum(caseKinds).describe('案件类型') })
  .describe('所涉事项、人员和单位取自信息，职级取自人员登记；其余同 POST /v1/cases')
export type OpenItem = z.infer<typeof openItem>

/** Puts an item into another group, or into one of its own. */
export const regroup = z.strictObject({
  group: optional(shortText).describe('并入的组；不填则单独成组'),
  reasons: longText.describe('归组或者拆分的理由'),
})

/** Study and judgement of a group (分析研判). */
export const studyNote = z.strictObject({
  text: longText.describe('研判意见'),
  result: oneOf(studyResults, 'studyResult', '研判结果').optional(),
})
