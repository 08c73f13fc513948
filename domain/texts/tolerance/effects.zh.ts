import { label } from '#domain/texts/labels.ts'
import type { EffectsOf } from '#domain/texts/textsOf.ts'
import type { ToleranceEvent } from '#domain/tolerance/events.ts'

export const toleranceEffectsZh: EffectsOf<ToleranceEvent> = {
  apply: event => [
    `登记${label('regime', event.application.regime, 'zh-CN')}容错认定申请`,
    `本案由${label('organLevel', event.approvalLevel, 'zh-CN')}以上机关批准`,
  ],
  accept: ({ facts }) =>
    facts === undefined
      ? []
      : [
          `核实当事人：${label('rank', facts.rank, 'zh-CN')}，${label('organLevel', facts.managedBy, 'zh-CN')}管理，由${label('organLevel', facts.approvalLevel, 'zh-CN')}以上机关批准`,
        ],
  castVote: () => ['您的表决密封保存，本轮结束前可以更改', '不改变他人可见的任何内容'],
  closeVote: () => ['本轮表决结束并计票，之后不能再更改表决'],
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
}
