import { describe, expect, test } from 'vitest'
import { closedFor } from '#domain/common/owed.ts'
import { refusal, refusedWith } from '#test/support/refused.ts'
import { actor, given, panelMember, people } from '#test/support/toleranceCase.ts'
import { clearFindings } from '#test/support/zhenhai.ts'

const unit = actor('applicant-unit', ['applicant'])
const { applicant, intake, supervisor, li, sun, approver } = people

/** A review that the unit asked for, decided against the cadre. */
const decided = () =>
  [2, 3, 1]
    .map(panelMember)
    .reduce(
      (so, by) => so.when(by, 'castVote', { choice: 'notTolerate' }),
      given({ applicantKind: 'unit' }, { by: unit })
        .when(intake, 'accept', {})
        .when(supervisor, 'assignHandlers', { handlers: [li.person, sun.person] })
        .when(li, 'recordInterview', { who: '周', role: 'subject', summary: '陈述' })
        .when(li, 'submitFindings', {
          findings: clearFindings.map(one => ({ ...one, evidence: [] })),
          recommendation: 'notTolerate',
        })
        .when(sun, 'cosignFindings', {})
        .when(supervisor, 'convenePanel', { members: ['panel-1', 'panel-2', 'panel-3'], chair: 'panel-1' })
        .when(panelMember(1), 'openVote', {}),
    )
    .when(panelMember(1), 'closeVote', {})
    .when(approver, 'approve', {})
type Given = ReturnType<typeof decided>
const serve = (at: Given, to: string) =>
  at.when(intake, 'recordService', {
    document: 'notice-2',
    to,
    method: 'direct',
    receivedBy: '签收人',
    receivedAt: at.now,
  })

