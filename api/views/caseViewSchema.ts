import { z } from 'zod'

const day = z.string().meta({ format: 'date' })
const time = z.string().meta({ format: 'date-time' })
const text = z.string()
const texts = z.array(text)
const number = z.int().min(0)
const written = z.strictObject({ text, by: text, at: time })
const summary = z.strictObject({ summary: text, by: text, at: time })

const stage = z.strictObject({
  id: text,
  title: text,
  enteredAt: time,
  leftAt: time.optional(),
  workingDaysUsed: number.describe('已用工作日，首日不计'),
  limit: number.optional().describe('该阶段的期限，工作日'),
  round: z.int().min(1),
})

const deadline = z.strictObject({
  id: text,
  ruleKey: text,
  title: text,
  article: text.optional(),
  mark: z.enum(['S', 'P', 'A']),
  unit: z.enum(['WD', 'CD', 'month']),
  length: number,
  start: day,
  due: day,
  provisional: z.boolean(),
  explanation: text,
  state: z.enum(['running', 'suspended', 'met', 'overdue']),
  extendedBy: number,
  extensionLeft: number,
  remindersSent: z.array(z.strictObject({ kind: text, at: time })),
  endedOn: day.optional(),
})

const taskCandidates = z.union([z.strictObject({ role: text, organ: text }), z.strictObject({ person: text })])

const task = z.strictObject({
  id: text,
  kind: text,
  title: text,
  action: text,
  candidates: taskCandidates,
  assignee: text.optional(),
  delegatedTo: text.optional(),
  due: day.optional(),
  claimedAt: time.optional(),
})

const service = z.strictObject({
  method: text,
  receivedBy: text,
  receivedAt: time,
  witnesses: texts.optional(),
  refused: z.boolean().optional(),
  recordedAt: time,
})

const document = z.strictObject({
  id: text,
  kind: text,
  title: text,
  number: text.optional(),
  format: text,
  mediaType: text,
  sha256: text.optional(),
  bytes: number.optional(),
  state: z.enum(['rendering', 'ready']),
  about: text.optional(),
  attachedBy: text.optional(),
  notice: text.optional().describe('所属文书的编号；同一文书的 PDF 和 DOCX 相同'),
  issuedAt: time.optional(),
  service: service.optional(),
  voidedBy: text.optional(),
  replaces: text.optional(),
})

const tally = z.strictObject({
  due: number,
  present: number,
  counts: z.record(text, number),
  adopted: text.optional(),
})
const ballot = z.strictObject({ member: text, choice: text, opinion: text.optional() })

const round = z.strictObject({
  round: z.int().min(1),
  openedAt: time,
  due: number.describe('应到人数'),
  purpose: z.enum(['decision', 'review']).optional(),
  closedAt: time.optional(),
  result: z.enum(['adopted', 'deferred', 'adjourned', 'void']).optional(),
  tallies: z.record(text, tally).optional(),
  points: text.optional(),
  absences: z.array(z.strictObject({ member: text, reason: text, writtenView: text.optional() })).optional(),
  ballots: z.array(ballot).optional().describe('记名票，表决结束后仅集体研究成员和审批人可见'),
})

const panel = z.strictObject({
  purpose: z.enum(['decision', 'review']),
  members: texts,
  chair: text,
  convenedAt: time,
  due: number.optional(),
  excused: z.array(z.strictObject({ member: text, ground: text })).optional(),
  recorder: text.optional(),
  place: text.optional(),
  at: time.optional(),
})

const findings = z.strictObject({
  findings: z.array(
    z.strictObject({
      criterion: text,
      result: z.enum(['met', 'notMet', 'unclear']),
      answer: text.optional(),
      reasons: text,
      evidence: texts,
      lossYuan: number.optional().describe('损失金额，元'),
    }),
  ),
  recommendation: text,
  by: text,
  at: time,
  cosignedBy: text.optional(),
})

/** A case as one viewer gets it. What stands after `frozen` depends on the viewer and on how far the case is. */
export const caseViewSchema = z.strictObject({
  id: text,
  number: text,
  kind: text,
  regime: text,
  organ: text,
  organName: text,
  authority: z.enum(['decide', 'recommend']),
  stage: text,
  status: z.enum(['open', 'closed']),
  outcome: text.optional(),
  openedAt: time,
  closedAt: time.optional(),
  receivedOn: day,
  rulePack: text,
  calendarVersion: text,
  processVersion: z.int().min(1),
  approvalLevel: z.enum(['county', 'prefecture', 'province']),
  stages: z.array(stage),
  deadlines: z.array(deadline),
  tasks: z.array(task),
  documents: z.array(document),
  links: z.array(z.strictObject({ caseId: text, relation: text })),
  seq: number,
  frozen: z.boolean().optional(),
  applicantKind: z.enum(['person', 'unit', 'exOfficio']).optional(),
  applicant: text.optional(),
  subject: z.strictObject({ personId: text, name: text, rank: text, managedBy: text.optional() }).optional(),
  unit: text.optional(),
  matter: z.strictObject({ organ: text, number: text, state: z.enum(['open', 'decided']) }).optional(),
  facts: text.optional(),
  circumstances: texts.optional(),
  enclosures: texts.optional(),
  supplements: z
    .array(z.strictObject({ asked: texts, given: texts.optional(), lapsed: z.literal(true).optional() }))
    .optional(),
  refusal: z.strictObject({ reason: text, at: time }).optional(),
  handlers: texts.optional(),
  panel: panel.optional(),
  rounds: z.array(round).optional(),
  adopted: text.optional(),
  recusals: z
    .array(z.strictObject({ person: text, ground: text, at: time.optional(), by: text.optional() }))
    .optional(),
  recusalRequests: z
    .array(z.strictObject({ person: text, ground: text, reasons: text, by: text, at: time }))
    .optional(),
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
      requestedBy: text,
      requestedAt: time,
      reasons: text,
      result: z.enum(['upheld', 'changed', 'revoked']).optional(),
      decidedAt: time.optional(),
    })
    .optional(),
  reviewSettled: z.enum(['waived', 'lapsed', 'decided']).optional(),
  followUp: z.strictObject({ summary: text.optional(), by: text.optional(), at: time }).optional(),
  careInterviews: z.array(summary).optional(),
  concerns: z.array(written).optional(),
  notes: z.array(written).optional(),
  suspension: z.strictObject({ reason: text.optional(), from: day, until: day }).optional(),
  transfer: z.strictObject({ from: text, to: text, reasons: text.optional(), at: time }).optional(),
  closing: z.strictObject({ ground: text, reasons: text, by: text, at: time }).optional(),
  remands: number.optional(),
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
export type CaseView = z.infer<typeof caseViewSchema>
