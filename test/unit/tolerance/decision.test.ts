import { describe, expect, test } from 'vitest'
import type { Actor } from '#domain/access/actor.ts'
import { organsOfRelease } from '#domain/access/organsOfRelease.ts'
import { currentPackFor } from '#domain/packs/packs.ts'
import type { Context } from '#domain/process.ts'
import { currentRules } from '#domain/rulesVersion.ts'
import { statutoryCalendar } from '#domain/time/calendarData.ts'
import { decisionNotice } from '#domain/tolerance/state.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import { refusal, refusedWith } from '#test/support/refused.ts'
import { actor, given, panelMember, people } from '#test/support/toleranceCase.ts'
import { adopted, clearFindings, decided, investigated, zhenhai } from '#test/support/zhenhai.ts'

const { applicant, approver, deputy, intake, li, sun, supervisor } = people
const contextOf = (by: Actor): Context => ({
  pack: currentPackFor('tolerance', 'audit'),
  calendar: statutoryCalendar,
  rules: currentRules,
  now: '2026-04-01T09:00:00+08:00',
  receivedAt: '2026-04-01T09:00:00+08:00',
  actor: by,
  kin: {},
  organs: organsOfRelease,
  persons: {},
})
/** Three members, by their numbers, tolerate. */
const adopting = (at: ReturnType<typeof decided>, first: number) => {
  const [chair, second, third] = [first, first + 1, first + 2].map(panelMember) as [Actor, Actor, Actor]
  const members = [chair, second, third].map(({ person }) => person)
  return [second, third, chair]
    .reduce(
      (so, by) => so.when(by, 'castVote', { choice: 'tolerate' }),
      at.when(supervisor, 'convenePanel', { members, chair: chair.person }).when(chair, 'openVote', {}),
    )
    .when(chair, 'closeVote', {})
}
const otherHead = { ...approver, person: 'approver-other' }

const served = (at = decided(), document = 'notice-2') =>
  at.when(intake, 'recordService', {
    document,
    method: 'direct',
    receivedBy: '周',
    receivedAt: at.entries.at(-1)?.at ?? '',
  })

describe('approval', () => {
  test('is for the head: a deputy is too low', () => {
    expect(refusedWith(() => adopted().when(deputy, 'approve', {}))).toBe('APPROVAL_LEVEL_TOO_LOW')
  })

  test('is for the level that manages the cadre', () => {
    const higher = { ...adopted().state, approvalLevel: 'prefecture' as const }
    expect(higher.approvalLevel).toBe('prefecture')
    const managed = given({
      subject: { personId: 'applicant-zhou', name: '周', rank: 'staff', managedBy: 'prefecture' },
    })
    expect(managed.state.approvalLevel).toBe('prefecture')
    expect(given({ subject: { personId: 'applicant-zhou', name: '周', rank: 'county' } }).state.approvalLevel).toBe(
      'prefecture',
    )
    expect(given({ subject: { personId: 'applicant-zhou', name: '周', rank: 'prefecture' } }).state.approvalLevel).toBe(
      'province',
    )
  })

  test('is not by one who investigated', () => {
    const both = { ...approver, person: 'investigator-li', roles: ['approver' as const] }
    expect(refusedWith(() => adopted().when(both, 'approve', {}))).toBe('SAME_PERSON')
  })

  test('is not by one who voted', () => {
    const both = actor('panel-2', ['approver'], { level: 'county' })
    expect(refusedWith(() => adopted().when(both, 'approve', {}))).toBe('SAME_PERSON')
  })

  test('puts the protected effects in force, with the audit effect for audit alone', () => {
    expect(decided().state.effects.map(({ effect }) => effect)).toContain('audit.notAttributed')
    expect(decided().state).toMatchObject({ stage: 'decided', outcome: 'tolerate' })
    expect(decided().state.documents.at(-1)?.title).toBe('容错认定决定书')
  })

  test('may be refused by remand, twice', () => {
    const once = adopted().when(approver, 'remand', { points: ['补充集体研究的证据'] })
    expect(once.state).toMatchObject({ stage: 'investigating', remands: 1 })
    expect(once.state.findings).toBeUndefined()
    expect(once.state.adopted).toBeUndefined()
  })
})

describe('an organ that only recommends', () => {
  test('comes to a recommendation without effects, sent to the body that decides, whose reply is recorded', () => {
    const recommending = adopted()
    const state = { ...recommending.state, authority: 'recommend' as const }
    const [event] = tolerance.actions.approve?.decide({}, state, contextOf(approver)) ?? []
    expect(event).toMatchObject({ facts: { outcome: 'recommend', effects: [] } })
    expect(event?.then?.notices).toMatchObject([{ title: '容错建议书' }])
    const reply = { body: '镇海区审计局', kind: '回复', opinion: '已收到，不列入审计报告。' }
    expect(decided().when(li, 'recordOpinion', reply).state.opinions.at(-1)).toMatchObject(reply)
  })
})

