import { z } from 'zod'

/** The least that an action must have for its schema to be found; its other fields are not looked at. */
export const actionHead = z.looseObject({ type: z.string().min(1).max(100).describe('操作类型') })

const ifSeq = z.int().min(0).optional().describe('您所见的案件序号；案件已有新进展时不办理')

/** The whole body of an action of one type: `{type, ifSeq?}` and the fields of `body`. */
export const actionRequest = (type: string, body: z.ZodObject) =>
  body.safeExtend({ type: z.literal(type).describe('操作类型'), ifSeq })
