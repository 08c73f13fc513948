import { describe, expect, test } from 'vitest'
import { viewActions } from '#api/views/actionsView.ts'
import { stateForParty } from '#api/views/partyCut.ts'
import type { Actor } from '#domain/access/actor.ts'
import { indexOf } from '#domain/caseIndex.ts'
import type { Entry } from '#domain/entry.ts'
import type { TimelineEvent } from '#domain/texts/timelineEvent.ts'
import { statutoryCalendar } from '#domain/time/calendarData.ts'
import { isTold, tellingOf } from '#domain/told.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import { refusal, refusedWith } from '#test/support/refused.ts'
import { actor, type given, people } from '#test/support/toleranceCase.ts'
import { accepted, decided } from '#test/support/zhenhai.ts'

const { applicant, approver, intake, li, supervisor } = people
type Given = ReturnType<typeof given>

const withdrawn = () => accepted().when(applicant, 'withdraw', {})
const offered = ({ state }: Given, by: Actor) => viewActions(state, by, 'zh-CN').actions.map(({ type }) => type)
const tasks = ({ state }: Given) => tolerance.tasks(state).map(({ id }) => id)
const serve = (at: Given, document: string, to: string) =>
  at.when(intake, 'recordService', { document, to, method: 'direct', receivedBy: '签收人', receivedAt: at.now })
const bodies = { bodies: ['区纪委区监委', '区委组织部'] }

/** Served on the person alone, waived, corrected and visited: the body that runs the matter and the filing are left. */
const visited = () =>
  serve(serve(decided(), 'notice-1', 'subject'), 'notice-2', 'subject')
    .when(applicant, 'waiveReview', {})
    .when(li, 'orderCorrection', { measures: ['补齐招标资料'], due: '2026-04-01' })
    .when(applicant, 'reportCorrection', { proof: '已补齐' })
    .when(li, 'confirmCorrection', {})
    .when(li, 'recordFollowUp', { summary: '正常' })

