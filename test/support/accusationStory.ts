import { randomUUID } from 'node:crypto'
import type { StartCase } from '#contract/schemas/startCase.ts'

type Accused = Extract<StartCase, { kind: 'falseAccusation' }>
export type Step = [who: string, type: string, body?: Record<string, unknown>]

export const reporterName = '不得外泄的反映人'
/** What only the inquiry and the respondent say. */
export const accusationSecret = '落选后写信泄愤'

/** A case on one fabricated allegation of its own, without a clarification. */
export const opened = (more: Partial<Accused> = {}): Accused => ({
  kind: 'falseAccusation',
  accused: { personId: 'applicant-shen', name: '沈某某', rank: 'township' },
  reporter: { identity: { name: reporterName, contact: '13800000000' } },
  allegations: [
    { id: `a-${randomUUID().slice(0, 8)}`, text: '收受礼金', finding: 'fabricated', basis: '账户流水、证人证言' },
  ],
  grounds: '反映人捏造事实，时值换届。',
  indicators: ['revenge'],
  ...more,
})

export const handlers = ['investigator-wu', 'investigator-zheng']

/** From screening to the notice before the panel; `evidence` is a document of the file. */
export const toNotice = (evidence: string): Step[] => {
  const met = { result: 'met', evidence: [evidence] }
  return [
    ['investigator-wu', 'submitIntentFindings', { fabrication: met, intent: { ...met, reasons: accusationSecret } }],
    ['investigator-zheng', 'cosignFindings'],
    ['investigator-wu', 'giveNotice', { facts: '捏造收受礼金的事实。', basis: '工作规则第三十九条。' }],
  ]
}

const choices = { fabrication: 'yes', intent: 'yes' }

/** From the answer of the respondent to the approval of the city. */
export const toDecision: Step[] = [
  ['investigator-wu', 'recordStatement', { text: accusationSecret }],
  ['supervisor-he', 'convenePanel', { members: ['panel-1', 'panel-2', 'panel-3'], chair: 'panel-1' }],
  ['panel-1', 'openVote'],
  ['panel-2', 'castVote', { choices }],
  ['panel-3', 'castVote', { choices }],
  ['panel-1', 'castVote', { choices }],
  ['panel-1', 'closeVote'],
  ['approver-qian', 'approve'],
]
