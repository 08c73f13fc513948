import type { Facts, Step } from './story.ts'

const handler = 'investigator-wu'
const head = 'approver-zhao'

/** The case that a clarification asked for, as the supervisor who asked for it sees it. */
export const followAccusation = {
  kind: 'falseAccusation',
  who: 'supervisor-he',
  tells: '系统依启动申请立诬告陷害案，与澄清案互相关联',
} as const

/** 甄别: there is something to inquire into. */
export const screen = (indicators: string[], reasons: string): Step => ({
  who: handler,
  type: 'screen',
  body: { indicators, reasons },
  tells: '甄别异常迹象，转入调查',
})

/** 错告: explained and educated, with no way to a sanction. */
export const mistaken = (reasons: string): Step[] => [
  { who: handler, type: 'closeAsMistaken', body: { reasons }, tells: '承办人建议按错告结案' },
  { who: 'investigator-zheng', type: 'cosignMistaken', tells: '另一名承办人会签' },
  { who: 'approver-zhao', type: 'confirmMistaken', tells: '负责人审定为错告，说明教育，案件办结' },
]

/** The identity kept by custodians, disclosed by two of them. */
export const identityDisclosed = (reason: string): Step[] => [
  { who: handler, type: 'requestIdentity', body: { reason }, tells: '申请查阅举报人身份，写明理由' },
  { who: 'custodian-1', type: 'grantIdentity', tells: '第一名保管人员同意' },
  { who: 'custodian-1', type: 'grantIdentity', refused: 'SAME_PERSON', tells: '同一名保管人员再次同意' },
  { who: 'custodian-2', type: 'grantIdentity', tells: '第二名保管人员同意' },
]

type Elements = {
  fabrication: [reasons: string, ...evidence: string[]]
  intent: [reasons: string, ...evidence: string[]]
}

/** Both elements found on evidence uploaded under these names, and signed by the second handler. */
export const elementsFound = (facts: Facts, { fabrication, intent }: Elements): Step[] => [
  {
    who: handler,
    type: 'submitIntentFindings',
    body: { fabrication: met(facts, fabrication), intent: met(facts, intent) },
    tells: '分别认定捏造事实和有意陷害两个要件',
  },
  { who: 'investigator-zheng', type: 'cosignFindings', tells: '第二名调查人员会签' },
]

const met = (facts: Facts, [reasons, ...names]: [string, ...string[]]) => ({
  result: 'met',
  evidence: facts.evidence(...names),
  reasons,
})

/** The written notice before the panel, and its service on the respondent. */
export const noticeServed = (facts: Facts, said: { facts: string; basis: string; aggravating?: string[] }): Step[] => [
  { who: handler, type: 'giveNotice', body: said, refused: 'INVALID_BODY', tells: '未写明被告知人的身份类别' },
  { who: handler, type: 'giveNotice', body: { ...said, status: 'citizen' }, tells: '书面告知拟认定的事实、依据和权利' },
  {
    who: 'intake-chen',
    type: 'recordService',
    body: {
      document: facts.notice('accusationNotice'),
      method: 'direct',
      receivedBy: '被告知人',
      receivedAt: facts.now(),
    },
    tells: '送达告知书，陈述申辩期限开始计算',
  },
]

type Vote = 'yes' | 'no' | 'abstain'

/** Sealed ballots on the two elements, [fabrication, intent], in this order, the chair's last; closed by the chair. */
export const elementsVoted = (
  chair: string,
  cast: Record<string, [fabrication: Vote, intent: Vote, opinion?: string]>,
  tells: string,
): Step[] => [
  { who: chair, type: 'openVote', tells: '主持人开始逐项表决' },
  ...Object.entries(cast).map(([who, [fabrication, intent, opinion]]) => ({
    who,
    type: 'castVote',
    body: { choices: { fabrication, intent }, ...(opinion !== undefined && { opinion }) },
    tells:
      who === chair ? '主持人末位表态（密封）' : `委员对两个要件分别投票（密封）${opinion ? '，不同意见原样存档' : ''}`,
  })),
  { who: chair, type: 'closeVote', tells },
]

/** The county's head cannot, the city's head approves (RPT 39). */
export const cityApproves: Step[] = [
  { who: head, type: 'approve', refused: 'APPROVAL_LEVEL_TOO_LOW', tells: '县级机关主要负责人认定诬告陷害' },
  { who: 'approver-qian', type: 'approve', tells: '设区的市级机关主要负责人批准认定' },
]

/** The decision handed over, and the matter referred to public security. */
export const toldAndReferred = (facts: Facts, reason: string): Step[] => [
  {
    who: 'intake-chen',
    type: 'notifyDecision',
    body: { method: 'direct', at: facts.now(), receivedBy: '被告知人' },
    tells: '送达认定决定书，申请复审的期限开始计算',
  },
  {
    who: head,
    type: 'refer',
    body: { to: 'publicSecurity', reason, aim: 'discipline' },
    refused: 'NO_LEGAL_BASIS',
    tells: '所图仅为纪律处理的举报移送公安机关',
  },
  {
    who: head,
    type: 'refer',
    body: { to: 'publicSecurity', reason, aim: 'publicSecurity', organ: '宁波市公安局镇海分局' },
    tells: '移送公安机关',
  },
]

/** Announces an entry in the internal register, for twelve months. */
export const announce = (reasons: string): Step => ({
  who: head,
  type: 'list',
  body: { category: '诬告陷害', months: 12, reasons },
  tells: '告知拟列入内部登记',
})

/** 复审 by the organ that approved, then, once its decision is served, 复核 by the organ above that one. */
export const reviewedTwice = (facts: Facts): Step[] => [
  { who: 'intake-chen', type: 'requestReview', body: { reasons: '不服认定。' }, tells: '被告知人申请复审' },
  {
    who: 'approver-qian',
    type: 'decideReview',
    body: { result: 'upheld', reasons: '事实清楚，程序合规。' },
    refused: 'SAME_PERSON',
    tells: '批准认定的主要负责人自己复审',
  },
  {
    who: 'deputy-city',
    type: 'decideReview',
    body: { result: 'upheld', reasons: '事实清楚，程序合规。' },
    tells: '批准机关由名录所列的代行人复审，维持原认定',
  },
  {
    who: 'intake-chen',
    type: 'requestReview',
    body: { reasons: '仍不服。' },
    refused: 'SERVICE_REQUIRED',
    tells: '复审决定书未送达即申请复核',
  },
  {
    who: 'intake-chen',
    type: 'recordService',
    body: { document: facts.notice('review'), method: 'direct', receivedBy: '被告知人', receivedAt: facts.now() },
    tells: '送达复审决定书，申请复核的期限开始计算',
  },
  { who: 'intake-chen', type: 'requestReview', body: { reasons: '仍不服。' }, tells: '被告知人申请复核' },
  {
    who: 'approver-prov',
    type: 'decideReview',
    body: { result: 'upheld', reasons: '复审决定正确。' },
    tells: '批准机关的上一级机关复核，维持；此为最终决定',
  },
]

/** The announcement, and its service, with which the days to object begin. */
export const list = (facts: Facts, reasons: string): Step[] => [
  announce(reasons),
  {
    who: 'intake-chen',
    type: 'recordService',
    body: {
      document: facts.notice('listingNotice'),
      method: 'direct',
      receivedBy: '被告知人',
      receivedAt: facts.now(),
    },
    tells: '送达列入告知书，异议期限开始计算',
  },
]
