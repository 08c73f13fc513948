import { z } from 'zod'
import { clarificationStart } from './clarification.ts'
import { application as accusation } from './falseAccusation.ts'
import { longText, optional, plainDate, shortText } from './fields.ts'
import { application } from './tolerance.ts'

const place = {
  receivedOn: plainDate.optional().describe('收到申请的日期，不填为今天'),
  receivedOnReason: optional(longText).describe('收到较早的原因，收到日期早于一年以前的须填写'),
  organ: optional(shortText).describe('办理机关的编号，不填为您所在的机关'),
}

/** Body of `POST /v1/cases`: the kind of the case, then what that kind is opened with. */
export const startCase = z.discriminatedUnion('kind', [
  application.extend({
    kind: z.literal('tolerance').describe('案件类型：tolerance 容错认定'),
    ...place,
  }),
  clarificationStart({
    kind: z.literal('clarification').describe('案件类型：clarification 失实检举控告澄清'),
    ...place,
  }),
  accusation.safeExtend({
    kind: z.literal('falseAccusation').describe('案件类型：falseAccusation 诬告陷害处理'),
    ...place,
  }),
])
export type StartCase = z.infer<typeof startCase>
