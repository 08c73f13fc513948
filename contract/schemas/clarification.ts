import { z } from 'zod'
import {
  type ActionType,
  type Application,
  audiences,
  type Bodies,
  methods,
  necessities,
  notClearedGrounds,
  sources,
  tellings,
} from '#domain/clarification/commands.ts'
import { faultsOf } from '#domain/clarification/proposal.ts'
import { allegationFindings, indicators } from '#domain/common/report.ts'
import { respondentStatuses } from '#domain/falseAccusation/commands.ts'
import type { BodyMessageKey } from '#domain/texts/bodyMessages.ts'
import { commonBodies, organLevels, ranks, reporterBody } from './common.ts'
import {
  idOf,
  instant,
  lineText,
  longText,
  noFields,
  oneOf,
  optional,
  plainDate,
  shortText,
  textList,
} from './fields.ts'

const inquiry = z.strictObject({
  organ: shortText.describe('核查机关的编号或者名称'),
  number: shortText.describe('核查结论的文号'),
  concludedOn: plainDate.describe('核查办结的日期，不能晚于今天'),
})

const finding = oneOf(allegationFindings, 'finding', '核查结论')
const basis = longText.describe('结论的依据')
const untruePart = optional(lineText).meta({ title: '不属实的部分' }).describe('部分属实的，其中不属实的部分')

const allegation = z.strictObject({
  id: shortText.describe('反映问题的编号'),
  text: lineText.describe('反映的问题'),
  finding: finding.optional(),
  basis: basis.optional(),
  untruePart,
})

/** Of a clarification it is always said whether the report was a named one. */
const reporter = reporterBody.safeExtend({ named: z.boolean().describe('是否实名：有姓名和联系方式') })

const shape = z.strictObject({
  subject: z
    .strictObject({
      personId: idOf('person').describe('被反映人的人员编号'),
      name: shortText.describe('被反映人姓名'),
      rank: oneOf(ranks, 'rank', '被反映人职级').optional(),
      managedBy: oneOf(organLevels, 'organLevel', '干部管理权限所在层级').optional(),
    })
    .describe('被反映人'),
  unit: optional(shortText).describe('被反映人所在单位，澄清函发给其主要负责人'),
  source: oneOf(sources, 'clarificationSource', '由何启动'),
  inquiry: inquiry.optional().describe('已经办结的核查；本人申请的可以不填'),
  allegations: z.array(allegation).min(1).max(100).describe('反映的问题，逐项填写'),
  facts: optional(longText).describe('基本情况'),
  request: optional(longText).describe('澄清诉求'),
  documents: z.array(idOf('document')).max(200).optional().describe('随申请提交的材料'),
  reporter: reporter.optional().describe('举报人'),
  toleranceCaseId: optional(shortText).describe('作出容错认定的案件编号'),
})

/**
 * What a clarification is asked for with: the shape, and what belongs together in it, each fault on its own field.
 * `kind` and place are fields of the same object.
 */
export const clarificationStart = <T extends z.ZodRawShape>(place: T) =>
  shape.extend(place).superRefine((body, context) => {
    for (const { path, message } of faultsOf(body as unknown as Application))
      context.addIssue({
        code: 'custom',
        path: path.split('.').map(part => (/^\d+$/.test(part) ? Number(part) : part)),
        message,
      })
  })

const supplied = z.strictObject({
  id: idOf('allegation').describe('反映问题的编号'),
  text: optional(lineText).describe('核查结论对该问题的表述，与申请人的不同时填写'),
  finding,
  basis,
  untruePart,
})

const because = (error: BodyMessageKey) => ({ error })
const items = (what: string) => z.array(lineText).min(1).max(100).describe(what)
const ids = z.array(idOf('allegation')).max(100)
const method = oneOf(methods, 'clarificationMethod', '澄清方式')

