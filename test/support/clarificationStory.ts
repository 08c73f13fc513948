import { randomUUID } from 'node:crypto'
import type { StartCase } from '#contract/schemas/startCase.ts'

type Proposed = Extract<StartCase, { kind: 'clarification' }>
type Step = [who: string, type: string, body?: Record<string, unknown>]

export const reporterName = '不得外泄的举报人'

/** A proposal of the body that verified, about an inquiry of its own; the report was a named one. */
export const proposed = (more: Partial<Proposed> = {}): Proposed => ({
  kind: 'clarification',
  subject: { personId: 'applicant-shen', name: '沈某某', rank: 'township' },
  unit: '镇海区某局',
  source: 'inquiry',
  inquiry: { organ: 'zhenhai', number: `镇纪核〔2026〕${randomUUID().slice(0, 8)}`, concludedOn: '2026-01-10' },
  allegations: [
    { id: 'a1', text: '在工程招标中收受礼金', finding: 'mistaken', basis: '账户流水' },
    { id: 'a2', text: '违规办理亲属就业', finding: 'fabricated', basis: '附件系伪造' },
    { id: 'a3', text: '公车私用', finding: 'notVerified', basis: '协查未回复' },
  ],
  reporter: { named: true, identity: { name: reporterName, contact: '13800000000' } },
  ...more,
})

/** Acceptance, evaluation, four sign-offs and approval. */
export const toApproval: readonly Step[] = [
  ['intake-chen', 'accept'],
  [
    'investigator-li',
    'evaluate',
    { necessity: ['career'], allegations: ['a1', 'a2'], scope: 'unit', methods: ['meeting'] },
  ],
  ['clerk-tang', 'signOff', { opinion: '同意' }],
  ['investigator-li', 'signOff'],
  ['deputy-feng', 'signOff'],
  ['reviewer-xu', 'signOff'],
  ['approver-zhao', 'approve'],
]

/** Service of a letter at this moment; `refused`: the person declines it. */
export const serviceOf = (document: string, at: string, refused = false) => ({
  document,
  method: 'direct',
  receivedBy: '沈某某',
  receivedAt: at,
  ...(refused && { refused }),
})
