import type { FalseAccusationEvent } from '#domain/falseAccusation/events.ts'
import { type LabelList, label } from '#domain/texts/labels.ts'
import type { OwnEvent, TextsOf } from '#domain/texts/textsOf.ts'

const word = (list: LabelList, key: string) => label(list, key, 'zh-CN')

export const falseAccusationEventsZh: TextsOf<OwnEvent<FalseAccusationEvent>> = {
  open: ({ facts }) => `启动诬告陷害处理，涉及 ${facts.allegations.length} 项反映。`,
  screen: () => '完成甄别，转入调查。',
  closeAsMistaken: ({ then }) => (then?.close ? '认定为错告，说明教育后结案。' : '建议按错告结案。'),
  cosignMistaken: () => '另一名承办人会签按错告结案的建议。',
  confirmMistaken: ({ body }) => (body.refused ? '不同意按错告结案，继续办理。' : '认定为错告，说明教育后结案。'),
  requestIdentity: () => '申请查阅反映人身份。',
  grantIdentity: () => '一名保管人同意查阅反映人身份。',
  approveTracing: () => '批准查找匿名反映人。',
  submitIntentFindings: () => '提交对两个要件的认定。',
  cosignFindings: () => '另一名承办人会签认定。',
  giveNotice: () => '制发拟认定告知书，告知事实、依据和权利。',
  recordStatement: ({ body }) => (body.waived ? '书面放弃陈述申辩。' : '记录陈述申辩。'),
  requestHearing: () => '申请听证。',
  recordHearing: ({ body }) => (body.missed ? '申请人未到场，听证终止。' : '听证已经举行。'),
  answerLapsed: () => '陈述申辩期限届满。',
  closeVote: ({ facts }) => {
    const tally = Object.values(facts.tallies)[0]
    const present = tally ? `，应到 ${tally.due} 人，到会 ${tally.present} 人` : ''
    return `对两个要件分别表决结束${present}：${facts.adopted ? '均通过' : '未均通过，不予认定'}。`
  },
  approve: () => '批准认定诬告陷害。',
  remand: ({ body }) => `退回补充调查，须查清 ${body.points.length} 个问题。`,
  notifyDecision: () => '认定决定书已经送达。',
  refer: ({ body }) => `移送${word('referralBody', body.to)}处理。`,
  list: ({ facts }) => `拟列入名单 ${facts.months} 个月，送达列入告知书。`,
  listingEntered: ({ listing }) => `异议期满，列入名单，至 ${listing.until}（不含）。`,
  listingExpired: ({ listing }) => `列入期满，于 ${listing.removedOn ?? listing.until} 移出名单。`,
  object: () => '提出异议。',
  decideObjection: ({ body, facts }) =>
    body.upheld ? '异议成立。' : facts.listing?.removedOn === undefined ? '异议不成立，列入有效。' : '异议不成立。',
  applyRepair: () => '申请修复。',
  decideRepair: ({ body }) => (body.granted ? '准予修复，移出名单。' : '不予修复。'),
  publish: ({ body }) => `依据 ${body.legalBasis?.basis ?? ''} 记入${word('publishTarget', body.target)}。`,
  requestReview: ({ facts }) => (facts?.further ? '申请复核。' : '申请复审。'),
  decideReview: ({ body, facts }) => `${facts.further ? '复核' : '复审'}决定：${word('reviewResult', body.result)}。`,
  reviewLapsed: () => '申请复审或者复核的期限届满。',
}
