import { z } from 'zod'
import { commonView, day, text, texts, time } from '#api/views/commonView.ts'

const findings = z.strictObject({
  findings: z.array(
    z.strictObject({
      criterion: text,
      result: z.enum(['met', 'notMet', 'unclear']),
      answer: text.optional(),
      reasons: text,
      evidence: texts,
      lossYuan: z.int().min(0).optional().describe('损失金额，元'),
    }),
  ),
  recommendation: text,
  by: text,
  through: text.optional().describe('代行人'),
  at: time,
  cosignedBy: text.optional(),
})

/** A tolerance review as one viewer gets it. */
export const toleranceView = z.strictObject({
  ...commonView,
  kind: z.literal('tolerance'),
  regime: text,
  applicantKind: z.enum(['person', 'unit', 'exOfficio']).optional(),
  applicant: text.optional(),
  subject: z
    .strictObject({
      personId: text,
      name: text,
      rank: text,
      managedBy: text.optional(),
      confirmed: z.literal(true).optional().describe('已由受理核实'),
    })
    .optional(),
  unit: text.optional(),
  matter: z.strictObject({ organ: text, number: text, state: z.enum(['open', 'decided']) }).optional(),
  facts: text.optional(),
  circumstances: texts.optional(),
  enclosures: texts.optional(),
  supplements: z
    .array(z.strictObject({ asked: texts, given: texts.optional(), lapsed: z.literal(true).optional() }))
    .optional(),
  refusal: z.strictObject({ reason: text, at: time }).optional(),
  adopted: text.optional(),
  effects: z.array(z.strictObject({ subject: text, effect: text, title: text, from: day })).optional(),
  correction: z
    .strictObject({
      measures: texts,
      due: day,
      orderedAt: time,
      proof: text.optional(),
      confirmedAt: time.optional(),
    })
    .optional(),
  filing: z.strictObject({ bodies: texts, at: time }).optional(),
  review: z
    .strictObject({
      of: z.enum(['decision', 'refusal']),
      party: z.string().optional(),
      requestedBy: text,
      requestedAt: time,
      reasons: text,
      result: z.enum(['upheld', 'changed', 'revoked']).optional(),
      decidedAt: time.optional(),
    })
    .optional(),
  reviewSettled: z.enum(['waived', 'lapsed', 'decided']).optional(),
  followUp: z.strictObject({ summary: text.optional(), by: text.optional(), at: time }).optional(),
  interviews: z
    .array(
      z.strictObject({
        who: text,
        role: z.enum(['subject', 'witness', 'other']),
        summary: text,
        waived: z.boolean().optional(),
        by: text,
        at: time,
      }),
    )
    .optional(),
  opinions: z.array(z.strictObject({ body: text, kind: text, opinion: text, by: text, at: time })).optional(),
  findings: findings.optional(),
  formerFindings: z.array(findings).optional(),
  remandPoints: texts.optional(),
})
export type ToleranceView = z.infer<typeof toleranceView>
