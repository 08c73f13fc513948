import { z } from 'zod'
import { recusalGrounds, serviceMethods } from '#domain/case.ts'
import {
  type CommonBodies,
  closingGrounds,
  type HandlerBodies,
  type PanelBodies,
  type Subject,
} from '#domain/common/bodies.ts'
import { careInterviewBody } from './care.ts'
import {
  idOf,
  instant,
  linesText,
  lineText,
  longText,
  noFields,
  oneOf,
  optional,
  plainDate,
  shortText,
} from './fields.ts'

const person = (what: string) => idOf('person').describe(`${what}的人员编号`)
const task = idOf('task').describe('任务编号')
const reasons = longText.describe('理由')
const ground = oneOf(recusalGrounds, 'recusalGround', '回避理由')

/** How a notice was brought to somebody. */
export const serviceMethod = oneOf(serviceMethods, 'serviceMethod', '送达方式')

export const ranks = ['staff', 'township', 'county', 'prefecture'] as const
export const organLevels = ['county', 'prefecture', 'province'] as const

/** The cadre whom a case is about, called as the kind of case calls the person: 当事人, 被诬告人. */
export const cadre = (what: string) =>
  z
    .strictObject({
      personId: idOf('person').describe(`${what}的人员编号`),
      name: shortText.describe(`${what}姓名`),
      rank: oneOf(ranks, 'rank', `${what}职级`),
      managedBy: oneOf(organLevels, 'organLevel', '干部管理权限所在层级').optional(),
    })
    .describe(what) satisfies z.ZodType<Subject>

/** Bodies of the acts of a collective decision, as a caller may send them. */
export const panelBodies = {
  convenePanel: z.strictObject({
    members: z.array(idOf('person')).min(1).max(100).describe('集体研究成员的人员编号，包括主持人'),
    chair: person('主持人'),
    at: instant.optional().describe('会议时间，带时区'),
    place: optional(shortText).describe('会议地点'),
    recorder: person('记录人').optional(),
    excused: z
      .array(z.strictObject({ member: person('请假成员'), ground: lineText.describe('请假事由') }))
      .max(100)
      .optional()
      .describe('请假不到会的成员，不计入应到人数'),
  }),
  openVote: noFields,
  closeVote: z.strictObject({
    absences: z
      .array(
        z.strictObject({
          member: person('未到会成员'),
          reason: lineText.describe('未到会的原因'),
          writtenView: optional(longText).describe('书面意见，存档而不计票'),
        }),
      )
      .max(100)
      .optional()
      .describe('未到会的成员'),
    points: optional(linesText).describe('讨论要点'),
  }),
  adjournVote: z.strictObject({ reasons: longText.describe('缓议的理由') }),
} satisfies { [T in keyof PanelBodies]: z.ZodType<PanelBodies[T]> }

export const handlerBodies = {
  assignHandlers: z.strictObject({
    handlers: z.array(idOf('person')).min(1).max(50).describe('承办人的人员编号，须两人以上'),
  }),
} satisfies { [T in keyof HandlerBodies]: z.ZodType<HandlerBodies[T]> }

const noticeId = idOf('notice').describe('文书编号')
const receivers = z
  .union([idOf('receiver'), z.array(idOf('receiver')).min(1).max(50)])
  .describe('受送达人：文书 receivers 中的编号，如 subject、applicant、matterOrgan，可以是几个')

const service = {
  document: noticeId,
  to: receivers.optional().describe('受送达人的编号，可以是几个；不填的，为尚未送达的第一个'),
  method: serviceMethod.optional(),
  receivedBy: optional(shortText).describe('签收人'),
  receivedAt: instant.optional().describe('签收时间，带时区，不能早于文书制发之日，不能晚于现在'),
  witnesses: z.array(shortText).max(10).optional().describe('见证人，留置送达须有两名不同的人，不是签收人或者当事人'),
  refused: z.boolean().optional().describe('受送达人是否拒收'),
}

const impossible = z
  .strictObject({
    reason: longText.describe('不能送达的原因'),
    tries: z
      .array(
        z.strictObject({
          method: serviceMethod,
          at: instant.describe('尝试送达的时间'),
          proof: optional(lineText).describe('证明：如退件回执的编号'),
        }),
      )
      .min(1)
      .max(20)
      .meta({ title: '送达尝试' })
      .describe('至少两次，以两种方式，在不同的两天，均有证明'),
  })
  .describe('不能送达；此时不填送达方式、签收人和时间')

