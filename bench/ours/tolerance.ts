import { general } from '#domain/packs/general.ts'
import type { RulePack } from '#domain/packs/rulePack.ts'
import type { Script, Step } from './script.ts'

const panel = ['panel-1', 'panel-2', 'panel-3', 'panel-4', 'panel-5']

/** Every criterion clear: conditions met, negative list not. */
const { criteria }: RulePack = general
const findings = criteria.map(({ id, negative }) => ({
  criterion: id,
  result: negative || id === 'F9' ? 'notMet' : 'met',
  reasons: '经查明，决策前有调研和集体研究，没有谋取私利。',
  evidence: [],
}))

/**
 * A whole review from the application to the decision: apply, accept, assignHandlers, recordInterview, submitFindings,
 * cosignFindings, convenePanel of five, openVote, castVote of each, the chair last, closeVote, approve. These follow
 * `apply`.
 */
const steps: readonly Step[] = [
  { by: 'intake-chen', action: { type: 'accept' } },
  { by: 'supervisor-he', action: { type: 'assignHandlers', handlers: ['investigator-li', 'investigator-sun'] } },
  {
    by: 'investigator-li',
    action: { type: 'recordInterview', who: '周某某', role: 'subject', summary: '当时情况紧急，经集体研究后处置。' },
  },
  { by: 'investigator-li', action: { type: 'submitFindings', findings, recommendation: 'tolerate' } },
  { by: 'investigator-sun', action: { type: 'cosignFindings' } },
  { by: 'supervisor-he', action: { type: 'convenePanel', members: panel, chair: 'panel-1', place: '301 会议室' } },
  { by: 'panel-1', action: { type: 'openVote' } },
  ...panel.toReversed().map(by => ({ by, action: { type: 'castVote', choice: 'tolerate' } })),
  { by: 'panel-1', action: { type: 'closeVote' } },
  { by: 'approver-zhao', action: { type: 'approve' } },
]

/** A tolerance review, on a matter of its own: of one subject and matter only one case may be open. */
export const tolerance: Script = {
  starter: 'applicant-zhou',
  application: matter => ({
    kind: 'tolerance',
    regime: 'general',
    applicantKind: 'person',
    subject: { personId: 'applicant-zhou', name: '周某某', rank: 'township' },
    unit: '镇海区某局',
    matter: { organ: '镇海区审计局', number: matter, state: 'open' },
    facts: '安全隐患排查不能等待，经集体研究，在招标程序之前委托中介机构开展排查。',
    circumstances: ['G8'],
  }),
  steps,
  lastFilings: 0,
}