/** Bodies of the acts of a clarification, as a caller may send them. */
export const clarificationBodies = {
  ...commonBodies,
  accept: z.strictObject({
    inquiry: inquiry.optional().describe('已经办结的核查，本人申请未附的须填写'),
    findings: z.array(supplied).max(100).optional().describe('对反映问题的核查结论，本人申请未附的须逐项填写'),
    reporter: reporter.optional().describe('举报人，本人申请的由受理人员在此填写'),
    otherDepartment: optional(shortText).describe('参与评估的其他部门，有的话评估期限相应延长'),
  }),
  refuseAcceptance: z.strictObject({ reason: longText.describe('不予受理的理由') }),
  evaluate: z.strictObject({
    necessity: z
      .array(oneOf(necessities, 'necessity', '澄清的必要性'))
      .max(5)
      .describe('有必要澄清的情形'),
    allegations: ids.describe('拟澄清问题的编号；不填任何编号为建议不予澄清'),
    scope: oneOf(audiences, 'audience', '举报为人所知的范围，公开澄清不得超出；建议不予澄清的不填').optional(),
    persons: textList(shortText, 100).optional().meta({ title: '特定人员' }).describe('范围为特定人员的，是哪些人'),
    methods: z.array(method).max(3).default([]).describe('书面以外的澄清方式'),
    reason: optional(longText).describe('不予澄清的理由'),
    ground: oneOf(notClearedGrounds, 'notClearedGround', '不予澄清的情形，用于统计').optional(),
    wording: z
      .array(
        z.strictObject({
          id: idOf('allegation').describe('反映问题的编号'),
          text: lineText.describe('澄清函中的表述'),
        }),
      )
      .max(100)
      .optional()
      .describe('澄清函中另拟的表述，不填用反映问题的原文或者不属实的部分'),
  }),
  signOff: z.strictObject({ opinion: optional(longText).describe('会签意见') }),
  approve: noFields,
  reject: z.strictObject({ reasons: longText.describe('不予批准的理由，书面说明') }),
  remand: z.strictObject({ points: items('须补充评估的问题') }),
  recordConsent: z.strictObject({
    given: z.boolean().describe('是否同意公开澄清'),
    methods: z.array(method).max(3).optional().describe('同意的澄清方式，不填为同意全部拟定方式'),
    document: optional(idOf('document')).describe('本人签字的书面意见，材料编号'),
    kin: z
      .strictObject({ name: shortText.describe('近亲属姓名'), relation: shortText.describe('与被反映人的关系') })
      .optional()
      .describe('被反映人死亡的，由最近的近亲属表示意见'),
  }),
  issueLetter: noFields,
  carryOut: z.strictObject({
    method,
    at: instant.describe('澄清的时间，带时区，不能晚于现在'),
    place: shortText.describe('澄清的地点'),
    audience: oneOf(audiences, 'audience', '到场人员或者通报范围，不得超出批准的范围'),
    persons: textList(shortText, 100).optional().meta({ title: '特定人员' }).describe('范围为特定人员的，是哪些人'),
  }),
  archive: noFields,
  requestIdentity: z.strictObject({ reason: longText.describe('查阅举报人身份的理由') }),
  grantIdentity: noFields,
  submitWording: z.strictObject({
    texts: z.array(longText).min(1).max(100).describe('拟印在文书上的文字，逐项填写，通过后须原文使用'),
  }),
  checkWording: z.strictObject({
    passed: z.boolean().describe('是否通过：文字不会使人认出举报人。不通过的不说明理由'),
  }),
  notifyReporter: z.strictObject({
    method: oneOf(tellings, 'telling', '反馈方式').optional(),
    at: instant.optional().describe('反馈时间，带时区，不能晚于现在'),
    impossible: z
      .strictObject({ reason: longText.describe('无法反馈的原因') })
      .optional()
      .describe('无法反馈的，说明原因，不填方式和时间'),
  }),
  requestReview: z.strictObject({ reasons: longText.describe('申请复核的理由') }),
  decideReview: z.strictObject({
    result: oneOf(['upheld', 'changed'], 'reviewResult', '复核结果：维持，或者由其他承办人重新办理'),
    reasons: longText.describe('复核决定的理由'),
  }),
  recordFollowUp: z.strictObject({ summary: longText.describe('回访情况') }),
  openFalseAccusation: z.strictObject({
    allegations: ids.min(1, because('empty')).describe('涉嫌诬告的问题编号'),
    grounds: longText.describe('启动的理由'),
    indicators: z
      .array(oneOf(indicators, 'indicator', '诬告迹象'))
      .min(1)
      .max(6)
      .describe('诬告迹象'),
    status: oneOf(respondentStatuses, 'respondentStatus', '反映人的身份类别').optional(),
  }),
} satisfies { [T in ActionType]: z.ZodType<Bodies[T]> }