describe('a cadre whose unit applied', () => {
  test('keeps the review that the unit waived', () => {
    const waived = serve(serve(decided(), 'subject'), 'applicant').when(unit, 'waiveReview', {})
    expect(waived.state).toMatchObject({ status: 'open', waivedBy: ['applicant'] })
    expect(waived.state.reviewSettled).toBeUndefined()
    expect(refusedWith(() => waived.when(unit, 'requestReview', { reasons: '反悔' }))).toBe('TERM_EXPIRED')
    expect(waived.when(applicant, 'requestReview', { reasons: '不服' }).state.review).toMatchObject({
      party: 'subject',
    })
    expect(waived.when(applicant, 'waiveReview', {}).state).toMatchObject({ reviewSettled: 'waived' })
  })

  test('has no review to waive before the decision is served on that party, and nobody waives for it', () => {
    const served = serve(decided(), 'applicant')
    expect(refusedWith(() => served.when(applicant, 'waiveReview', {}))).toBe('SERVICE_REQUIRED')
    expect(refusal(() => served.when(unit, 'waiveReview', { party: 'subject' })).details).toMatchObject({
      path: 'party',
    })
    expect(served.when(unit, 'waiveReview', {}).state.status).toBe('open')
  })

  test('loses no period that ran before the own service', () => {
    const unserved = serve(decided(), 'applicant').until('2026-06-01T09:00:00+08:00')
    expect(unserved.state).toMatchObject({ status: 'open' })
    expect(unserved.state.reviewSettled).toBeUndefined()
    const served = serve(unserved, 'subject')
    expect(served.state.deadlines.findLast(({ ruleKey }) => ruleKey === 'tolerate.review')).toMatchObject({
      start: '2026-06-01',
      due: '2026-07-01',
      state: 'running',
    })
    expect(served.when(applicant, 'requestReview', { reasons: '不服' }).state.review?.requestedBy).toBe(
      'applicant-zhou',
    )
    expect(served.until('2026-07-03T09:00:00+08:00').state.reviewSettled).toBe('lapsed')
  })

  test('has own days, which those of the unit served later do not lengthen', () => {
    const first = serve(decided(), 'subject').until('2026-03-20T09:00:00+08:00')
    const both = serve(first, 'applicant').until('2026-04-03T09:00:00+08:00')
    expect(both.state.reviewSettled).toBeUndefined()
    expect(refusal(() => both.when(applicant, 'requestReview', { reasons: '不服' }))).toMatchObject({
      code: 'TERM_EXPIRED',
      details: { due: '2026-04-01' },
    })
    expect(both.when(unit, 'requestReview', { reasons: '不服' }).state.review).toMatchObject({ party: 'applicant' })
  })

  test('asks for a review of a case that was closed before the decision could be served on them', () => {
    const tries = [
      { method: 'post' as const, at: '2026-03-03T09:00:00+08:00', proof: '退件' },
      { method: 'direct' as const, at: '2026-03-04T09:00:00+08:00', proof: '见证' },
    ]
    const unreachable = { document: 'notice-2', to: 'subject', impossible: { reason: '外出未归', tries } }
    const closed = serve(decided(), 'applicant')
      .until('2026-03-05T09:00:00+08:00')
      .when(intake, 'recordService', unreachable)
      .when(supervisor, 'confirmImpossible', { document: 'notice-2', to: 'subject' })
      .when(intake, 'recordFiling', { bodies: ['区委组织部'] })
      .served('acceptance')
      .served('decision')
      .until('2026-05-20T09:00:00+08:00')
    expect(closed.state).toMatchObject({ status: 'closed', outcome: 'notTolerate', reviewSettled: 'lapsed' })
    const reasons = { reasons: '不服' }
    expect(refusedWith(() => closed.when(applicant, 'requestReview', reasons))).toBe('WRONG_STAGE')
    const late = serve(closed.until('2026-06-01T09:00:00+08:00'), 'subject')
    expect(late.state.status).toBe('closed')
    expect(refusedWith(() => late.when(unit, 'requestReview', reasons))).toBe('TERM_EXPIRED')
    const out = late.until('2026-07-02T09:00:00+08:00')
    expect(refusedWith(() => out.when(applicant, 'requestReview', reasons))).toBe('TERM_EXPIRED')
    const open = late.when(applicant, 'requestReview', reasons)
    expect(open.state).toMatchObject({ status: 'open', stage: 'closed', outcome: 'notTolerate', ending: {} })
    expect(closedFor(open.state, 'applicant-zhou')).toBeUndefined()
    expect(refusedWith(() => open.when(li, 'orderCorrection', { measures: ['整改'], due: '2026-07-01' }))).toBe(
      'WRONG_STAGE',
    )
    const sitting = open
      .when(supervisor, 'convenePanel', { members: ['panel-4', 'panel-5', 'panel-6'], chair: 'panel-4' })
      .when(panelMember(4), 'openVote', {})
    const voted = [5, 6, 4]
      .map(panelMember)
      .reduce((so, by) => so.when(by, 'castVote', { choice: 'mitigate' }), sitting)
      .when(panelMember(4), 'closeVote', {})
    const other = actor('approver-2', ['approver'], { level: 'county' })
    const over = voted.when(other, 'decideReview', { result: 'changed', reasons: '复核' })
    expect(over.state).toMatchObject({ status: 'open', outcome: 'mitigate' })
    expect(over.served().state).toMatchObject({ status: 'closed', outcome: 'mitigate', reviewSettled: 'decided' })
  })

  test('keeps the review of a decision that the organ closed administratively', () => {
    const closed = serve(decided(), 'subject')
      .when(approver, 'closeAdministratively', { ground: 'other', reasons: '理由' })
      .when(supervisor, 'confirmClosing', {})
    expect(closed.state).toMatchObject({ status: 'closed', outcome: 'notTolerate' })
    expect(closed.when(applicant, 'requestReview', { reasons: '不服' }).state).toMatchObject({
      status: 'open',
      review: { party: 'subject', of: 'decision' },
    })
    expect(refusedWith(() => closed.when(unit, 'requestReview', { reasons: '不服' }))).toBe('SERVICE_REQUIRED')
    const after = closed.until('2026-04-02T09:00:00+08:00')
    expect(refusedWith(() => after.when(applicant, 'requestReview', { reasons: '不服' }))).toBe('TERM_EXPIRED')
  })

  test('is asked for by intake by name', () => {
    const served = serve(serve(decided(), 'subject'), 'applicant')
    const asked = served.when(intake, 'requestReview', { reasons: '不服', party: 'applicant' })
    expect(asked.state.review).toMatchObject({ party: 'applicant' })
  })
})
