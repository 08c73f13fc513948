import type { ClarificationEvent } from '#domain/clarification/events.ts'
import { type LabelList, label } from '#domain/texts/labels.ts'
import type { OwnEvent, TextsOf } from '#domain/texts/textsOf.ts'

const word = (list: LabelList, key: string) => label(list, key, 'zh-CN')

export const clarificationEventsZh: TextsOf<OwnEvent<ClarificationEvent>> = {
  propose: ({ application: { source, allegations } }) =>
    `${word('clarificationSource', source)}澄清，反映问题 ${allegations.length} 项。`,
  accept: ({ body }) => `受理澄清${body.otherDepartment === undefined ? '' : '，有其他部门参与评估'}。`,
  refuseAcceptance: () => '决定不予受理。',
  evaluate: ({ facts }) =>
    facts.cleared.length > 0 ? `评估完毕，拟澄清 ${facts.cleared.length} 项问题。` : '评估完毕，建议不予澄清。',
  signOff: ({ facts }) => `${word('department', facts.department)}会签。`,
  approve: ({ then }) => (then?.close ? '批准不予澄清。' : '批准澄清。'),
  reject: () => '不予批准，书面说明理由。',
  remand: ({ body }) => `退回补充评估，须查清 ${body.points.length} 个问题。`,
  recordConsent: ({ body, facts }) =>
    body.given
      ? `本人同意澄清${facts.methods.length > 0 ? `，方式：${facts.methods.map(one => word('clarificationMethod', one)).join('、')}` : '，仅以书面方式'}。`
      : '本人不同意公开澄清。',
  consentLapsed: () => '期限内未答复，视为不同意公开澄清。',
  issueLetter: ({ then }) => ((then?.notices?.length ?? 0) > 1 ? '制发澄清函和告知书。' : '制发告知书，仅送本人。'),
  carryOut: ({ body }) => `实施${word('clarificationMethod', body.method)}。`,
  archive: () => '归档。',
  requestIdentity: () => '一名身份保管人申请查阅举报人身份。',
  grantIdentity: () => '另一名身份保管人同意查阅举报人身份。',
  submitWording: ({ body }) => `提交 ${body.texts.length} 段文字，由身份保管人审核。`,
  checkWording: ({ body }) => (body.passed ? '文字审核通过。' : '文字审核未通过。'),
  notifyReporter: () => '向实名举报人反馈结果。',
  followUpBegan: () => '转入跟踪回访。',
  recordFollowUp: () => '完成回访。',
  openFalseAccusation: ({ body }) => `就 ${body.allegations.length} 项问题启动诬告陷害处理。`,
  requestReview: () => '申请复核。',
  decideReview: ({ body }) => `作出复核决定：${label('reviewResult', body.result, 'zh-CN')}。`,
}