/** Bodies of the acts that every process has, as a caller may send them. */
export const commonBodies = {
  declareRecusal: z.strictObject({ ground }),
  requestRecusal: z.strictObject({ person: person('被申请回避人'), ground, reasons }),
  decideRecusal: z.strictObject({
    person: person('被申请回避人'),
    granted: z.boolean().describe('是否同意回避'),
    reasons,
  }),
  attachDocument: z.strictObject({
    document: idOf('document').describe('已上传材料的编号'),
    about: optional(lineText).describe('材料说明：证明什么'),
  }),
  careInterview: careInterviewBody,
  addNote: z.strictObject({ text: longText.describe('备注内容') }),
  extendDeadline: z.strictObject({
    deadline: idOf('deadline').describe('期限编号'),
    days: z.int().min(1).describe('延长的数量，单位与该期限相同'),
    reasons: longText.describe('延长的理由'),
  }),
  suspend: z.strictObject({
    reason: longText.describe('中止的理由'),
    until: plainDate.describe('中止至哪一天，须晚于今天'),
  }),
  resume: noFields,
  withdraw: z.strictObject({ reasons: optional(longText).describe('撤回的理由') }),
  transfer: z.strictObject({
    organ: idOf('organ').describe('接收机关的编号'),
    reasons: longText.describe('移送的理由'),
  }),
  acceptTransfer: noFields,
  returnTransfer: z.strictObject({ reasons: longText.describe('退回的理由') }),
  claimTask: z.strictObject({ task }),
  releaseTask: z.strictObject({ task }),
  delegateTask: z.strictObject({ task, to: person('受托人'), reasons: reasons.optional() }),
  reassignTask: z.strictObject({ task, to: person('新办理人'), reasons: reasons.optional() }),
  recordService: z.strictObject({ ...service, impossible: impossible.optional() }).superRefine((body, context) => {
    for (const path of ['method', 'receivedBy', 'receivedAt'] as const)
      if ((body[path] === undefined) === (body.impossible === undefined))
        context.addIssue({ code: 'custom', path: [path], message: body.impossible ? 'notIfImpossible' : 'missing' })
  }),
  confirmImpossible: z.strictObject({ document: noticeId, to: receivers }),
  correctService: z.strictObject({
    ...service,
    method: serviceMethod,
    receivedBy: shortText.describe('签收人'),
    receivedAt: instant.describe('签收时间，带时区，不能早于文书制发之日，不能晚于现在'),
    reasons: longText.describe('更正的理由'),
  }),
  reissueNotice: z.strictObject({
    document: idOf('notice').describe('有误的文书编号'),
    reasons: longText.describe('重新制发的理由'),
  }),
  recordMatterState: z.strictObject({
    state: oneOf(['open', 'decided'], 'matterState', '问责事项的进展'),
    at: instant.describe('该进展的时间，带时区'),
  }),
  closeAdministratively: z.strictObject({
    ground: oneOf(closingGrounds, 'closingGround', '终止办理的情形'),
    reasons: longText.describe('终止办理的理由'),
  }),
  confirmClosing: noFields,
  reopen: z.strictObject({
    ground: shortText.describe('重新办理的情形：原陈述虚假，或者出现新的事实'),
    reasons: longText.describe('重新办理的理由'),
  }),
} satisfies { [T in keyof CommonBodies]: z.ZodType<CommonBodies[T]> }

const identity = z
  .strictObject({ name: shortText.describe('姓名或者单位'), contact: optional(shortText).describe('联系方式') })
  .describe('举报人身份，密封保管，任何答复都不返回')

const isNamed = ({ named, identity: who }: { named?: boolean; identity?: { contact?: string } }) =>
  named !== true || who?.contact !== undefined

const isReporter = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (value as { named?: unknown }).named === true

/**
 * What a caller may tell of the reporter. A named report has name and contact (RPT 24); both are taken out and sealed.
 */
export const reporterBody = z
  .strictObject({
    named: z.boolean().optional().describe('是否实名：同时留有姓名（单位）和联系方式'),
    identity: identity.optional(),
  })
  .refine(isNamed, { path: ['identity'], error: 'identityNeeded', when: ({ value }) => isReporter(value) })
  .describe('举报人')
