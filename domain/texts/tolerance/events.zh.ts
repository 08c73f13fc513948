import { type LabelList, label } from '#domain/texts/labels.ts'
import type { OwnEvent, TextsOf } from '#domain/texts/textsOf.ts'
import type { ToleranceEvent } from '#domain/tolerance/events.ts'

const word = (list: LabelList, key: string) => label(list, key, 'zh-CN')

export const toleranceEventsZh: TextsOf<OwnEvent<ToleranceEvent>> = {
  apply: ({ application: { regime, applicantKind } }) =>
    applicantKind === 'exOfficio'
      ? `依职权启动${word('regime', regime)}容错认定。`
      : `${word('applicantKind', applicantKind)}提出${word('regime', regime)}容错认定申请。`,
  requestSupplement: ({ body }) => `要求补正 ${body.items.length} 项材料。`,
  supplement: ({ body }) => `补正 ${body.items.length} 项材料。`,
  accept: ({ facts }) => (facts ? '受理申请，核实当事人职级和管理权限。' : '受理申请。'),
  refuseAcceptance: () => '决定不予受理。',
  recordInterview: ({ body }) =>
    body.waived
      ? `记录${word('interviewRole', body.role)}放弃陈述。`
      : `记录与${word('interviewRole', body.role)}的谈话。`,
  recordOpinion: () => '记录有关单位的意见。',
  submitFindings: ({ body }) => `提交对 ${body.findings.length} 项认定标准的调查认定。`,
  cosignFindings: () => '另一名承办人会签调查认定。',
  closeVote: ({ facts }) => {
    const tally = Object.values(facts.tallies)[0]
    return `表决结束${tally ? `，应到 ${tally.due} 人，到会 ${tally.present} 人` : ''}：${word('roundResult', facts.result)}。`
  },
  approve: ({ facts }) => `批准认定结果：${word('outcome', facts.outcome)}。`,
  remand: ({ body }) => `退回补充调查，须查清 ${body.points.length} 个问题。`,
  recordFiling: ({ body }) => `向 ${body.bodies.length} 个单位报备。`,
  requestReview: () => '申请复核。',
  waiveReview: () => '放弃申请复核。',
  decideReview: ({ body, facts }) =>
    `复核决定：${word('reviewResult', body.result)}${facts.outcome === undefined ? '' : `，结果为${word('outcome', facts.outcome)}`}。`,
  orderCorrection: ({ body }) => `提出 ${body.measures.length} 项整改要求，${body.due} 前完成。`,
  reportCorrection: () => '报告整改情况。',
  confirmCorrection: () => '确认整改完成。',
  issueLetter: () => '制发说明函。',
  recordFollowUp: () => '完成回访。',
  supplementLapsed: ({ then }) =>
    then?.close ? '逾期未补正，视为撤回申请，可以重新提出。' : '逾期未补正，按现有材料办理。',
  reviewLapsed: () => '申请复核的期限届满，决定生效。',
}
