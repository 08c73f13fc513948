import { z } from 'zod'
import { commonView, custodyView, day, text, texts, time } from '#api/views/commonView.ts'

const said = { by: text, through: text.optional().describe('代行人'), at: time }
const reasoned = z.strictObject({ reasons: text, ...said })
const element = z.strictObject({
  result: z.enum(['met', 'notMet', 'unclear']),
  evidence: texts,
  reasons: text.optional(),
})
const intentFindings = z.strictObject({ fabrication: element, intent: element, cosignedBy: text.optional(), ...said })

const hearing = z.strictObject({
  requestedBy: text,
  requestedAt: time,
  summary: text.optional(),
  missed: z.boolean().optional(),
  heldAt: time.optional(),
})

const review = z.strictObject({
  reasons: text,
  organ: text.optional().describe('办理机关'),
  result: z.enum(['upheld', 'changed', 'revoked']).optional(),
  decidedAt: time.optional(),
  decidedBy: texts.optional(),
  ...said,
})

/**
 * A false-accusation case as one viewer gets it; the accused, who is its party, sees the first three of its own fields.
 */
export const falseAccusationView = z.strictObject({
  ...commonView,
  kind: z.literal('falseAccusation'),
  accused: z
    .strictObject({ personId: text, name: text, rank: text, managedBy: text.optional() })
    .optional()
    .describe('被诬告人'),
  allegations: z.array(z.strictObject({ id: text, text, finding: text, basis: text.optional() })).optional(),
  mistaken: z
    .strictObject({ at: time, reasons: text.optional(), by: text.optional(), through: text.optional() })
    .optional(),
  clarificationCaseId: text.optional(),
  reporter: z
    .strictObject({
      named: z.boolean(),
      kept: z.boolean().describe('是否保管身份'),
      status: text.optional().describe('身份类别'),
    })
    .optional(),
  grounds: text.optional(),
  indicators: texts.optional(),
  barred: texts.optional(),
  screening: z.strictObject({ indicators: texts, reasons: text, ...said }).optional(),
  identity: z
    .strictObject({ reason: text, grants: z.array(z.strictObject(said)), granted: z.boolean(), ...said })
    .optional()
    .describe('查阅反映人身份的申请和同意'),
  custody: custodyView.optional().describe('身份保管人为送达查阅反映人身份的申请和同意'),
  tracing: reasoned.optional(),
  notification: z
    .strictObject({ document: text, facts: text, basis: text, aggravating: texts, status: text.optional(), ...said })
    .optional(),
  answered: z.enum(['statement', 'waiver', 'hearing', 'lapsed']).optional(),
  hearing: hearing.optional(),
  referrals: z
    .array(z.strictObject({ to: text, reason: text, aim: text.optional(), organ: text.optional(), ...said }))
    .optional(),
  proposal: z
    .strictObject({
      category: text,
      months: z.int(),
      reasons: text,
      document: text,
      refused: z.literal(true).optional(),
      ...said,
    })
    .optional()
    .describe('拟列入'),
  objections: z
    .array(
      z.strictObject({
        reasons: text,
        inquiry: z.boolean().optional(),
        upheld: z.boolean().optional(),
        decidedAt: time.optional(),
        ...said,
      }),
    )
    .optional(),
  repairs: z
    .array(
      z.strictObject({
        reasons: text,
        granted: z.boolean().optional(),
        decidedAt: time.optional(),
        mootAt: time.optional(),
        ...said,
      }),
    )
    .optional(),
  publications: z.array(z.strictObject({ target: text, basis: text, documentNumber: text, ...said })).optional(),
  listing: z
    .strictObject({ category: text, from: day, until: day, flagged: z.boolean(), removedOn: day.optional() })
    .optional(),
  decidedOn: day.optional(),
  approvedIn: z.strictObject({ organ: text, above: text.optional() }).optional().describe('批准机关及其上一级机关'),
  review: review.optional().describe('复审，由批准机关办理'),
  furtherReview: review.optional().describe('复核，由批准机关的上一级机关办理'),
  reviewSettled: z.enum(['lapsed', 'decided']).optional(),
  matterHistory: z.array(z.strictObject({ state: text, at: time })).optional(),
  intentFindings: intentFindings.optional(),
  formerFindings: z.array(intentFindings).optional(),
  remandPoints: texts.optional(),
  statements: z.array(z.strictObject({ text, waived: z.boolean().optional(), ...said })).optional(),
  formerHearings: z.array(hearing).optional(),
})
export type FalseAccusationView = z.infer<typeof falseAccusationView>
