import { z } from 'zod'
import { careAskers, careAspectIds, careSides } from '#domain/care.ts'

export const day = z.string().meta({ format: 'date' })
export const time = z.string().meta({ format: 'date-time' })
export const text = z.string()
export const texts = z.array(text)
const number = z.int().min(0)
const said = { by: text, through: text.optional().describe('代行人'), at: time }
/** What a custodian asked for, and who granted it. */
export const custodyView = z.strictObject({ ...said, reason: text, grants: z.array(z.strictObject(said)) })
export const written = z.strictObject({ text, by: text, at: time })
const careInterview = z.strictObject({
  summary: text,
  by: text,
  at: time,
  heldOn: day.optional(),
  askedBy: z.enum(careAskers).optional(),
  with: z.enum(careSides).optional(),
})
/** Its answer stands beside the case: `GET /v1/care/concerns?case=`. */
const concern = written.extend({
  aspect: z.enum(careAspectIds).optional(),
  owner: text.optional(),
  due: day.optional(),
})

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
  vacatedBy: text.optional(),
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
  by: text.optional(),
})

const serviceTry = z.strictObject({ method: text, at: time, proof: text.optional() })
const receiver = z.strictObject({
  id: text,
  person: text.optional(),
  name: text.optional(),
  copy: z.literal(true).optional().describe('抄送，不影响结案'),
  service: service.optional(),
  impossible: z
    .strictObject({
      reason: text,
      tries: z.array(serviceTry),
      at: time,
      by: text.optional(),
      confirmedBy: text.optional(),
      confirmedAt: time.optional(),
    })
    .optional(),
  corrected: z
    .array(service.extend({ correctedBy: text.optional(), correctedAt: time, reasons: text }))
    .optional()
    .describe('有误而更正过的送达记录'),
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
  receivers: z.array(receiver).optional().describe('须送达的人或者单位，各有自己的送达记录；当事人只看到自己的'),
  voidedBy: text.optional(),
  replaces: text.optional(),
})

const tally = z.strictObject({
  due: number,
  present: number,
  counts: z.record(text, number),
  adopted: text.optional(),
})
const ballot = z.strictObject({
  member: text,
  choice: text.optional(),
  choices: z.record(text, text).optional().describe('逐项表决的，每一项的意见'),
  opinion: text.optional(),
})

const round = z.strictObject({
  round: z.int().min(1),
  openedAt: time,
  due: number.describe('应到人数'),
  purpose: z.enum(['decision', 'review']).optional(),
  ending: z.literal(true).optional().describe('已经办结，尚有文书未送达，或者未报备、未反馈，办完即结案'),
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

/** What a case of any kind shows. What stands after `frozen` depends on the viewer and on how far the case is. */
export const commonView = {
  id: text,
  number: text,
  organ: text,
  organName: text,
  authority: z.enum(['decide', 'recommend']),
  status: z.enum(['open', 'closed']),
  outcome: text.optional(),
  openedAt: time,
  ending: z.literal(true).optional().describe('已经办结，尚有文书未送达，或者未报备、未反馈，办完即结案'),
  closedAt: time.optional(),
  receivedOn: day,
  rulePack: text,
  rulePackHash: text.optional().describe('案件开始时所用规则包的哈希，见 /v1/rule-packs/{id}'),
  calendarVersion: text,
  processVersion: z.int().min(1),
  approvalLevel: z.enum(['county', 'prefecture', 'province']),
  stage: text,
  stages: z.array(stage),
  deadlines: z.array(deadline),
  tasks: z.array(task),
  documents: z.array(document),
  links: z.array(z.strictObject({ caseId: text, number: text, kind: text, relation: text })),
  seq: number.describe('您自己的计数：只随您得知的进展变动'),
  seenAs: z.enum(['party', 'audit', 'office', 'full']).describe('您看到的范围'),
  frozen: z.boolean().optional(),
  handlers: texts.optional(),
  panel: panel.optional(),
  rounds: z.array(round).optional(),
  recusals: z
    .array(z.strictObject({ person: text, ground: text, at: time.optional(), by: text.optional() }))
    .optional(),
  recusalRequests: z
    .array(
      z.strictObject({
        person: text,
        ground: text,
        reasons: text,
        headOf: text.nullable().optional().describe('被申请人主持的机关'),
        decidedBy: text.optional().describe('代为决定的副职：被申请人是最上级机关唯一的主要负责人'),
        by: text,
        at: time,
      }),
    )
    .optional(),
  careInterviews: z.array(careInterview).optional(),
  concerns: z.array(concern).optional(),
  notes: z.array(written).optional(),
  suspension: z.strictObject({ reason: text.optional(), from: day, until: day }).optional(),
  transfer: z.strictObject({ from: text, to: text, reasons: text.optional(), at: time }).optional(),
  closing: z.strictObject({ ground: text, reasons: text, by: text, through: text.optional(), at: time }).optional(),
  remands: number.optional(),
  leftUnserved: z
    .array(z.strictObject({ document: text, to: text }))
    .optional()
    .describe('终止办理时尚未送达的文书和受送达人'),
}
