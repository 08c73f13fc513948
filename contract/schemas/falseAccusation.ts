import { z } from 'zod'
import { findingResults, reviewResults } from '#domain/common/bodies.ts'
import { allegationFindings, indicators } from '#domain/common/report.ts'
import {
  type ActionType,
  type Application,
  aggravatingGrounds,
  type Bodies,
  elementChoices,
  publishTargets,
  referralBodies,
  reportAims,
  respondentStatuses,
} from '#domain/falseAccusation/commands.ts'
import { mostMonths } from '#domain/falseAccusation/register.ts'
import { label } from '#domain/texts/labels.ts'
import { careInterviewOfSideBody } from './care.ts'
import { cadre, commonBodies, handlerBodies, panelBodies, reporterBody, serviceMethod } from './common.ts'
import { anyText, idOf, instant, lineText, longText, noFields, oneOf, optional, shortText, textList } from './fields.ts'

const signs = z
  .array(oneOf(indicators, 'indicator', '异常迹象'))
  .max(indicators.length)
  .describe('异常迹象')
const reasons = longText.describe('理由')

const allegation = z.strictObject({
  id: shortText.describe('反映事项的编号'),
  text: longText.describe('反映的内容'),
  finding: oneOf(allegationFindings, 'finding', '核查结论'),
  basis: longText.describe('核查结论的依据'),
})

const isObject = (value: unknown) => typeof value === 'object' && value !== null
const asObject = (value: unknown) => value as { clarificationCaseId?: unknown; allegations?: unknown }

const status = oneOf(respondentStatuses, 'respondentStatus', '反映人的身份类别，决定依据和移送何处')

/** With what a caller opens a false-accusation case; what the origin found is read there, not taken from here. */
export const application = z
  .strictObject({
    clarificationCaseId: optional(shortText).describe('所依据的澄清案件的编号'),
    accused: cadre('被诬告人'),
    reporter: reporterBody.safeExtend({ status: status.optional() }).describe('反映人').optional(),
    allegations: z
      .array(allegation)
      .min(1)
      .max(100)
      .optional()
      .meta({ title: '认定为失实的反映事项' })
      .describe('认定为失实（诬告嫌疑）的反映事项；填写澄清案件编号的，可以不填'),
    grounds: longText.describe('启动的理由'),
    indicators: signs,
  })
  .refine(body => body.clarificationCaseId !== undefined || body.allegations !== undefined, {
    path: ['allegations'],
    error: 'empty',
    when: ({ value }) => isObject(value) && asObject(value).clarificationCaseId === undefined,
  }) satisfies z.ZodType<Omit<Application, 'reporter' | 'origin'>>

const element = (what: string) =>
  z
    .strictObject({
      result: oneOf(findingResults, 'findingResult', '认定结果'),
      evidence: z.array(idOf('document')).max(200).describe('所依据的材料编号，认定符合的至少一份'),
      reasons: optional(longText).describe('认定的理由'),
    })
    .describe(what)

const vote = (what: string) => oneOf(elementChoices, 'elementChoice', what)

