import type { FindingResult } from '#domain/common/bodies.ts'
import { currentPackFor } from '#domain/packs/packs.ts'
import { findingsOf } from '#system/demo/toleranceSteps.ts'
import { answered } from '#test/support/answered.ts'
import { act, done, play, stepsOf } from '#test/support/httpCase.ts'
import type { Server } from '#test/support/server.ts'
import type { Ways } from './waysOfInterface.ts'

const pack = currentPackFor('tolerance', 'audit')
const findings = (change: Record<string, FindingResult> = {}) =>
  findingsOf(pack).map(one => {
    const criterion = pack.criteria.find(({ id }) => id === one.criterion)
    const result = change[one.criterion]
    return criterion && result
      ? { criterion: one.criterion, ...answered(criterion, result), reasons: '理由', evidence: [] }
      : one
  })
const panel = ['panel-1', 'panel-2', 'panel-3', 'panel-4']

async function investigated(server: Server): Promise<string> {
  const id = await play(server, 'assignHandlers')
  await done(server, 'investigator-li', id, 'recordInterview', { who: '周某', role: 'subject', summary: '已陈述' })
  return id
}

async function toPanel(server: Server, id: string, body: Record<string, unknown> = {}, change = {}): Promise<void> {
  const recommendation = Object.keys(change).length > 0 ? 'notTolerate' : 'tolerate'
  await done(server, 'investigator-li', id, 'submitFindings', { findings: findings(change), recommendation })
  await done(server, 'investigator-sun', id, 'cosignFindings')
  await done(server, 'supervisor-he', id, 'convenePanel', { members: panel, chair: 'panel-1', ...body })
}

async function vote(server: Server, id: string, choice: string, members = panel.toReversed()): Promise<void> {
  const [chair = ''] = members.slice(-1)
  await done(server, chair, id, 'openVote')
  for (const member of members) await done(server, member, id, 'castVote', { choice })
  await done(server, chair, id, 'closeVote')
}

async function decidedMild(server: Server): Promise<string> {
  const id = await investigated(server)
  await toPanel(server, id)
  await vote(server, id, 'mitigate')
  await done(server, 'approver-zhao', id, 'approve')
  return id
}

const serve = (server: Server, id: string) =>
  done(server, 'intake-chen', id, 'recordService', {
    document: 'notice-2',
    method: 'direct',
    receivedBy: '周某',
    receivedAt: new Date().toISOString(),
  })

