import { dayOf } from '#domain/calendar.ts'
import type { ToleranceEvent } from '#domain/tolerance/events.ts'
import { type LabelList, label } from './labels.ts'
import { organName } from './organName.ts'
import { ruleKeyOf } from './ruleKeyOf.ts'

/** Events of the timeline: all but ballots, which are kept in the round's own sealed chain. */
export type TimelineEvent = Exclude<ToleranceEvent, { type: 'castVote' }>
export type EventTexts = {
  readonly [T in TimelineEvent['type']]: (event: Extract<TimelineEvent, { type: T }>) => string
}

const word = (list: LabelList, key: string) => label(list, key, 'zh-CN')
const term = (deadline: string) => word('ruleKey', ruleKeyOf(deadline))

export const eventTextsZh: EventTexts = {
  apply: ({ application: { regime, applicantKind } }) =>
    applicantKind === 'exOfficio'
      ? `依职权启动${word('regime', regime)}容错认定。`
      : `${word('applicantKind', applicantKind)}提出${word('regime', regime)}容错认定申请。`,
  requestSupplement: ({ body }) => `要求补正 ${body.items.length} 项材料。`,
  supplement: ({ body }) => `补正 ${body.items.length} 项材料。`,
  accept: () => '受理申请。',
  refuseAcceptance: () => '决定不予受理。',
  assignHandlers: ({ body }) => `指派 ${body.handlers.length} 名承办人。`,
  recordInterview: ({ body }) =>
    body.waived
      ? `记录${word('interviewRole', body.role)}放弃陈述。`
      : `记录与${word('interviewRole', body.role)}的谈话。`,
  recordOpinion: () => '记录有关单位的意见。',
  submitFindings: ({ body }) => `提交对 ${body.findings.length} 项认定标准的调查认定。`,
  cosignFindings: () => '另一名承办人会签调查认定。',
  convenePanel: ({ facts }) => `召集${word('panelPurpose', facts.purpose)}集体研究。`,
  openVote: ({ facts }) => `开启表决，应到 ${facts.due.length} 人。`,
  closeVote: ({ facts }) => {
    const tally = Object.values(facts.tallies)[0]
    return `表决结束${tally ? `，应到 ${tally.due} 人，到会 ${tally.present} 人` : ''}：${word('roundResult', facts.result)}。`
  },
  adjournVote: () => '本轮表决不计票，缓议。',
  approve: ({ facts }) => `批准认定结果：${word('outcome', facts.outcome)}。`,
  remand: ({ body }) => `退回补充调查，须查清 ${body.points.length} 个问题。`,
  recordService: ({ body }) => `文书于 ${dayOf(body.receivedAt)} 送达${body.refused ? '，受送达人拒收' : ''}。`,
  recordFiling: ({ body }) => `向 ${body.bodies.length} 个单位报备。`,
  requestReview: () => '申请复核。',
  waiveReview: () => '放弃申请复核。',
  decideReview: ({ body, facts }) =>
    `复核决定：${word('reviewResult', body.result)}${facts.outcome === undefined ? '' : `，结果为${word('outcome', facts.outcome)}`}。`,
  orderCorrection: ({ body }) => `提出 ${body.measures.length} 项整改要求，${body.due} 前完成。`,
  reportCorrection: () => '报告整改情况。',
  confirmCorrection: () => '确认整改完成。',
  recordFollowUp: () => '完成回访。',
  careInterview: ({ body }) =>
    body.concerns?.length ? `进行关心关爱约谈，有 ${body.concerns.length} 项诉求待答复。` : '进行关心关爱约谈。',
  declareRecusal: ({ body }) => `一名人员自行回避（${word('recusalGround', body.ground)}）。`,
  requestRecusal: ({ body }) => `申请一名人员回避（${word('recusalGround', body.ground)}）。`,
  decideRecusal: ({ body }) => (body.granted ? '决定一名人员回避。' : '驳回回避申请。'),
  attachDocument: ({ body }) => (body.meta ? '提交材料。' : '补充材料说明。'),
  addNote: () => '添加备注。',
  extendDeadline: ({ body, then }) => {
    const changed = then?.deadlines?.find(deadline => deadline.id === body.deadline)
    return `${term(body.deadline)}期限延长${changed ? `至 ${changed.due}` : ''}。`
  },
  suspend: ({ body }) => `中止办理，至 ${body.until}。`,
  resume: () => '恢复办理。',
  withdraw: () => '撤回申请。',
  transfer: ({ body }) => `移送${organName(body.organ)}。`,
  acceptTransfer: () => '接收移送。',
  returnTransfer: () => '退回移送。',
  claimTask: () => '领取任务。',
  releaseTask: () => '退回任务。',
  delegateTask: () => '委托他人办理任务，责任不转移。',
  reassignTask: () => '改派任务。',
  reissueNotice: () => '原文书作废，重新制发。',
  recordMatterState: ({ body }) => `记录问责事项：${word('matterState', body.state)}。`,
  closeAdministratively: ({ body }) => `提出终止办理（${word('closingGround', body.ground)}）。`,
  confirmClosing: () => '确认终止办理。',
  reminded: ({ deadline, reminder }) => `${term(deadline)}期限提醒：${word('reminder', reminder)}。`,
  supplementLapsed: ({ then }) =>
    then?.close ? '逾期未补正，视为撤回申请，可以重新提出。' : '逾期未补正，按现有材料办理。',
  reviewLapsed: () => '申请复核的期限届满，决定生效。',
  noticeRendered: ({ format, docx }) => `文书已生成（${format.toUpperCase()}${docx ? '、DOCX' : ''}）。`,
  calendarLoaded: ({ version, deadlines }) => `载入放假安排 ${version}，重新计算 ${deadlines.length} 个期限。`,
}
