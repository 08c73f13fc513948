import { describe, expect, test } from 'vitest'
import type { Bodies, RespondentStatus } from '#domain/falseAccusation/commands.ts'
import {
  announced,
  assigned,
  decided,
  established,
  found,
  given,
  heard,
  noticed,
  notified,
  people,
  screened,
  served,
  voted,
  voting,
} from '#test/support/accusationCase.ts'
import { refusal, refusedWith } from '#test/support/refused.ts'
import { actor, panelMember } from '#test/support/toleranceCase.ts'
import { writtenNotice } from '#test/support/writtenNotice.ts'

describe('each element is voted apart', () => {
  test.each([
    [{ fabrication: 'yes', intent: 'no' }],
    [{ fabrication: 'no', intent: 'yes' }],
    [{ fabrication: 'yes', intent: 'abstain' }],
  ] as const)('%j establishes nothing: notified, closed, without approval and further round', choices => {
    const { state } = voted(choices)
    expect(state).toMatchObject({ status: 'open', ending: {}, outcome: 'notEstablished' })
    expect(voted(choices).served().state).toMatchObject({ status: 'closed', outcome: 'notEstablished' })
    expect(state.approvers).toEqual([])
    expect(state.documents.slice(-2)).toMatchObject([{ kind: 'notEstablished' }, { kind: 'result' }])
  })

  test('and both must be adopted by more than half of those due', () => {
    const split = [2, 3]
      .reduce(
        (so, n) => so.when(panelMember(n), 'castVote', { choices: { fabrication: 'yes', intent: 'yes' } }),
        voting(),
      )
      .when(panelMember(4), 'castVote', { choices: { fabrication: 'yes', intent: 'no' } })
      .when(panelMember(1), 'castVote', { choices: { fabrication: 'yes', intent: 'abstain' } })
      .when(panelMember(1), 'closeVote', {})
    expect(split.state.rounds[0]?.tallies).toMatchObject({
      fabrication: { due: 5, present: 4, adopted: 'yes' },
      intent: { counts: { yes: 2, no: 1, abstain: 1 } },
    })
    expect(split.state.outcome).toBe('notEstablished')
    expect(established().state).toMatchObject({ stage: 'approving', status: 'open' })
  })

  test('one that was not found on evidence cannot be voted for', () => {
    const doubted = assigned()
      .when(people.wu, 'submitIntentFindings', {
        fabrication: { result: 'met', evidence: ['doc-1'] },
        intent: { result: 'unclear', evidence: [] },
      })
      .when(people.zheng, 'cosignFindings', {})
    const at = voting(heard(notified(noticed(doubted))))
    const yes = { fabrication: 'yes', intent: 'yes' } as const
    expect(refusal(() => at.when(panelMember(2), 'castVote', { choices: yes }))).toMatchObject({
      code: 'EVIDENCE_REQUIRED',
      details: { missing: ['intent'] },
    })
    expect(voted({ fabrication: 'yes', intent: 'no' }, at).state.outcome).toBe('notEstablished')
  })

  test('a round in which recusals leave too few is adjourned even after an adjournment, and another panel called', () => {
    const again = voting()
      .when(panelMember(1), 'adjournVote', { reasons: '补充材料。' })
      .when(panelMember(1), 'openVote', {})
    const few = [3, 4, 5].reduce((so, n) => so.when(panelMember(n), 'declareRecusal', { ground: 'interest' }), again)
    expect(refusedWith(() => few.when(panelMember(1), 'closeVote', {}))).toBe('PANEL_TOO_SMALL')
    const members = ['panel-1', 'panel-2', 'panel-8', 'panel-9']
    const called = few
      .when(panelMember(1), 'adjournVote', { reasons: '应到人数不足。' })
      .when(people.supervisor, 'convenePanel', { members, chair: 'panel-1' })
      .when(panelMember(1), 'openVote', {})
    expect(called.state.rounds.at(-1)?.due).toEqual(members)
  })

  test('an adjournment gives one more round, once', () => {
    const adjourned = voting().when(panelMember(1), 'adjournVote', { reasons: '补充材料。' })
    const again = adjourned.when(panelMember(1), 'openVote', {})
    expect(refusal(() => again.when(panelMember(1), 'adjournVote', { reasons: '再议。' })).details).toMatchObject({
      reason: 'adjournedBefore',
    })
    expect(established(again).state.stage).toBe('approving')
  })

  test('nobody who sits or voted handles the case, also while no handlers are assigned', () => {
    const there = { organ: 'ningbo' }
    const supervisor = actor('supervisor-city', ['supervisor'], there)
    const member = actor('panel-2', ['panelMember', 'investigator'], there)
    const at = heard()
      .when(people.approver, 'transfer', { ...there, reasons: '上级管辖。' })
      .when(supervisor, 'acceptTransfer', {})
      .when(supervisor, 'convenePanel', { members: ['panel-1', 'panel-2', 'panel-3'], chair: 'panel-1' })
    expect(refusedWith(() => at.when(member, 'closeAsMistaken', { reasons: '听信传言。' }))).toBe('SAME_PERSON')
    const voided = voting()
      .when(people.approver, 'transfer', { ...there, reasons: '上级管辖。' })
      .when(supervisor, 'acceptTransfer', {})
    expect(refusedWith(() => voided.when(member, 'closeAsMistaken', { reasons: '听信传言。' }))).toBe('SAME_PERSON')
    const another = actor('investigator-xu', ['investigator'], there)
    expect(at.when(another, 'closeAsMistaken', { reasons: '听信传言。' }).state.mistakenProposal).toBeDefined()
  })

  test('nobody sits who investigated, here or in the clarification', () => {
    const linked = given({ origin: { caseId: 'c', allegations: given().state.allegations, handlers: ['panel-4'] } })
    const at = heard(notified(noticed(found(assigned(screened(linked))))))
    const convene = (members: string[]) =>
      at.when(people.supervisor, 'convenePanel', { members, chair: members[0] ?? '' })
    expect(refusedWith(() => convene(['panel-1', 'panel-2', 'panel-4']))).toBe('SAME_PERSON')
    expect(refusedWith(() => convene(['panel-1', 'panel-2', 'investigator-wu']))).toBe('SAME_PERSON')
  })
})