/** Codes of inquiry, deliberation, decision and review. */
export const waysOfRules: Ways = {
  TOO_FEW_HANDLERS: [
    409,
    async server =>
      act(server, 'supervisor-he', await play(server, 'accept'), 'assignHandlers', {
        handlers: ['investigator-li', 'investigator-li'],
      }),
  ],
  FINDING_MISSING: [
    409,
    async server =>
      act(server, 'investigator-li', await investigated(server), 'submitFindings', {
        findings: findings().slice(1),
        recommendation: 'tolerate',
      }),
  ],
  ANSWER_CONTRADICTS: [
    422,
    async server =>
      act(server, 'investigator-li', await investigated(server), 'submitFindings', {
        findings: findings().map(one => (one.criterion === 'F5' ? { ...one, result: 'met' } : one)),
        recommendation: 'tolerate',
      }),
  ],
  EVIDENCE_UNKNOWN: [
    409,
    async server =>
      act(server, 'investigator-li', await investigated(server), 'submitFindings', {
        findings: findings().map(one => ({ ...one, evidence: ['doc-none'] })),
        recommendation: 'tolerate',
      }),
  ],
  STATEMENT_MISSING: [
    409,
    async server =>
      act(server, 'investigator-li', await play(server, 'assignHandlers'), 'submitFindings', {
        findings: findings(),
        recommendation: 'tolerate',
      }),
  ],
  NEGATIVE_LIST: [
    409,
    async server =>
      act(server, 'investigator-li', await investigated(server), 'submitFindings', {
        findings: findings({ F5: 'unclear' }),
        recommendation: 'mitigate',
      }),
  ],
  CRITERION_NOT_MET: [
    409,
    async server => {
      const id = await investigated(server)
      await toPanel(server, id, {}, { F1: 'notMet' })
      await done(server, 'panel-1', id, 'openVote')
      return act(server, 'panel-2', id, 'castVote', { choice: 'tolerate' })
    },
  ],
  SAME_PERSON: [
    409,
    async server => {
      const id = await investigated(server)
      await done(server, 'investigator-li', id, 'submitFindings', { findings: findings(), recommendation: 'tolerate' })
      return act(server, 'investigator-li', id, 'cosignFindings')
    },
  ],
  NOT_DUE_MEMBER: [
    409,
    async server => {
      const id = await investigated(server)
      await toPanel(server, id, { excused: [{ member: 'panel-4', ground: '出差' }] })
      await done(server, 'panel-1', id, 'openVote')
      return act(server, 'panel-4', id, 'castVote', { choice: 'abstain' })
    },
  ],
  PANEL_TOO_SMALL: [
    409,
    async server => {
      const id = await investigated(server)
      await toPanel(server, id, { members: ['panel-1', 'panel-2'] })
      return act(server, 'panel-1', id, 'openVote')
    },
  ],
  VOTE_CLOSED: [
    409,
    async server => {
      const id = await investigated(server)
      await toPanel(server, id)
      return act(server, 'panel-2', id, 'castVote', { choice: 'abstain' })
    },
  ],
  BELOW_QUORUM: [409, async server => act(server, 'panel-1', await play(server, 'openVote'), 'closeVote')],
  CHAIR_VOTES_LAST: [
    409,
    async server => {
      const id = await play(server, 'castVote')
      await done(server, 'panel-6', id, 'castVote', { choice: 'notTolerate' })
      return act(server, 'panel-1', id, 'closeVote')
    },
  ],
  APPROVAL_LEVEL_TOO_LOW: [409, async server => act(server, 'deputy-feng', await play(server, 'closeVote'), 'approve')],
  REMAND_LIMIT: [
    409,
    async server => {
      const id = await investigated(server)
      for (let i = 0; i < 2; i++) {
        await toPanel(server, id)
        await done(server, 'panel-1', id, 'remand', { points: ['核清程序'] })
      }
      await toPanel(server, id)
      return act(server, 'panel-1', id, 'remand', { points: ['再核'] })
    },
  ],
  EXTENSION_LIMIT: [
    409,
    async server =>
      act(server, 'approver-zhao', await play(server, 'accept'), 'extendDeadline', {
        deadline: 'tolerate.investigate-1',
        days: 16,
        reasons: '案情复杂',
      }),
  ],
  SERVICE_REQUIRED: [
    409,
    async server => act(server, 'applicant-zhou', await decidedMild(server), 'requestReview', { reasons: '不服' }),
  ],
  UNSERVED: [
    409,
    async server => {
      const id = await play(server, 'accept')
      await done(server, 'applicant-zhou', id, 'withdraw')
      return act(server, 'approver-zhao', id, 'reopen', { ground: '新的事实', reasons: '证人改变证言' })
    },
  ],
  TERM_EXPIRED: [
    409,
    async server => {
      const id = await decidedMild(server)
      await serve(server, id)
      await done(server, 'applicant-zhou', id, 'waiveReview')
      return act(server, 'applicant-zhou', id, 'requestReview', { reasons: '不服' })
    },
  ],
  REVIEW_WORSE: [
    409,
    async server => {
      const id = await decidedMild(server)
      await serve(server, id)
      await done(server, 'applicant-zhou', id, 'requestReview', { reasons: '不服' })
      const members = ['panel-8', 'panel-9', 'panel-10']
      await done(server, 'supervisor-he', id, 'convenePanel', { members, chair: 'panel-8' })
      await done(server, 'panel-8', id, 'openVote')
      return act(server, 'panel-9', id, 'castVote', { choice: 'notTolerate' })
    },
  ],
  TASK_TAKEN: [
    409,
    async server => {
      const id = await play(server, 'assignHandlers')
      for (const handler of ['investigator-li', 'investigator-sun']) {
        const task = `submitFindings-1-${handler}`
        await done(server, 'supervisor-he', id, 'reassignTask', { task, to: 'investigator-sun' })
      }
      const findings = stepsOf('').find(({ type }) => type === 'submitFindings')
      return act(server, 'investigator-li', id, 'submitFindings', findings?.body)
    },
  ],
}
