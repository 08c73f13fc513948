import type { CommonBodies } from '#domain/common/bodies.ts'
import type { ToleranceEvent } from '#domain/tolerance/events.ts'
import { label } from './labels.ts'
import { organName } from './organName.ts'

/** How a language says what an event brings about, whatever its type. */
export type EffectPhrases = {
  notice: (title: string, kind: string) => string
  stage: (stage: string) => string
  closed: (outcome: string) => string
  started: (rule: string, term: string, due: string) => string
  dueSet: (rule: string, due: string) => string
  extended: (rule: string, due: string) => string
  resumed: (rule: string, due: string) => string
  suspended: (rule: string) => string
  met: (rule: string) => string
  term: (length: number, unit: string) => string
  provisional: string
  nothing: string
}

export const effectPhrasesZh: EffectPhrases = {
  notice: title => `将生成《${title}》`,
  stage: stage => `案件转入“${stage}”阶段`,
  closed: outcome => `案件结案，结果：${outcome}`,
  started: (rule, term, due) => `启动${term}的${rule}期限，届满 ${due}`,
  dueSet: (rule, due) => `设定${rule}期限，届满 ${due}`,
  extended: (rule, due) => `${rule}期限延长，届满 ${due}`,
  resumed: (rule, due) => `${rule}期限恢复计算，届满 ${due}`,
  suspended: rule => `${rule}期限中止计算`,
  met: rule => `${rule}期限办结`,
  term: (length, unit) => ` ${length} ${unit === 'WD' ? '个工作日' : unit === 'CD' ? '日' : '个月'}`,
  provisional: '（暂定）',
  nothing: '记入案件台账，不改变阶段和期限',
}

type Special<T extends ToleranceEvent['type']> = (event: Extract<ToleranceEvent, { type: T }>) => string[]
export type SpecialEffects = { readonly [T in keyof typeof specialEffectsZh]: Special<T> }

/** Members due when a panel is convened: named, once each, and not excused. */
export const dueOnConvening = ({ members, excused = [] }: CommonBodies['convenePanel']): number =>
  new Set(members.filter(member => !excused.some(excuse => excuse.member === member))).size

export const specialEffectsZh = {
  apply: event => [
    `登记${label('regime', event.application.regime, 'zh-CN')}容错认定申请`,
    `本案由${label('organLevel', event.approvalLevel, 'zh-CN')}以上机关批准`,
  ],
  assignHandlers: event => [`指派 ${event.body.handlers.length} 名承办人`],
  convenePanel: event => [
    `召集${label('panelPurpose', event.facts.purpose, 'zh-CN')}集体研究，应到 ${dueOnConvening(event.body)} 人`,
  ],
  openVote: event => [
    `开启表决，应到 ${event.facts.due.length} 人，至少 ${Math.ceil((event.facts.due.length * 2) / 3)} 人到会方可计票，过半数应到人员同意为通过`,
    '开启后不能再请假或者增减成员',
  ],
  castVote: () => ['您的表决密封保存，本轮结束前可以更改', '不改变他人可见的任何内容'],
  closeVote: () => ['本轮表决结束并计票，之后不能再更改表决'],
  adjournVote: () => ['本轮表决不计票而结束（缓议），可以另行开启一轮'],
  approve: event => [
    `结果：${label('outcome', event.facts.outcome, 'zh-CN')}，批准后即时生效`,
    ...(event.facts.effects.length > 0
      ? [`出具 ${event.facts.effects.length} 项不受影响的容错效力，供有关系统查询`]
      : []),
  ],
  remand: event => [`须查清 ${event.body.points.length} 个问题，原认定和集体研究存档，须重新认定、会签和表决`],
  decideReview: event =>
    event.facts.outcome === undefined
      ? []
      : [`复核后的结果：${label('outcome', event.facts.outcome, 'zh-CN')}，为最终结果`],
  requestReview: () => ['复核期间不停止原决定的执行'],
  waiveReview: () => ['放弃后不能再申请复核'],
  recordMatterState: event => (event.body.state === 'decided' ? ['问责已经决定，此后的结果只作为容错建议'] : []),
  declareRecusal: () => ['立即退出本案，不能再查看或者办理，名下任务和未结束的表决一并失效'],
  requestRecusal: () => ['由机关主要负责人决定是否回避'],
  decideRecusal: event => [event.body.granted ? '该人员立即退出本案，名下任务和未结束的表决一并失效' : '驳回回避申请'],
  transfer: event => [`移送${organName(event.body.organ)}，任务、承办人和集体研究成员清空，阶段不变`],
  acceptTransfer: () => ['本案由本机关继续办理，须重新指派承办人'],
  returnTransfer: () => ['本案退回原机关继续办理，须重新指派承办人'],
  closeAdministratively: () => ['须由另一人确认后才终止办理'],
  reissueNotice: () => ['原文书作废，保留文号；新文书另取文号'],
  claimTask: () => ['任务由您独自办理，他人不能领取'],
  releaseTask: () => ['任务退回，其他人员可以领取'],
  delegateTask: () => ['任务由受托人办理，责任仍由您承担'],
  reassignTask: () => ['任务和责任一并转给新的办理人'],
} as const satisfies { [T in ToleranceEvent['type']]?: Special<T> }
