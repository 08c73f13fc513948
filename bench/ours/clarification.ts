import { toInstant } from '#domain/time/calendar.ts'
import type { Script, Step } from './script.ts'

const now = () => toInstant(Date.now())

const served = (document: string): Step => ({
  by: 'intake-chen',
  action: () => ({ type: 'recordService', document, method: '直接', receivedBy: '沈某某', receivedAt: now() }),
})

/**
 * A whole clarification from the proposal to its closing: propose, accept, evaluate, four sign-offs, approve,
 * recordConsent, issueLetter, both letters served, carryOut, archive, recordFollowUp.
 */
const steps: readonly Step[] = [
  { by: 'intake-chen', action: { type: 'accept' } },
  {
    by: 'investigator-li',
    action: { type: 'evaluate', necessity: ['career'], allegations: ['a1'], scope: '本单位', methods: ['meeting'] },
  },
  ...['investigator-li', 'reviewer-xu', 'clerk-tang', 'deputy-feng'].map(by => ({ by, action: { type: 'signOff' } })),
  { by: 'approver-zhao', action: { type: 'approve' } },
  { by: 'applicant-shen', action: { type: 'recordConsent', given: true } },
  { by: 'investigator-li', action: { type: 'issueLetter' } },
  served('notice-2'),
  served('notice-3'),
  {
    by: 'investigator-li',
    action: () => ({ type: 'carryOut', method: 'meeting', at: now(), place: '301 会议室', audience: '本单位干部' }),
  },
  { by: 'investigator-li', action: { type: 'archive' } },
  { by: 'investigator-li', action: { type: 'recordFollowUp', summary: '工作正常。' } },
]

/** A clarification, after an inquiry of its own: of one subject and inquiry only one case may be open. */
export const clarification: Script = {
  starter: 'intake-chen',
  application: matter => ({
    kind: 'clarification',
    subject: { personId: 'applicant-shen', name: '沈某某', rank: 'township' },
    unit: '镇海区某局',
    source: 'inquiry',
    inquiry: { organ: '镇海区纪委监委', number: matter, concludedOn: '2026-01-10' },
    allegations: [{ id: 'a1', text: '在工程招标中收受礼金', finding: 'mistaken', basis: '账户流水' }],
  }),
  steps,
  lastFilings: 1,
}
