import type { RulePack } from '#domain/packs/rulePack.ts'
import { upload } from './commonSteps.ts'
import type { Facts, Step } from './story.ts'

type Given = {
  result?: 'met' | 'notMet' | 'unclear'
  answer?: string
  reasons: string
  evidence?: string[]
  lossYuan?: number
}

/**
 * A finding for every criterion of the pack, clear unless `given` says otherwise: conditions are met, the negative list
 * is not, nobody dissented (F9).
 */
export const findingsOf = ({ criteria }: RulePack, given: Record<string, Given> = {}) =>
  criteria.map(({ id, negative, answers }) => {
    const absent = negative || id === 'F9'
    const told = given[id]
    const clear = absent ? 'notMet' : 'met'
    const result = told?.result ?? answers?.find(({ text }) => text === told?.answer)?.result ?? clear
    const answer = answers?.find(one => one.result === result)?.text
    return {
      criterion: id,
      result,
      ...(answer !== undefined && { answer }),
      reasons: absent ? '经核查，不存在该情形。' : '经核查，符合该条件。',
      evidence: [] as string[],
      ...told,
    }
  })

/** Sealed ballots in this order, the chair's last; a ballot is a choice, or a choice and the written dissent. */
export const ballots = (chair: string, cast: Record<string, string | [choice: string, opinion: string]>): Step[] =>
  Object.entries(cast).map(([who, ballot]) => {
    const [choice, opinion] = typeof ballot === 'string' ? [ballot] : ballot
    const dissent = opinion === undefined ? '' : '，不同意见原样存档'
    return {
      who,
      type: 'castVote',
      body: { choice, ...(opinion !== undefined && { opinion }) },
      tells: who === chair ? '主持人末位表态（密封）' : `委员投票（密封）${dissent}`,
    }
  })

const onMatterOrgan = (facts: Facts, kind: string, tells: string): Step => ({
  who: 'intake-chen',
  type: 'recordService',
  body: {
    document: facts.notice(kind),
    to: 'matterOrgan',
    method: 'direct',
    receivedBy: '办公室收文',
    receivedAt: facts.now(),
  },
  tells,
})

/** Where the register of persons says otherwise than the application: the paper that shows it, and acceptance on it. */
export const confirmed = (
  facts: Facts,
  { rank, managedBy, text }: { rank: string; managedBy: string; text: string },
): Step[] => [
  { who: 'intake-chen', type: 'accept', refused: 'INVALID_BODY', tells: '职级与人员登记不一致，未核实不能受理' },
  upload('intake-chen', { name: 'appointment', kind: '书证', title: '任职文件', text }),
  {
    who: 'intake-chen',
    type: 'accept',
    body: { subject: { rank, managedBy, evidence: facts.evidence('appointment')[0] ?? '' } },
    tells: '依任职文件核实当事人职级和管理权限，受理申请',
  },
]

/** Accepted, and the notice of it served on the person and on the body that runs the accountability matter. */
export const accepted = (facts: Facts, receivedBy: string): Step[] => [
  { who: 'intake-chen', type: 'accept', tells: '受理申请' },
  {
    who: 'intake-chen',
    type: 'recordService',
    body: {
      document: facts.notice('acceptance'),
      to: 'subject',
      method: 'direct',
      receivedBy,
      receivedAt: facts.now(),
    },
    tells: '向本人送达受理通知书',
  },
  onMatterOrgan(facts, 'acceptance', '向问责事项的办理机关送达受理通知书'),
]

/**
 * The decision served on the person and on the body that runs the matter, and filed with discipline and personnel
 * bodies.
 */
export const servedAndFiled = (facts: Facts, receivedBy: string): Step[] => [
  {
    who: 'intake-chen',
    type: 'recordService',
    body: { document: facts.notice('decision'), to: 'subject', method: 'direct', receivedBy, receivedAt: facts.now() },
    tells: '送达认定决定书，申请复核的期限开始计算',
  },
  onMatterOrgan(facts, 'decision', '向问责事项的办理机关送达认定决定书'),
  {
    who: 'intake-chen',
    type: 'recordFiling',
    body: { bodies: ['区纪委区监委', '区委组织部'] },
    tells: '向纪检监察机关和组织部门报备',
  },
]

type Correction = {
  handlers: readonly [string, string]
  party: string
  measures: string[]
  days: number
  proof: string
}

/** 纠错: ordered by one handler, reported by the party, confirmed by the other handler. */
export const corrected = (
  facts: Facts,
  { handlers: [first, second], party, measures, days, proof }: Correction,
): Step[] => [
  { who: first, type: 'orderCorrection', body: { measures, due: facts.in(days) }, tells: '提出纠错要求' },
  { who: party, type: 'reportCorrection', body: { proof }, tells: '报告纠错结果' },
  { who: second, type: 'confirmCorrection', tells: '确认纠错到位' },
]
