import { organsOfRelease } from '#domain/access/organsOfRelease.ts'
import { type LabelList, label } from '#domain/texts/labels.ts'
import { organName } from '#domain/texts/organName.ts'
import { ruleKeyOf } from '#domain/texts/ruleKeyOf.ts'
import type { SharedEvent, TextsOf } from '#domain/texts/textsOf.ts'
import { dayOf } from '#domain/time/calendar.ts'

const word = (list: LabelList, key: string) => label(list, key, 'zh-CN')
const term = (deadline: string) => word('ruleKey', ruleKeyOf(deadline))

/** Sentences of the events that cases of every kind may have. */
export const commonEventsZh: TextsOf<SharedEvent> = {
  assignHandlers: ({ body }) => `指派 ${body.handlers.length} 名承办人。`,
  convenePanel: ({ facts }) => `召集${word('panelPurpose', facts.purpose)}集体研究。`,
  openVote: ({ facts }) => `开启表决，应到 ${facts.due.length} 人。`,
  adjournVote: () => '本轮表决不计票，缓议。',
  recordService: ({ body }) =>
    body.receivedAt === undefined
      ? '记录文书经多次尝试不能送达。'
      : `文书于 ${dayOf(body.receivedAt)} 送达${body.refused ? '，受送达人拒收' : ''}。`,
  confirmImpossible: () => '确认文书不能送达。',
  correctService: ({ body }) => `更正送达记录${body.receivedAt ? `：${dayOf(body.receivedAt)} 送达` : ''}。`,
  declareRecusal: ({ body }) => `一名人员自行回避（${word('recusalGround', body.ground)}）。`,
  requestRecusal: ({ body }) => `申请一名人员回避（${word('recusalGround', body.ground)}）。`,
  decideRecusal: ({ body }) => (body.granted ? '决定一名人员回避。' : '驳回回避申请。'),
  attachDocument: ({ body }) => (body.meta ? '提交材料。' : '补充材料说明。'),
  addNote: () => '添加备注。',
  careInterview: ({ body }) =>
    body.concerns?.length ? `进行双向约谈，有 ${body.concerns.length} 项诉求待答复。` : '进行双向约谈。',
  extendDeadline: ({ body, then }) => {
    const changed = then?.deadlines?.find(deadline => deadline.id === body.deadline)
    return `${term(body.deadline)}期限延长${changed ? `至 ${changed.due}` : ''}。`
  },
  suspend: ({ body }) => `中止办理，至 ${body.until}。`,
  resume: () => '恢复办理。',
  withdraw: () => '撤回申请。',
  transfer: ({ body, then }) => `移送${organName(then?.organs ?? organsOfRelease, body.organ)}。`,
  acceptTransfer: () => '接收移送。',
  returnTransfer: () => '退回移送。',
  claimTask: () => '领取任务。',
  releaseTask: () => '退回任务。',
  delegateTask: () => '委托他人办理任务，责任不转移。',
  reassignTask: () => '改派任务。',
  reissueNotice: () => '原文书作废，重新制发。',
  recordMatterState: ({ body }) => `记录问责事项：${word('matterState', body.state)}。`,
  closeAdministratively: ({ body }) => `提出终止办理（${word('closingGround', body.ground)}）。`,
  reopen: () => '重新办理。',
  confirmClosing: () => '确认终止办理。',
  reminded: ({ deadline, reminder }) => `${term(deadline)}期限提醒：${word('reminder', reminder)}。`,
  noticeRendered: ({ format, docx }) => `文书已生成（${format.toUpperCase()}${docx ? '、DOCX' : ''}）。`,
  organsRenewed: ({ then }) => `机构信息变更：${then.organs.map(({ name }) => name).join('、')}。`,
  organSucceeded: ({ from, to, then }) =>
    `机构调整：${organName(then.organs, from)}的业务由${organName(then.organs, to)}承接，本案随之转移，原有文号不变。`,
  personLeft: () => '一名人员离任，其任务转由督办人员改派。',
  calendarLoaded: ({ version, notices = [] }) =>
    `载入放假安排 ${version}${notices.length > 0 ? `（${notices.join('；')}）` : ''}，重新计算期限。`,
  linkedStarted: ({ relation }) => `已启动关联案件：${word('kind', relation)}。`,
  linkedRefused: ({ code }) => `关联案件未能启动（${code}）。`,
}
