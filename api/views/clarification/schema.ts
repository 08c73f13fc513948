import { z } from 'zod'
import { commonView, custodyView, day, text, texts, time } from '#api/views/commonView.ts'

const allegation = z.strictObject({
  id: text,
  text,
  asked: text.optional().describe('申请人的表述，核查结论另有表述的'),
  finding: text.optional(),
  basis: text.optional(),
  untruePart: text.optional(),
})

const evaluation = z.strictObject({
  necessity: texts,
  scope: text,
  methods: texts,
  reason: text.optional(),
  ground: text.optional(),
  cleared: z.array(z.strictObject({ id: text, wording: text })),
  by: text,
  through: text.optional().describe('代行人'),
  at: time,
})

const signOff = z.strictObject({
  department: text,
  organ: text,
  by: text,
  through: text.optional().describe('代行人'),
  at: time,
  opinion: text.optional(),
})

const kin = z.strictObject({ name: text, relation: text })

/** A clarification as one viewer gets it. */
export const clarificationView = z.strictObject({
  ...commonView,
  kind: z.literal('clarification'),
  source: text,
  subject: z.strictObject({ personId: text, name: text, rank: text.optional(), managedBy: text.optional() }).optional(),
  unit: text.optional(),
  facts: text.optional(),
  request: text.optional(),
  enclosures: texts.optional(),
  refusal: z.strictObject({ reason: text, at: time }).optional(),
  rejection: z.strictObject({ reasons: text, at: time }).optional(),
  inquiry: z.strictObject({ organ: text, number: text, concludedOn: day }).optional(),
  allegations: z.array(allegation).optional().describe('反映的问题；当事人只见本人申请所写的'),
  origin: z.strictObject({ caseId: text, number: text.optional(), outcome: text.optional() }).optional(),
  reporter: z.strictObject({ named: z.boolean() }).optional().describe('只说明是否实名'),
  otherDepartment: text.optional(),
  proposal: z
    .strictObject({ statements: texts, methods: texts, scope: text })
    .optional()
    .describe('批准的澄清：函件中的表述、方式和范围'),
  evaluation: evaluation.optional(),
  formerEvaluations: z.array(evaluation).optional(),
  signOffs: z.array(signOff).optional(),
  missingSignOffs: texts.optional(),
  remandPoints: texts.optional(),
  review: z
    .strictObject({
      of: text,
      reasons: text,
      at: time,
      result: z.enum(['upheld', 'changed']).optional(),
      decidedAt: time.optional(),
    })
    .describe('本人申请的复核')
    .optional(),
  consent: z
    .strictObject({
      given: z.boolean(),
      methods: texts,
      by: z.enum(['party', 'paper', 'silence']),
      at: time,
      document: text.optional(),
      kin: kin.optional(),
    })
    .optional(),
  carriedOut: z
    .array(z.strictObject({ method: text, at: time, place: text, audience: text, scope: text, by: text.optional() }))
    .optional(),
  reporterTold: z
    .strictObject({
      method: text.optional(),
      at: time,
      by: text,
      impossible: z.strictObject({ reason: text }).optional().describe('无法反馈的原因'),
    })
    .optional(),
  followUp: z.strictObject({ summary: text.optional(), by: text.optional(), at: time }).optional(),
  custody: custodyView.optional().describe('身份保管人查阅举报人身份的申请和同意'),
  wordings: z
    .array(z.strictObject({ texts, by: text, at: time, passed: z.boolean().optional() }))
    .optional()
    .describe('提交身份保管人审核的文字'),
  falseAccusations: z.array(z.strictObject({ allegations: texts, by: text, at: time })).optional(),
  inquiryHistory: z.array(z.strictObject({ state: z.enum(['open', 'decided']), at: time })).optional(),
})
export type ClarificationView = z.infer<typeof clarificationView>
