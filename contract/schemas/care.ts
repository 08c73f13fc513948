import { z } from 'zod'
import { type CareConcern, careAskers, careAspectIds, careSides } from '#domain/care.ts'
import type { CommonBodies } from '#domain/common/bodies.ts'
import { idOf, lineText, longText, oneOf, pastDate, plainDate } from './fields.ts'

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