describe('approval', () => {
  test('is for the prefecture or above, not for the county and not for a deputy', () => {
    for (const low of [people.approver, people.deputy])
      expect(refusal(() => established().when(low, 'approve', {}))).toMatchObject({
        code: 'APPROVAL_LEVEL_TOO_LOW',
        details: { needed: 'prefecture' },
        article: expect.stringContaining('第三十九条'),
      })
    expect(decided().state).toMatchObject({ stage: 'decided', outcome: 'established', decidedOn: '2026-03-02' })
  })

  test('is not by one who voted', () => {
    const both = actor('panel-2', ['approver'], { organ: 'ningbo', level: 'prefecture' })
    expect(refusedWith(() => established().when(both, 'approve', {}))).toBe('SAME_PERSON')
  })

  test('may be refused by remand, twice', () => {
    const points = { points: ['补充证据'] }
    const remand = (at: ReturnType<typeof established>) => at.when(people.cityApprover, 'remand', points)
    const round = (at: ReturnType<typeof established>) => {
      return established(voting(heard(notified(noticed(found(remand(at)))))))
    }
    expect(refusedWith(() => remand(round(round(established()))))).toBe('REMAND_LIMIT')
    expect(refusedWith(() => established().when(people.approver, 'remand', points))).toBe('APPROVAL_LEVEL_TOO_LOW')
  })
})

