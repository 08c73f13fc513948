import { z } from 'zod'
import { type CareConcern, careAskers, careAspectIds, careSides } from '#domain/care.ts'
import type { CommonBodies } from '#domain/common/bodies.ts'
import { idOf, lineText, longText, oneOf, optional, pastDate, plainDate, shortText } from './fields.ts'

/** A concern raised in a talk, who answers it and until when. */
export const careConcern = z.strictObject({
  aspect: oneOf(careAspectIds, 'careAspect', '关心的方面'),
  text: lineText.describe('诉求内容'),
  owner: idOf('person').describe('负责答复的人员编号'),
  due: plainDate.optional().describe('答复日期，不能早于今天，不填为一个月'),
}) satisfies z.ZodType<CareConcern>

export const careConcerns = z.array(careConcern).max(50).optional().meta({ title: '诉求' }).describe('待答复的诉求')

export const careAsker = oneOf(careAskers, 'careAsker', '由谁提出约谈')
export const careHeldOn = pastDate.describe('约谈日期，不能晚于今天')

/** A talk (双向约谈) in a case. */
export const careInterviewBody = z.strictObject({
  summary: longText.describe('约谈情况'),
  askedBy: careAsker.optional(),
  heldOn: careHeldOn.optional(),
  concerns: careConcerns,
}) satisfies z.ZodType<CommonBodies['careInterview']>

/** The same in a false accusation. */
export const careInterviewOfSideBody = careInterviewBody.extend({
  with: oneOf(careSides, 'careSide', '约谈对象').optional(),
}) satisfies z.ZodType<CommonBodies['careInterview']>

/** Asks for a talk without a case: a cadre for themselves, or an officer with a cadre of the organ. */
export const careTalkBody = z.strictObject({
  subject: z
    .strictObject({ personId: idOf('person').describe('干部的人员编号'), name: shortText.describe('姓名') })
    .optional()
    .describe('与谁约谈；干部本人提出的不填'),
  reason: longText.describe('约谈的事由'),
})

/** Dates a talk, or moves it to another day. */
export const careTalkDate = z.strictObject({
  on: plainDate.describe('约谈日期，不能早于今天'),
  holder: idOf('person').optional().describe('由谁约谈；不填为约定的人'),
  place: optional(shortText).describe('地点'),
  reasons: optional(longText).describe('改期的理由，改期时必填'),
})

export const careTalkHeld = z.strictObject({
  heldOn: careHeldOn,
  summary: longText.describe('约谈情况'),
  concerns: z
    .array(
      careConcern.extend({ inConfidence: optional(longText).describe('私下所谈，只有负责答复的人和主要负责人能看') }),
    )
    .max(50)
    .optional()
    .describe('待答复的诉求'),
})

export const careReasons = z.strictObject({ reasons: longText.describe('理由') })
export const careAnswer = z.strictObject({ answer: longText.describe('答复') })
export const careMove = z.strictObject({
  owner: idOf('person').describe('改由谁答复'),
  reasons: longText.describe('理由'),
})
export const careConfidence = z.strictObject({ text: longText.describe('私下所谈') })
export const careDisclosure = z.strictObject({ reason: longText.describe('查阅的理由，写入查阅记录') })
