import { z } from 'zod'
import { findingResults, reviewResults } from '#domain/common/bodies.ts'
import {
  type ActionType,
  type Application,
  applicantKinds,
  type Bodies,
  choices,
  recommendations,
  reviewParties,
} from '#domain/tolerance/commands.ts'
import { cadre, commonBodies, handlerBodies, organLevels, panelBodies, ranks } from './common.ts'
import { anyText, idOf, lineText, longText, noFields, oneOf, optional, plainDate, shortText } from './fields.ts'

const regimes = ['general', 'oneVisit', 'majorProject', 'audit', 'soe'] as const
const matterStates = ['open', 'decided'] as const

/** What a tolerance review is applied for with. */
export const application = z.strictObject({
  regime: oneOf(regimes, 'regime', '容错类别'),
  applicantKind: oneOf(applicantKinds, 'applicantKind', '由谁提出'),
  subject: cadre('当事人'),
  unit: shortText.describe('当事人所在单位'),
  matter: z
    .strictObject({
      organ: shortText.describe('办理问责事项的机关'),
      number: shortText.describe('问责事项的文号'),
      state: oneOf(matterStates, 'matterState', '问责事项的进展'),
    })
    .describe('所涉问责事项'),
  facts: longText.describe('事实经过'),
  circumstances: z
    .array(lineText.meta({ 'x-picks': 'circumstance' }))
    .max(100)
    .describe('申请容错的情形，规则包中情形的编号'),
  documents: z.array(idOf('document')).max(200).optional().describe('随申请提交的材料'),
}) satisfies z.ZodType<Application>

/** Money to the 分. */
const isToTheFen = (yuan: number) => /^\d+(\.\d{1,2})?$/.test(String(yuan))
const isObject = (value: unknown) => typeof value === 'object' && value !== null

const finding = z
  .strictObject({
    criterion: idOf('criterion').describe('认定标准的编号，如 F1'),
    result: oneOf(findingResults, 'findingResult', '认定结果').optional(),
    answer: optional(shortText).describe('该项标准的具体答案'),
    reasons: longText.describe('认定的理由'),
    evidence: z.array(idOf('document')).max(200).describe('所依据的材料编号，可以为空'),
    lossYuan: z
      .number()
      .nonnegative()
      .max(1e13)
      .refine(isToTheFen, { error: 'notToTheFen' })
      .optional()
      .describe('损失金额，单位元，至多两位小数，仅用于 F6；规则包定有损失等级的，据以核对等级'),
  })
  .refine(({ criterion, lossYuan }) => lossYuan === undefined || criterion === 'F6', {
    path: ['lossYuan'],
    error: 'lossOnlyWithF6',
    when: ({ value }) => isObject(value),
  })

const interview = z
  .strictObject({
    who: shortText.describe('谈话对象'),
    role: oneOf(['subject', 'witness', 'other'], 'interviewRole', '谈话对象的身份'),
    summary: anyText.default('').describe('谈话内容摘要，放弃陈述的可以为空'),
    waived: z.boolean().optional().describe('是否放弃陈述申辩'),
  })
  .refine(body => body.waived === true || body.summary !== '', {
    path: ['summary'],
    error: 'empty',
    when: ({ value }) => isObject(value) && typeof (value as { summary?: unknown }).summary === 'string',
  })

const reviewParty = oneOf(reviewParties, 'receiver', '为谁提出')
  .optional()
  .describe('为谁提出：subject 当事人、applicant 申请人；窗口代为录入时填写')

const items = (what: string) => z.array(lineText).min(1).max(100).describe(what)

/** Bodies of the acts of a tolerance review, as a caller may send them. */
export const toleranceBodies = {
  ...commonBodies,
  ...panelBodies,
  ...handlerBodies,
  requestSupplement: z.strictObject({ items: items('须补正的材料和事项，一次告知') }),
  supplement: z.strictObject({ items: items('补正的材料和说明') }),
  accept: z.strictObject({
    subject: z
      .strictObject({
        rank: oneOf(ranks, 'rank', '当事人职级'),
        managedBy: oneOf(organLevels, 'organLevel', '干部管理权限所在层级'),
        evidence: shortText.optional().describe('所依据的材料编号；与人员登记一致的可以不填'),
      })
      .optional()
      .describe('核实的当事人职级和管理权限；不填为确认人员登记与申请一致的内容'),
  }),
  refuseAcceptance: z.strictObject({ reason: longText.describe('不予受理的理由') }),
  recordInterview: interview,
  recordOpinion: z.strictObject({
    body: shortText.describe('提出意见的单位'),
    kind: shortText.describe('意见类别：专业机构、主管单位、所在单位党组织'),
    opinion: longText.describe('意见内容'),
  }),
  submitFindings: z.strictObject({
    findings: z.array(finding).max(100).describe('对规则包每一项认定标准的认定'),
    recommendation: oneOf(recommendations, 'recommendation', '处理建议'),
  }),
  cosignFindings: noFields,
  castVote: z.strictObject({
    choice: oneOf(choices, 'choice', '表决意见'),
    opinion: optional(longText).describe('不同意见，原样保存'),
  }),
  approve: noFields,
  remand: z.strictObject({ points: items('须查清的问题') }),
  recordFiling: z.strictObject({ bodies: z.array(shortText).min(1).max(50).describe('报备的单位') }),
  requestReview: z.strictObject({ reasons: longText.describe('申请复核的理由'), party: reviewParty }),
  waiveReview: z.strictObject({ party: reviewParty }),
  decideReview: z.strictObject({
    result: oneOf(reviewResults, 'reviewResult', '复核结果'),
    reasons: longText.describe('复核决定的理由'),
  }),
  orderCorrection: z.strictObject({
    measures: items('整改要求，写明责任单位'),
    due: plainDate.describe('整改完成日期，不能早于今天'),
  }),
  reportCorrection: z.strictObject({ proof: longText.describe('整改情况和证明') }),
  confirmCorrection: noFields,
  issueLetter: noFields,
  recordFollowUp: z.strictObject({ summary: longText.describe('回访情况') }),
} satisfies { [T in ActionType]: z.ZodType<Bodies[T]> }