describe('service', () => {
  const on = (receivedBy: string, at = served(), document = 'notice-2') =>
    at.when(intake, 'recordService', {
      document,
      to: receivedBy === organ ? 'matterOrgan' : 'subject',
      method: 'direct',
      receivedBy,
      receivedAt: at.now,
    })
  const { organ } = served().state.matter
  const review = (at: { state: { deadlines: { ruleKey: string; start: string; state: string }[] } }) =>
    at.state.deadlines.filter(({ ruleKey, state }) => ruleKey === 'tolerate.review' && state === 'running')

  test('of decision and acceptance is also recorded on the body that runs the matter, beside the person', () => {
    const both = on(organ, on('周', on(organ, served().until('2026-03-05T09:00:00+08:00')), 'notice-1'), 'notice-1')
    for (const document of both.state.documents.filter(({ notice }) => notice))
      expect(document.notice?.receivers).toMatchObject([
        { id: 'subject', service: { receivedBy: '周' } },
        { id: 'matterOrgan', name: organ, service: { receivedBy: organ } },
      ])
    expect(review(both)).toMatchObject([{ start: '2026-03-02' }])
    expect(refusal(() => on(organ, both)).details).toMatchObject({ reason: 'alreadyServed' })
  })

  test('of a decision issued anew after the review was waived ends its own period', () => {
    const anew = served()
      .when(applicant, 'waiveReview', {})
      .when(intake, 'reissueNotice', { document: 'notice-2', reasons: '日期有误' })
    const serving = (at: typeof anew) =>
      at.state.deadlines.filter(({ ruleKey, state }) => ruleKey === 'tolerate.serve' && state !== 'met')
    expect(serving(on('周', anew, 'notice-3'))).toHaveLength(1)
    const again = anew.served('decision').state.deadlines
    expect(serving(anew.served('decision'))).toEqual([])
    expect(review({ state: { deadlines: again } })).toEqual([])
  })

  test('on that body first leaves the person the whole period for a review', () => {
    const first = on(organ, decided()).until('2026-03-06T09:00:00+08:00')
    expect(review(on('周', first))).toMatchObject([{ start: '2026-03-06' }])
  })
})

describe('the review', () => {
  test('is open from service, for thirty calendar days, and tested against receipt', () => {
    expect(refusedWith(() => decided().when(applicant, 'requestReview', { reasons: '不服' }))).toBe('SERVICE_REQUIRED')
    const term = served().state.deadlines.find(deadline => deadline.ruleKey === 'tolerate.review')
    expect(term?.due).toBe('2026-04-01')
    const late = served().until('2026-04-03T00:00:00+08:00')
    expect(refusedWith(() => late.when(applicant, 'requestReview', { reasons: '不服' }))).toBe('TERM_EXPIRED')
  })

  test('has its own panel, which shares no member with the first', () => {
    const asked = served().when(applicant, 'requestReview', { reasons: '不服' })
    const name = (members: string[]) => asked.when(supervisor, 'convenePanel', { members, chair: members[0] ?? '' })
    expect(refusedWith(() => name(['panel-2', 'panel-8', 'panel-9']))).toBe('SAME_PERSON')
    expect(name(['panel-8', 'panel-9', 'panel-10']).state.panel?.purpose).toBe('review')
  })

  test('does not make it worse', () => {
    const voting = served()
      .when(applicant, 'requestReview', { reasons: '不服' })
      .when(supervisor, 'convenePanel', { members: ['panel-8', 'panel-9', 'panel-10'], chair: 'panel-8' })
      .when(panelMember(8), 'openVote', {})
    expect(refusedWith(() => voting.when(panelMember(9), 'castVote', { choice: 'notTolerate' }))).toBe('REVIEW_WORSE')
  })

  const reviewed = () => {
    const correcting = served().when(li, 'orderCorrection', { measures: ['补齐'], due: '2026-04-10' })
    const asked = correcting.when(applicant, 'requestReview', { reasons: '不服' })
    const followed = asked
      .when(applicant, 'reportCorrection', { proof: '已补齐' })
      .when(li, 'confirmCorrection', {})
      .when(li, 'recordFollowUp', { summary: '正常' })
    expect(followed.state).toMatchObject({ stage: 'followingUp', status: 'open' })
    return adopting(followed, 8).when(otherHead, 'decideReview', { result: 'upheld', reasons: '维持' })
  }

  const filed = (at: ReturnType<typeof decided>) => at.when(intake, 'recordFiling', { bodies: ['区纪委区监委'] })

  test('does not stop the correction, and the case closes only when it is settled, served and filed', () => {
    expect(reviewed().state).toMatchObject({ status: 'open', stage: 'followingUp', ending: {}, outcome: 'tolerate' })
    expect(reviewed().served().state.status).toBe('open')
    expect(filed(reviewed().served()).state).toMatchObject({ status: 'closed', outcome: 'tolerate' })
    expect(filed(reviewed()).served().state).toMatchObject({ status: 'closed', outcome: 'tolerate' })
  })

  test('of a decision after a reopening has a vote of its own, and the former decision is not issued anew', () => {
    const again = filed(reviewed().served()).when(approver, 'reopen', { ground: '新的事实', reasons: '证人改变证言' })
    const anew = () => again.when(intake, 'reissueNotice', { document: 'notice-2', reasons: '笔误' })
    expect(refusal(anew).details).toStrictEqual({ reason: 'beforeReopening' })
    const found = again
      .when(li, 'submitFindings', { findings: clearFindings, recommendation: 'tolerate' })
      .when(sun, 'cosignFindings', {})
    const approved = adopting(found, 1).when(approver, 'approve', {})
    expect(refusedWith(() => approved.when(applicant, 'requestReview', { reasons: '不服' }))).toBe('SERVICE_REQUIRED')
    const document = decisionNotice(approved.state)?.id ?? ''
    const asked = served(approved, document).when(applicant, 'requestReview', { reasons: '仍不服' })
    const decide = (at: typeof asked) => at.when(otherHead, 'decideReview', { result: 'upheld', reasons: '维持' })
    expect(refusal(() => decide(asked)).details).toMatchObject({ missing: 'closeVote' })
    expect(decide(adopting(asked, 11)).state.reviewSettled).toBe('decided')
  })
})

