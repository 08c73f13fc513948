import { randomUUID } from 'node:crypto'
import type { StartCase } from '#contract/schemas/startCase.ts'
import type { Rig } from './rig.ts'

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
    [
      'investigator-wu',
      'giveNotice',
      { facts: '捏造收受礼金的事实。', basis: '工作规则第三十九条。', status: 'citizen' },
    ],
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

const meta = { kind: 'evidence', title: '账户流水', sha256: 'a'.repeat(64), mediaType: 'application/pdf', bytes: 9 }

/** A finding that reached the respondent, and an entry announced for a year; the id of the case. */
export async function announced(rig: Rig): Promise<string> {
  const now = async () => new Date(await rig.env.currentTimeMs()).toISOString()
  const caseId = await rig.start('intake-chen', opened())
  await rig.act('investigator-wu', caseId, 'screen', { indicators: ['revenge'], reasons: '有打击报复迹象。' })
  await rig.act('supervisor-he', caseId, 'assignHandlers', { handlers })
  await rig.act('investigator-wu', caseId, 'attachDocument', { document: 'doc-1', meta })
  for (const [who, type, body] of toNotice('doc-1')) await rig.act(who, caseId, type, body)
  await serveNotice(rig, caseId, 'accusationNotice')
  for (const [who, type, body] of toDecision) await rig.act(who, caseId, type, body)
  await rig.act('intake-chen', caseId, 'notifyDecision', { method: 'direct', at: await now(), receivedBy: '本人' })
  await rig.act('approver-zhao', caseId, 'list', { category: '诬告陷害', months: 12, reasons: '情节较重。' })
  await serveNotice(rig, caseId, 'listingNotice')
  return caseId
}

/** Serves the last notice of a kind now. */
async function serveNotice(rig: Rig, caseId: string, kind: string): Promise<void> {
  const { documents } = (await rig.load(caseId)).state
  const document = documents.findLast(({ notice }) => notice?.kind === kind)?.id
  const receivedAt = new Date(await rig.env.currentTimeMs()).toISOString()
  await rig.act('intake-chen', caseId, 'recordService', { document, method: 'direct', receivedBy: '本人', receivedAt })
}
