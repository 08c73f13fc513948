import { z } from 'zod'
import { caseViewSchema } from '#api/views/caseViewSchema.ts'

/** Shapes of answers, for the description of the interface; nothing is parsed by them. */
export const problemShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    article: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    changed: z.array(z.looseObject({})).optional().describe('STALE：您查看之后的进展'),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' })

export const caseShape = caseViewSchema.meta({ id: 'Case' })
export const caseAnswer = z.object({ case: caseShape })
/** What a start is answered; who may not read the case that begins gets its id alone. */
export const startedAnswer = caseAnswer.partial().extend({ id: z.string() })
export const effectsAnswer = z.object({ effects: z.array(z.string()).describe('办理后将发生什么，逐句') })
export const itemsAnswer = z.object({ items: z.array(z.looseObject({})) })
/** A reading as it was written down. */
export const readingShape = z.object({
  person: z.string(),
  name: z.string().nullable(),
  organ: z.string(),
  part: z.string(),
  about: z.string().optional().describe('所查阅的文书或者材料'),
  reason: z.string().nullable(),
  at: z.iso.datetime({ offset: true }),
})
export const pageAnswer = z.object({
  items: z.array(z.looseObject({})),
  nextCursor: z.string().nullable().describe('下一页的 cursor，没有下一页为 null'),
})