describe('after the decision', () => {
  test('nothing is listed before it was served', () => {
    const list = { category: '诬告陷害', months: 12, reasons: '情节较重。' }
    expect(refusedWith(() => decided().when(people.approver, 'list', list))).toBe('SERVICE_REQUIRED')
    expect(announced().state.proposal).toMatchObject({ months: 12 })
  })

  test('it is referred to each body once', () => {
    const to = { to: 'partyDiscipline', reason: '中共党员。' } as const
    const referred = decided().when(people.approver, 'refer', to)
    expect(referred.state.documents.at(-1)).toMatchObject({ kind: 'referral', notice: { withheld: true } })
    expect(refusedWith(() => referred.when(people.approver, 'refer', to))).toBe('WRONG_STAGE')
  })

  describe('a referral rests on the status of the respondent and the aim of the report', () => {
    const refer = (body: Bodies['refer'], status: RespondentStatus = 'citizen') => {
      const told = found().when(people.wu, 'giveNotice', { facts: '捏造。', basis: '依据。', status })
      return decided(established(voting(heard(notified(told))))).when(people.approver, 'refer', body)
    }
    const letter = (...asked: Parameters<typeof refer>) => JSON.stringify(writtenNotice(refer(...asked), 'referral'))
    const reason = '依法处理。'

    test('a Party organization takes its members alone', () => {
      const to = { to: 'partyDiscipline', reason } as const
      for (const status of ['publicOfficial', 'citizen', 'unit'] as const)
        expect(refusedWith(() => refer(to, status))).toBe('NO_LEGAL_BASIS')
      expect(letter(to, 'partyMember')).toContain('第五十九条第二款')
    })

    test('public security takes what aimed at prosecution or a penalty of its own', () => {
      const to = { to: 'publicSecurity', reason } as const
      expect(refusal(() => refer(to)).details).toMatchObject({ path: 'aim' })
      expect(refusal(() => refer({ ...to, aim: 'discipline' }))).toMatchObject({
        code: 'NO_LEGAL_BASIS',
        article: expect.stringContaining('治安管理处罚法第五十条'),
      })
      expect(letter({ ...to, aim: 'criminal' })).toMatch(/治安管理处罚法》第五十条.*刑法》第二百四十三条/)
      expect(letter({ ...to, aim: 'publicSecurity' })).not.toContain('刑法')
    })

    test('a public official answers by their own law, anybody by that on framing officials', () => {
      const to = { to: 'administrative', reason } as const
      expect(letter(to, 'publicOfficial')).toContain('政务处分法》第三十二条第四项')
      const other = letter(to, 'citizen')
      expect(other).toMatch(/监察法》第七十三条.*政务处分法》第六十二条第四项.*信访工作条例》第四十七条/)
      expect(other).not.toContain('第三十二条')
    })

    test('the letter names the organ that it goes to', () => {
      const organ = '宁波市公安局镇海分局'
      expect(letter({ to: 'publicSecurity', reason, aim: 'criminal', organ })).toContain(`"addressee":"${organ}"`)
    })

    test('the status is told with the notice at the latest', () => {
      const bare = { facts: '捏造。', basis: '依据。' }
      expect(refusal(() => found().when(people.wu, 'giveNotice', bare)).details).toMatchObject({ path: 'status' })
      const known = given({ reporter: { named: true, ref: 'ref-1', status: 'unit' } })
      expect(found(assigned(screened(known))).when(people.wu, 'giveNotice', bare).state.stage).toBe('noticed')
    })
  })

  test('the case closes with the review period when nobody is listed', () => {
    expect(served().until('2026-04-03T23:59:00+08:00').state.status).toBe('open')
    expect(served().until('2026-04-04T00:00:00+08:00').served().state).toMatchObject({
      status: 'closed',
      outcome: 'established',
    })
  })

  test('a decision issued anew is served anew', () => {
    const anew = served().when(people.intake, 'reissueNotice', { document: 'notice-2', reasons: '笔误。' })
    expect(refusedWith(() => anew.when(people.intake, 'requestReview', { reasons: '不服。' }))).toBe('SERVICE_REQUIRED')
    expect(served(anew).state.deadlines.at(-1)).toMatchObject({ ruleKey: 'accuse.review', state: 'running' })
  })
})

describe('a reopening', () => {
  const reopen = (at: ReturnType<typeof served>) =>
    at.when(people.cityApprover, 'reopen', { ground: '新的事实', reasons: '发现新的证据。' })
  const closed = () => served().until('2026-04-04T00:00:00+08:00').served()

  test('takes a decided case back to the inquiry, with nothing of the former finding in force', () => {
    const again = reopen(closed())
    expect(again.state).toMatchObject({
      status: 'open',
      stage: 'investigating',
      formerFindings: [{ by: 'investigator-wu' }],
    })
    expect(again.state.outcome).toBeUndefined()
    expect(again.state.intentFindings).toBeUndefined()
    const anew = established(voting(heard(notified(noticed(found(again))))))
    expect(anew.state.stage).toBe('approving')
  })

  test('is for what was established or not; a mistake stays one', () => {
    expect(refusedWith(() => reopen(voted({ fabrication: 'no', intent: 'no' })))).toBe('UNSERVED')
    expect(reopen(voted({ fabrication: 'no', intent: 'no' }).served()).state.stage).toBe('investigating')
    const mistaken = given()
      .when(people.wu, 'closeAsMistaken', { reasons: '错告。' })
      .when(people.supervisor, 'confirmMistaken', {})
      .served()
    expect(refusal(() => reopen(mistaken)).details).toMatchObject({ reason: 'fileAgain' })
    expect(refusedWith(() => reopen(served()))).toBe('WRONG_STAGE')
  })
})