/** Bodies of the acts of a false-accusation case, as a caller may send them. */
export const falseAccusationBodies = {
  ...commonBodies,
  careInterview: careInterviewOfSideBody,
  ...panelBodies,
  ...handlerBodies,
  screen: z.strictObject({ indicators: signs, reasons: longText.describe('甄别意见') }),
  closeAsMistaken: z.strictObject({ reasons: longText.describe('建议按错告结案的理由，即对反映人说明教育的内容') }),
  cosignMistaken: noFields,
  confirmMistaken: z.strictObject({
    refused: z
      .boolean()
      .optional()
      .meta({ title: '是否不同意按错告结案' })
      .describe('不同意按错告结案的，填 true 并说明理由'),
    reasons: optional(longText).describe('不同意的理由'),
  }),
  requestIdentity: z.strictObject({ reason: longText.describe('查阅反映人身份的理由') }),
  grantIdentity: noFields,
  approveTracing: z.strictObject({ reasons: longText.describe('确有必要查找匿名反映人的理由') }),
  submitIntentFindings: z.strictObject({
    fabrication: element('要件一：捏造事实、虚构情节'),
    intent: element('要件二：有意陷害他人'),
  }),
  cosignFindings: noFields,
  giveNotice: z.strictObject({
    facts: longText.describe('拟认定的事实'),
    basis: longText.describe('拟认定的依据'),
    status: status.optional().describe('反映人的身份类别；启动时没有填写的，此处必填'),
    aggravating: textList(lineText.meta({ 'x-labels': 'aggravating' }), 20)
      .optional()
      .describe(
        `从重情形（纪检监察机关处理检举控告工作规则第四十一条），编号或者文字：${aggravatingGrounds.map(ground => `${ground} ${label('aggravating', ground, 'zh-CN')}`).join('、')}`,
      ),
  }),
  recordStatement: z
    .strictObject({
      text: anyText.default('').describe('陈述申辩的内容；书面放弃的可以为空'),
      waived: z.boolean().optional().describe('是否书面放弃陈述申辩'),
    })
    .refine(body => body.waived === true || body.text !== '', {
      path: ['text'],
      error: 'empty',
      when: ({ value }) => isObject(value) && typeof (value as { text?: unknown }).text === 'string',
    }),
  requestHearing: noFields,
  recordHearing: z.strictObject({
    summary: longText.describe('听证情况；未到场的，写明经过'),
    missed: z.boolean().optional().describe('申请人是否未到场'),
  }),
  castVote: z.strictObject({
    choices: z
      .strictObject({ fabrication: vote('是否捏造事实'), intent: vote('是否有意陷害') })
      .describe('对两个要件分别表决'),
    opinion: optional(longText).describe('不同意见，原样保存'),
  }),
  approve: noFields,
  remand: z.strictObject({ points: z.array(lineText).min(1).max(100).describe('须查清的问题') }),
  notifyDecision: z.strictObject({
    method: serviceMethod,
    at: instant.describe('送达时间，带时区，不能晚于现在'),
    receivedBy: optional(shortText).describe('签收人'),
  }),
  refer: z.strictObject({
    to: oneOf(referralBodies, 'referralBody', '移送何处，按诬告人的身份'),
    reason: longText.describe('移送的理由'),
    aim: oneOf(reportAims, 'reportAim', '诬告所图：使他人受刑事追究、治安处罚或者纪律处理')
      .optional()
      .describe('诬告所图；移送公安机关的必填，且不能是纪律处理'),
    organ: optional(shortText).describe('移送函写明的受移送机关名称'),
  }),
  list: z.strictObject({
    category: shortText.describe('列入的类别'),
    months: z.int().min(1).max(mostMonths).optional().describe('列入的月数，最多 60，不填为规则包的默认值'),
    reasons: longText.describe('列入的理由'),
  }),
  object: z.strictObject({
    reasons: longText.describe('异议的理由'),
    inquiry: z.boolean().optional().describe('是否需要调查核实'),
  }),
  decideObjection: z.strictObject({ upheld: z.boolean().describe('异议是否成立'), reasons }),
  applyRepair: z.strictObject({ reasons: longText.describe('申请修复的理由') }),
  decideRepair: z.strictObject({ granted: z.boolean().describe('是否准予修复'), reasons }),
  publish: z.strictObject({
    target: oneOf(publishTargets, 'publishTarget', '公布的范围'),
    legalBasis: z
      .strictObject({
        basis: shortText
          .optional()
          .describe('依据：ZCR11-2 终局行政处罚、ZCR11-3 生效判决、ZBID49 招标投标监管部门的认定'),
        documentNumber: anyText
          .optional()
          .meta({ title: '文书的文号' })
          .describe('处罚决定书、判决书或者认定文书的文号'),
      })
      .optional()
      .describe('法定依据；没有的不得公布'),
  }),
  requestReview: z.strictObject({ reasons: longText.describe('申请复审的理由') }),
  decideReview: z.strictObject({ result: oneOf(reviewResults, 'reviewResult', '复审结果'), reasons }),
} satisfies { [T in ActionType]: z.ZodType<Bodies[T]> }
