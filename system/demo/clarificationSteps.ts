import type { Audience } from '#domain/clarification/commands.ts'
import type { Facts, Start, Step } from './story.ts'

const handler = 'investigator-li'

type Proposal = {
  inquiry: { organ: string; number: string; concludedOn: string }
  subject: { personId: string; name: string; rank: string }
  [member: string]: unknown
}

/** The start by the office after an inquiry has ended; its number is made the run's own. */
export const proposal = (
  { inquiry, ...application }: Proposal,
  tells = '核查办结，承办部门征求本人意见后提出澄清',
): Start => ({
  who: 'intake-chen',
  tells,
  body: run => ({
    kind: 'clarification',
    source: 'inquiry',
    ...application,
    inquiry: { ...inquiry, number: `${inquiry.number}${run}` },
  }),
})

/** What the handler proposes to the head: which allegations, in front of whom, how. */
export const evaluate = (
  necessity: string[],
  allegations: string[],
  scope: Audience,
  methods: string[],
  tells: string,
): Step => ({ who: handler, type: 'evaluate', body: { necessity, allegations, scope, methods }, tells })

/** The four departments that sign before the head, each by its own officer. */
export const signOffs = (opinion = '事实清楚，同意澄清。'): Step[] => [
  { who: handler, type: 'signOff', body: { opinion }, tells: '承办部门会签' },
  {
    who: 'reviewer-xu',
    type: 'signOff',
    body: { opinion: '事实、认定和证据已审核。' },
    tells: '案件审理部门会签，把关事实、认定和证据',
  },
  { who: 'clerk-tang', type: 'signOff', tells: '案件监督管理部门会签' },
  { who: 'deputy-feng', type: 'signOff', tells: '分管负责人会签' },
]

/** The head's approval, and the request for consent handed to the person. */
export const approved = (facts: Facts, receivedBy: string): Step[] => [
  { who: 'approver-zhao', type: 'approve', tells: '本机关主要负责人批准澄清' },
  served(facts, 'consentRequest', receivedBy, '送达拟澄清告知书，征求本人意见'),
]

/** Handed over in person. */
export const served = (facts: Facts, kind: string, receivedBy: string, tells: string): Step => ({
  who: 'intake-chen',
  type: 'recordService',
  body: { document: facts.notice(kind), method: 'direct', receivedBy, receivedAt: facts.now() },
  tells,
})

/** Both letters: to the principal of the unit, and to the person. */
export const letters = (facts: Facts, unit: string, person: string): Step[] => [
  { who: handler, type: 'issueLetter', tells: '制发澄清函和告知书' },
  served(facts, 'clarificationLetter', unit, '向所在单位主要负责人送达澄清函'),
  served(facts, 'clarificationNotice', person, '向本人送达实施检举控告澄清告知书'),
]

/** The letter to the person alone, without a public step. */
export const letterToPerson = (facts: Facts, person: string): Step[] => [
  { who: handler, type: 'issueLetter', tells: '仅制发给本人的告知书' },
  served(facts, 'clarificationNotice', person, '向本人送达实施检举控告澄清告知书'),
]

/** A public step of an agreed method, now. */
export const carryOut = (facts: Facts, method: string, place: string, audience: Audience, tells: string): Step => ({
  who: 'investigator-sun',
  type: 'carryOut',
  body: { method, at: facts.now(), place, audience },
  tells,
})

/** The file is closed up; the visit is due three months later. */
export const archive: Step = { who: handler, type: 'archive', tells: '了结归档，回访期限开始计算' }

/** The result told to a named reporter by the custodian, who alone knows who it is. */
export const reporterTold = (facts: Facts, tells = '保管人员向实名举报人反馈结果，经办人员不知其身份'): Step => ({
  who: 'custodian-1',
  type: 'notifyReporter',
  body: { method: 'phone', at: facts.now() },
  tells,
})