describe('after the decision', () => {
  test('the case of the seed goes from application to closing', () => {
    const { state } = zhenhai()
    expect(state).toMatchObject({ status: 'closed', stage: 'closed', outcome: 'tolerate', reviewSettled: 'waived' })
    expect(state.stages.map(({ stage }) => stage)).toEqual([
      'applied',
      'investigating',
      'deliberating',
      'approving',
      'decided',
      'correcting',
      'followingUp',
      'closed',
    ])
    expect(state.rounds[0]?.tallies.outcome).toEqual({
      due: 6,
      present: 5,
      counts: { tolerate: 5 },
      adopted: 'tolerate',
    })
    expect(state.deadlines.every(deadline => deadline.state === 'met')).toBe(true)
  })

  test('nothing is corrected after notTolerate, and the case closes with the review period', () => {
    const not = ['panel-2', 'panel-3'].reduce(
      (so, member) => so.when(actor(member, ['panelMember']), 'castVote', { choice: 'notTolerate' }),
      investigated()
        .when(supervisor, 'convenePanel', { members: ['panel-1', 'panel-2', 'panel-3'], chair: 'panel-1' })
        .when(panelMember(1), 'openVote', {}),
    )
    const refused = not.when(panelMember(1), 'closeVote', {}).when(approver, 'approve', {})
    expect(refused.state).toMatchObject({ outcome: 'notTolerate', effects: [] })
    expect(
      refusal(() => refused.when(li, 'orderCorrection', { measures: ['x'], due: '2026-05-01' })).details,
    ).toMatchObject({ reason: 'notTolerate' })
    const ended = served(refused).until('2026-04-03T00:00:00+08:00')
    expect(ended.state).toMatchObject({ status: 'open', stage: 'decided', ending: {} })
    expect(ended.served().when(intake, 'recordFiling', { bodies: ['区纪委'] }).state).toMatchObject({
      status: 'closed',
      outcome: 'notTolerate',
    })
  })

  test('a closed case takes no act', () => {
    expect(refusal(() => zhenhai().when(intake, 'addNote', { text: 'x' }))).toMatchObject({
      code: 'WRONG_STAGE',
      details: { stage: 'closed' },
    })
  })

  test('reminders come before, at and after a due day, each once, and escalate', () => {
    const waiting = given().until('2026-03-12T12:00:00+08:00')
    const [accept] = waiting.state.deadlines
    expect(accept).toMatchObject({ due: '2026-03-09', state: 'overdue' })
    expect(accept?.remindersSent.map(({ kind }) => kind)).toEqual(['overdue', 'supervisor', 'head'])
    expect(waiting.until('2026-03-13T12:00:00+08:00').entries).toHaveLength(waiting.entries.length)
  })
})