describe('a case that has ended and owes something', () => {
  test('keeps its stage, says how it ended, and is closed by the last of what it owed', () => {
    const ended = withdrawn()
    expect(ended.state).toMatchObject({ status: 'open', stage: 'investigating', outcome: 'withdrawn', ending: {} })
    expect(ended.state).not.toHaveProperty('closedAt')
    const first = serve(serve(ended, 'notice-1', 'subject'), 'notice-1', 'matterOrgan')
    expect(first.state.status).toBe('open')
    const last = serve(first, 'notice-2', 'subject')
    expect(last.state).toMatchObject({ status: 'closed', stage: 'closed', outcome: 'withdrawn', closedAt: last.now })
    expect(last.state.deadlines.every(({ state }) => state === 'met')).toBe(true)
  })

  test('has a task and days for each thing it owes, and nothing else runs', () => {
    const ended = visited()
    expect(ended.state).toMatchObject({ status: 'open', stage: 'followingUp', outcome: 'tolerate' })
    expect(tasks(ended)).toStrictEqual(['recordService-notice-1', 'recordService-notice-2', 'recordFiling-1'])
    const running = ended.state.deadlines.filter(({ state }) => state !== 'met').map(({ ruleKey }) => ruleKey)
    expect(running.sort()).toStrictEqual(['tolerate.file', 'tolerate.serve'])
    expect(ended.until('2026-05-06T09:00:00+08:00').state.status).toBe('open')
  })

  test('takes services, filing and remedies, and refuses what would lead it on', () => {
    const ended = visited()
    expect(offered(ended, intake)).toEqual(
      expect.arrayContaining(['recordService', 'reissueNotice', 'recordFiling', 'addNote']),
    )
    for (const [by, type, body] of [
      [li, 'careInterview', { summary: '约谈' }],
      [approver, 'suspend', { reason: 'x', until: '2026-05-01' }],
      [approver, 'transfer', { organ: 'ningbo', reasons: 'x' }],
      [approver, 'closeAdministratively', { ground: 'other', reasons: 'x' }],
      [intake, 'recordMatterState', { state: 'decided', at: '2026-03-02T09:00:00+08:00' }],
      [supervisor, 'assignHandlers', { handlers: ['investigator-li', 'investigator-sun'] }],
    ] as const) {
      expect(refusal(() => ended.when(by as Actor, type as never, body as never))).toMatchObject({
        code: 'WRONG_STAGE',
        details: { reason: 'ended' },
      })
      expect(offered(ended, by as Actor)).not.toContain(type)
    }
    const reopening = { ground: '新的事实', reasons: '证人改变证言' }
    expect(refusedWith(() => ended.when(approver, 'reopen', reopening))).toBe('UNSERVED')
    expect(ended.when(intake, 'addNote', { text: '已寄出' }).state.notes).toHaveLength(1)
  })

  test('does not close on its services alone: the decision is filed with the other bodies', () => {
    const served = visited().served()
    expect(served.state.status).toBe('open')
    expect(tasks(served)).toStrictEqual(['recordFiling-1'])
    expect(served.when(intake, 'recordFiling', bodies).state.status).toBe('closed')
  })

  test('has nothing of the suspension or the transfer in which it ended', () => {
    const held = accepted().when(approver, 'suspend', { reason: '等待鉴定', until: '2026-04-01' })
    const ended = held.when(applicant, 'withdraw', {})
    expect(ended.state).not.toHaveProperty('suspension')
    expect(ended.state.deadlines.filter(({ state }) => state === 'suspended')).toStrictEqual([])
  })

  test('frees its place at once', () => {
    expect(indexOf(tolerance, withdrawn().state)).toMatchObject({ status: 'open', ending: true })
    expect(indexOf(tolerance, accepted().state)).not.toHaveProperty('ending')
  })

  test('is closed for a party as soon as its own papers were served, and what is owed to others moves nothing', () => {
    const ended = withdrawn()
    expect(stateForParty(ended.state, applicant, statutoryCalendar)).toMatchObject({
      status: 'open',
      stage: 'investigating',
    })
    const own = serve(serve(ended, 'notice-1', 'subject'), 'notice-2', 'subject')
    const seen = (at: Given) => {
      const { status, stage, closedAt, deadlines } = stateForParty(at.state, applicant, statutoryCalendar)
      const told = at.entries.filter(entry =>
        isTold(entry as Entry<TimelineEvent>, tellingOf(at.state), applicant.person),
      )
      return { status, stage, closedAt, deadlines, told: told.length }
    }
    expect(seen(own)).toMatchObject({ status: 'closed', stage: 'closed', closedAt: own.now })
    expect(indexOf(tolerance, own.state).closedFor).toStrictEqual({ 'applicant-zhou': own.now })
    expect(seen(serve(own, 'notice-1', 'matterOrgan'))).toStrictEqual(seen(own))
    expect(seen(own.until('2026-05-06T09:00:00+08:00'))).toStrictEqual(seen(own))
  })
})

describe('an administrative closing', () => {
  test('alone may leave things unserved, and names them', () => {
    const closed = accepted()
      .when(approver, 'closeAdministratively', { ground: 'matterEnded', reasons: '问责事项已经撤销' })
      .when(supervisor, 'confirmClosing', {})
    expect(closed.state).toMatchObject({
      status: 'closed',
      leftUnserved: [
        { document: 'notice-1', to: 'subject' },
        { document: 'notice-1', to: 'matterOrgan' },
        { document: 'notice-2', to: 'subject' },
      ],
    })
  })
})

describe('a decision that could not be served', () => {
  const outOfReach = () =>
    serve(decided().until('2026-03-05T09:00:00+08:00'), 'notice-2', 'matterOrgan')
      .when(intake, 'recordService', {
        document: 'notice-2',
        to: 'subject',
        impossible: {
          reason: '下落不明',
          tries: [
            { method: 'post', at: '2026-03-03T09:00:00+08:00', proof: '退件' },
            { method: 'direct', at: '2026-03-04T09:00:00+08:00', proof: '见证' },
          ],
        },
      })
      .when(supervisor, 'confirmImpossible', { document: 'notice-2', to: 'subject' })

  test('counts as served for the end of the case', () => {
    const filed = outOfReach().when(intake, 'recordFiling', bodies).served()
    expect(filed.state.deadlines.findLast(({ ruleKey }) => ruleKey === 'tolerate.review')).toMatchObject({
      start: '2026-03-05',
      state: 'running',
    })
    expect(tasks(filed)).not.toContain('recordService-1')
  })

  test('needs two tries by two methods, and the supervisor: a member of intake does not confirm', () => {
    const other = actor('intake-2', ['intake'])
    expect(
      refusedWith(() => outOfReach().when(other, 'confirmImpossible', { document: 'notice-2', to: 'subject' })),
    ).toBe('FORBIDDEN')
  })
})
