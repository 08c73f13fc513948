import type { FalseAccusationEvent } from '#domain/falseAccusation/events.ts'
import { label } from '#domain/texts/labels.ts'
import type { EffectsOf } from '#domain/texts/textsOf.ts'

export const falseAccusationEffectsZh: EffectsOf<FalseAccusationEvent> = {
  open: event => [
    `登记诬告陷害处理，涉及 ${event.facts.allegations.length} 项反映`,
    `本案由${label('organLevel', event.approvalLevel, 'zh-CN')}以上机关批准`,
  ],
  closeAsMistaken: () => ['建议按错告结案，须由他人审定'],
  confirmMistaken: event => (event.body.refused ? ['本案继续办理'] : ['按错告结案，只说明教育，不移送、不列入名单']),
  requestIdentity: event => (event.facts?.custody ? ['须由另一名保管人同意后才能查阅'] : ['须由两名保管人分别同意']),
  grantIdentity: event =>
    event.facts?.custody ? ['两名保管人即可查阅，至文书送达为止'] : ['须由另一名保管人也同意后才能查阅'],
  recordStatement: () => ['陈述申辩期限随之结束；不得因申辩而加重'],
  castVote: () => ['您的表决密封保存，本轮结束前可以更改', '不改变他人可见的任何内容'],
  closeVote: () => [
    '本轮表决结束并计票，之后不能再更改表决',
    '两个要件均通过的报请批准，否则不予认定并结案，不再进行下一轮',
  ],
  approve: () => [`结果：${label('outcome', 'established', 'zh-CN')}`],
  remand: event => [`须查清 ${event.body.points.length} 个问题，原认定、告知和集体研究存档，须重新认定、告知和表决`],
  list: event => [`列入 ${event.facts.months} 个月，最迟至认定满五年；异议期满或者异议不成立后列入`],
  object: () => ['已经列入的，即时标注异议'],
  decideObjection: event =>
    event.body.upheld ? ['不再列入；已经列入的，即时移出'] : ['尚未列入的，即时列入；已经列入的，取消标注'],
  decideRepair: event => (event.body.granted ? ['即时移出名单'] : []),
  requestReview: () => ['复审、复核期间不停止原决定的执行'],
  decideReview: event => (event.body.result === 'revoked' ? ['认定撤销，列入即时移出'] : []),
}
