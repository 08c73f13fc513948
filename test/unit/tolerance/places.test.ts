import { describe, expect, test } from 'vitest'
import { refusal, refusedWith } from '#test/support/refused.ts'
import { actor, given, panelMember, people } from '#test/support/toleranceCase.ts'
import { accepted, decided, investigated, voting } from '#test/support/zhenhai.ts'

const { intake, supervisor, li, approver, applicant } = people
const reasons = '理由'
const citySupervisor = actor('supervisor-xu', ['supervisor'], { organ: 'ningbo' })
const transferred = (at: ReturnType<typeof given>) => at.when(approver, 'transfer', { organ: 'ningbo', reasons })
const returned = (at: ReturnType<typeof given>) => transferred(at).when(citySupervisor, 'returnTransfer', { reasons })
const service = (at: ReturnType<typeof given>, document: string) =>
  at.when(intake, 'recordService', {
    document,
    method: 'direct',
    receivedBy: '周某某',
    receivedAt: at.entries.at(-1)?.at ?? '',
  })
/** The decision served, and a review asked for. */
const reviewed = () => service(decided(), 'notice-2').when(applicant, 'requestReview', { reasons })
const reviewPanel = { members: ['review-1', 'review-2', 'review-3'], chair: 'review-1' }
const reviewer = (n: number) => actor(`review-${n}`, ['panelMember'])

describe('officers of another organ', () => {
  test('do not inquire before handlers are assigned', () => {
    const stranger = actor('investigator-bei', ['investigator'], { organ: 'beilun' })
    const body = { who: '周', role: 'subject' as const, summary: '陈述' }
    expect(refusedWith(() => accepted().when(stranger, 'recordInterview', body))).toBe('FORBIDDEN')
  })

  test('do not enter the acts of a party', () => {
    const asked = given().when(intake, 'requestSupplement', { items: ['材料'] })
    const stranger = actor('intake-bei', ['intake'], { organ: 'beilun' })
    expect(refusedWith(() => asked.when(stranger, 'supplement', { items: ['材料'] }))).toBe('FORBIDDEN')
  })
})

describe('a case on its way to another organ', () => {
  test('is not sent on', () => {
    expect(
      refusal(() => transferred(accepted()).when(approver, 'transfer', { organ: 'zhejiang', reasons })),
    ).toMatchObject({ code: 'WRONG_STAGE', details: { missing: 'acceptTransfer' } })
  })

  test('is not reviewed', () => {
    const convening = () => transferred(reviewed()).when(supervisor, 'convenePanel', reviewPanel)
    expect(refusal(convening).details).toMatchObject({ missing: 'acceptTransfer' })
  })
})

describe('who cast a ballot in a round that a transfer made void', () => {
  const voter = actor('panel-2', ['panelMember', 'approver', 'investigator'], { level: 'county' })
  const voided = () => returned(voting().when(voter, 'castVote', { choice: 'tolerate' }))

  test('does not approve', () => {
    const others = { members: ['review-1', 'review-2', 'review-3'], chair: 'review-1' }
    const adopted = [2, 3].reduce(
      (so, n) => so.when(reviewer(n), 'castVote', { choice: 'tolerate' }),
      voided().when(supervisor, 'convenePanel', others).when(reviewer(1), 'openVote', {}),
    )
    const approving = adopted.when(reviewer(1), 'closeVote', {})
    expect(refusedWith(() => approving.when(voter, 'approve', {}))).toBe('SAME_PERSON')
    expect(approving.when(approver, 'approve', {}).state.outcome).toBe('tolerate')
  })

  test('neither inquires nor is made a handler', () => {
    const again = voided().when(approver, 'remand', { points: ['疑点'] })
    const body = { who: '周', role: 'subject' as const, summary: '陈述' }
    expect(refusedWith(() => again.when(voter, 'recordInterview', body))).toBe('SAME_PERSON')
    const handlers = ['investigator-li', 'panel-2']
    expect(refusedWith(() => again.when(supervisor, 'assignHandlers', { handlers }))).toBe('SAME_PERSON')
  })
})

describe('a review', () => {
  const adopted = () =>
    [2, 3]
      .reduce(
        (so, n) => so.when(reviewer(n), 'castVote', { choice: 'tolerate' }),
        reviewed().when(supervisor, 'convenePanel', reviewPanel).when(reviewer(1), 'openVote', {}),
      )
      .when(reviewer(1), 'closeVote', {})

  test('is voted on until its panel adopts, and not again', () => {
    expect(refusal(() => adopted().when(reviewer(1), 'openVote', {})).details).toMatchObject({
      reason: 'alreadyAdopted',
    })
    const chairless = adopted().when(reviewer(1), 'declareRecusal', { ground: 'kin' })
    const others = { members: ['review-4', 'review-5', 'review-6'], chair: 'review-4' }
    expect(refusal(() => chairless.when(supervisor, 'convenePanel', others)).details).toMatchObject({
      reason: 'alreadyAdopted',
    })
  })

  test('that is pending leaves no period of service running once a decision issued anew is served', () => {
    const anew = reviewed().when(intake, 'reissueNotice', { document: 'notice-2', reasons })
    const serving = (at: typeof anew) =>
      at.state.deadlines.filter(({ ruleKey, state }) => ruleKey === 'tolerate.serve' && state !== 'met')
    expect(serving(anew)).toHaveLength(1)
    expect(serving(service(anew, 'notice-3'))).toHaveLength(1)
    expect(serving(anew.served())).toEqual([])
  })
})

describe('a person', () => {
  test('may have any text as id', () => {
    for (const id of ['constructor', '__proto__']) {
      const handlers = ['investigator-li', id]
      expect(accepted().when(supervisor, 'assignHandlers', { handlers }).state.handlers).toEqual(handlers)
    }
  })

  test('to whom a task was delegated loses it by recusal, and whoever delegated it has it again', () => {
    const at = investigated()
    const task = 'convenePanel-1'
    const delegated = at
      .when(supervisor, 'claimTask', { task })
      .when(supervisor, 'delegateTask', { task, to: li.person })
    expect(delegated.state.claims[task]).toMatchObject({ assignee: supervisor.person, delegatedTo: li.person })
    const recused = delegated.when(li, 'declareRecusal', { ground: 'kin' })
    expect(recused.state.claims[task]).toEqual({
      assignee: supervisor.person,
      claimedAt: delegated.state.claims[task]?.claimedAt,
    })
    const panel = { members: [1, 2, 3].map(n => panelMember(n).person), chair: 'panel-1' }
    expect(recused.when(supervisor, 'convenePanel', panel).state.panel?.members).toEqual(panel.members)
  })
})
