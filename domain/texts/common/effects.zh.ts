import { organsOfRelease } from '#domain/access/organsOfRelease.ts'
import type { PanelBodies } from '#domain/common/bodies.ts'
import { label } from '#domain/texts/labels.ts'
import { organName } from '#domain/texts/organName.ts'
import type { EffectsOf, SharedEvent } from '#domain/texts/textsOf.ts'

/** Members due when a panel is convened: named, once each, and not excused. */
export const dueOnConvening = ({ members, excused = [] }: PanelBodies['convenePanel']): number =>
  new Set(members.filter(member => !excused.some(excuse => excuse.member === member))).size

/** How many of those due must be present for the vote to count, and how many must agree. */
export const quorumOf = (due: number): { present: number; agree: number } => ({
  present: Math.ceil((due * 2) / 3),
  agree: Math.floor(due / 2) + 1,
})

function quorumZh(due: number): string {
  const { present, agree } = quorumOf(due)
  return `至少 ${present} 人到会方可计票，过半数应到人员（${agree} 人）同意为通过`
}

/** What events of every kind of case will do, beside their deadlines, notices and stages. */
export const commonEffectsZh: EffectsOf<SharedEvent> = {
  assignHandlers: event => [`指派 ${event.body.handlers.length} 名承办人`],
  convenePanel: event => [
    `召集${label('panelPurpose', event.facts.purpose, 'zh-CN')}集体研究，应到 ${dueOnConvening(event.body)} 人`,
    quorumZh(dueOnConvening(event.body)),
  ],
  openVote: event => [
    `开启表决，应到 ${event.facts.due.length} 人，${quorumZh(event.facts.due.length)}`,
    '开启后不能再请假或者增减成员',
  ],
  adjournVote: () => ['本轮表决不计票而结束（缓议），可以另行开启一轮'],
  recordMatterState: event => (event.body.state === 'decided' ? ['问责已经决定，此后的结果只作为容错建议'] : []),
  declareRecusal: () => ['立即退出本案，不能再查看或者办理，名下任务和未结束的表决一并失效'],
  requestRecusal: () => ['由机关主要负责人决定是否回避'],
  decideRecusal: event => [event.body.granted ? '该人员立即退出本案，名下任务和未结束的表决一并失效' : '驳回回避申请'],
  transfer: event => [
    `移送${organName(event.then?.organs ?? organsOfRelease, event.body.organ)}，任务、承办人和集体研究成员清空，阶段不变`,
  ],
  acceptTransfer: () => ['本案由本机关继续办理，须重新指派承办人'],
  returnTransfer: () => ['本案退回原机关继续办理，须重新指派承办人'],
  reopen: () => ['原认定效力中止，须重新调查、认定和表决'],
  closeAdministratively: () => ['须由另一人确认后才终止办理'],
  reissueNotice: () => ['原文书作废，保留文号；新文书另取文号'],
  claimTask: () => ['任务由您独自办理，他人不能领取'],
  releaseTask: () => ['任务退回，其他人员可以领取'],
  delegateTask: () => ['任务由受托人办理，责任仍由您承担'],
  reassignTask: () => ['任务和责任一并转给新的办理人'],
}
