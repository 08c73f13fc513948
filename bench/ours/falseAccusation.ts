import { toInstant } from '#domain/time/calendar.ts'
import type { Script, Step } from './script.ts'

const panel = ['panel-1', 'panel-2', 'panel-3', 'panel-4']
const open = { result: 'notMet', evidence: [], reasons: '没有证据证明。' }
const choices = { fabrication: 'no', intent: 'no' }

/**
 * A whole false-accusation case that establishes nothing: open, screen, assignHandlers, submitIntentFindings,
 * cosignFindings, giveNotice, its service, recordStatement, convenePanel of four, openVote, castVote of each, the chair
 * last, closeVote.
 */
const steps: readonly Step[] = [
  { by: 'investigator-wu', action: { type: 'screen', indicators: ['rumour'], reasons: '须调查是否捏造。' } },
  { by: 'supervisor-he', action: { type: 'assignHandlers', handlers: ['investigator-wu', 'investigator-zheng'] } },
  { by: 'investigator-wu', action: { type: 'submitIntentFindings', fabrication: open, intent: open } },
  { by: 'investigator-zheng', action: { type: 'cosignFindings' } },
  {
    by: 'investigator-wu',
    action: { type: 'giveNotice', facts: '投寄举报信。', basis: '工作规则第三十九条。', status: 'citizen' },
  },
  {
    by: 'intake-chen',
    action: () => ({
      type: 'recordService',
      document: 'notice-1',
      method: '直接',
      receivedBy: '本人',
      receivedAt: toInstant(Date.now()),
    }),
  },
  { by: 'investigator-wu', action: { type: 'recordStatement', text: '所写是听说的。' } },
  { by: 'supervisor-he', action: { type: 'convenePanel', members: panel, chair: 'panel-1', place: '301 会议室' } },
  { by: 'panel-1', action: { type: 'openVote' } },
  ...panel.toReversed().map(by => ({ by, action: { type: 'castVote', choices } })),
  { by: 'panel-1', action: { type: 'closeVote' } },
]

/** A false-accusation case, on an allegation of its own: of one accused and allegation only one case may be open. */
export const falseAccusation: Script = {
  starter: 'intake-chen',
  application: matter => ({
    kind: 'falseAccusation',
    accused: { personId: 'applicant-shen', name: '沈某某', rank: 'township' },
    reporter: { identity: { name: '吴某某', contact: '13800000000' } },
    allegations: [{ id: 'a1', text: `收受礼金 ${matter}`, finding: 'fabricated', basis: '账户流水' }],
    grounds: '附件系伪造。',
    indicators: ['rumour'],
  }),
  steps,
  lastFilings: 2,
}
