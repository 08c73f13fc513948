import { describe, expect, test } from 'vitest'
import { refusal, refusedWith } from '#test/support/refused.ts'
import { panelMember, people } from '#test/support/toleranceCase.ts'
import { accepted, cast, clearFindings, investigated, voting } from '#test/support/zhenhai.ts'

const { supervisor } = people
const members = (n: number) => Array.from({ length: n }, (_, index) => `panel-${index + 1}`)
const convened = (n: number) =>
  investigated().when(supervisor, 'convenePanel', { members: members(n), chair: 'panel-1' })
const opened = (n: number) => convened(n).when(panelMember(1), 'openVote', {})

/** `votes[i]` is the choice of member i + 2; the chair votes last as given. */
const voted = (due: number, votes: string[], chair?: string) => {
  const others = votes.reduce(
    (so, choice, i) => so.when(panelMember(i + 2), 'castVote', { choice: choice as 'tolerate' }),
    opened(due),
  )
  return chair ? others.when(panelMember(1), 'castVote', { choice: chair as 'tolerate' }) : others
}
const close = (at: ReturnType<typeof opened>, body = {}) => at.when(panelMember(1), 'closeVote', body)
const yes = (n: number) => Array.from({ length: n }, () => 'tolerate')

describe('a panel', () => {
  test('has at least three who are due', () => {
    const two = convened(3).when(panelMember(3), 'declareRecusal', { ground: 'kin' })
    expect(refusal(() => two.when(panelMember(1), 'openVote', {}))).toMatchObject({
      code: 'PANEL_TOO_SMALL',
      details: { due: 2 },
    })
    expect(refusedWith(() => investigated().when(panelMember(1), 'openVote', {}))).toBe('FORBIDDEN')
  })

  test('does not sit with those who investigated, nor with a party', () => {
    const name = (one: string) =>
      refusedWith(() =>
        investigated().when(supervisor, 'convenePanel', { members: [...members(3), one], chair: 'panel-1' }),
      )
    expect(name('investigator-li')).toBe('SAME_PERSON')
    expect(name('applicant-zhou')).toBe('RECUSED')
  })

  test('may be convened again until a round opens, not after', () => {
    const again = { members: members(4), chair: 'panel-2' }
    expect(convened(3).when(supervisor, 'convenePanel', again).state.panel?.chair).toBe('panel-2')
    expect(refusedWith(() => opened(3).when(supervisor, 'convenePanel', again))).toBe('WRONG_STAGE')
  })

  test('does not count the excused, who may not vote', () => {
    const excused = investigated()
      .when(supervisor, 'convenePanel', {
        members: members(5),
        chair: 'panel-1',
        excused: [{ member: 'panel-5', ground: 'other' }],
      })
      .when(panelMember(1), 'openVote', {})
    expect(excused.state.rounds[0]?.due).toHaveLength(4)
    expect(refusedWith(() => excused.when(panelMember(5), 'castVote', { choice: 'tolerate' }))).toBe('NOT_DUE_MEMBER')
  })
})

describe('a vote', () => {
  test.each([
    [
      'due 9, present 6: 5 carry',
      9,
      ['tolerate', 'tolerate', 'tolerate', 'tolerate', 'notTolerate'],
      'tolerate',
      'approving',
    ],
    [
      'due 9, present 6: 4 do not',
      9,
      ['tolerate', 'tolerate', 'tolerate', 'notTolerate', 'notTolerate'],
      'tolerate',
      'deliberating',
    ],
    ['due 6, present 5: 4 carry', 6, ['tolerate', 'tolerate', 'tolerate', 'mitigate'], 'tolerate', 'approving'],
    [
      'due 6, present 6: 3 are half, not more',
      6,
      ['tolerate', 'tolerate', 'mitigate', 'mitigate', 'mitigate'],
      'tolerate',
      'deliberating',
    ],
    ['abstentions make present and carry nothing', 3, ['abstain', 'abstain'], 'abstain', 'deliberating'],
  ])('%s', (_title, due, votes, chair, stage) => {
    expect(close(voted(due, votes, chair)).state.stage).toBe(stage)
  })

  test('due 9, present 5: below two thirds of those due, it is not counted and stays open', () => {
    const five = voted(9, yes(4), 'tolerate')
    expect(refusal(() => close(five))).toMatchObject({ code: 'BELOW_QUORUM', details: { due: 9, needed: 6 } })
    expect(five.state.rounds[0]?.closedAt).toBeUndefined()
  })

  test('does not count the written yes of an absent member', () => {
    const five = voted(9, yes(4), 'tolerate')
    const written = { absences: [{ member: 'panel-9', reason: '出差', writtenView: '同意免责' }] }
    expect(refusedWith(() => close(five, written))).toBe('BELOW_QUORUM')
  })

  test('is closed with nobody as absent who voted, nor anybody twice, and tells not which it was', () => {
    const six = voted(9, yes(5), 'tolerate')
    const absent = (...members: string[]) => ({ absences: members.map(member => ({ member, reason: '出差' })) })
    const wrong = [['panel-2'], ['panel-9', 'panel-9'], ['panel-9', 'panel-2']].map(
      members => refusal(() => close(six, absent(...members))).details,
    )
    expect(new Set(wrong.map(details => JSON.stringify(details)))).toEqual(
      new Set(['{"path":"absences","message":"notAbsent"}']),
    )
    expect(close(six, absent('panel-7', 'panel-8', 'panel-9')).state.rounds[0]?.absences).toHaveLength(3)
  })

  test('is closed by the chair, who votes last', () => {
    const early = opened(3)
      .when(panelMember(1), 'castVote', { choice: 'tolerate' })
      .when(panelMember(2), 'castVote', { choice: 'tolerate' })
    expect(refusedWith(() => close(early))).toBe('CHAIR_VOTES_LAST')
    expect(close(early.when(panelMember(1), 'castVote', { choice: 'tolerate' })).state.stage).toBe('approving')
  })

  test('may be changed until the round closes; the last counts, once', () => {
    const changed = voted(3, ['notTolerate', 'tolerate'])
      .when(panelMember(2), 'castVote', { choice: 'tolerate' })
      .when(panelMember(1), 'castVote', { choice: 'tolerate' })
    const closed = close(changed)
    expect(closed.state.rounds[0]?.tallies.outcome).toMatchObject({
      present: 3,
      counts: { tolerate: 3 },
      adopted: 'tolerate',
    })
  })

  test('moves neither the public counter nor the ledger, tasks or stages', () => {
    const before = voting()
    const after = before.when(panelMember(2), 'castVote', { choice: 'mitigate', opinion: '另有看法' })
    const seen = ({ seq, ledgerPosition, stages, claims, deadlines, documents }: typeof after.state) => ({
      seq,
      ledgerPosition,
      stages,
      claims,
      deadlines,
      documents,
    })
    expect(seen(after.state)).toEqual(seen(before.state))
    expect(after.entries.at(-1)?.channel).toBe('ballot')
  })

  test('after closing is refused', () => {
    const closed = close(cast())
    expect(refusedWith(() => closed.when(panelMember(2), 'castVote', { choice: 'tolerate' }))).toBe('VOTE_CLOSED')
  })

  test.each(['tolerate', 'mitigate'] as const)(
    'for %s against the negative list is refused to every member',
    choice => {
      const gain = clearFindings.map(finding =>
        finding.criterion === 'F4'
          ? { criterion: 'F4', result: 'unclear' as const, reasons: '存疑', evidence: [] }
          : finding,
      )
      const barred = accepted()
        .when(supervisor, 'assignHandlers', { handlers: ['investigator-li', 'investigator-sun'] })
        .when(people.li, 'recordInterview', { who: '周', role: 'subject', summary: '', waived: true })
        .when(people.li, 'submitFindings', {
          findings: gain.map(finding => ({ ...finding, evidence: [] })),
          recommendation: 'notTolerate',
        })
        .when(people.sun, 'cosignFindings', {})
        .when(supervisor, 'convenePanel', { members: members(3), chair: 'panel-1' })
        .when(panelMember(1), 'openVote', {})
      expect(refusedWith(() => barred.when(panelMember(2), 'castVote', { choice }))).toBe('NEGATIVE_LIST')
      expect(barred.when(panelMember(2), 'castVote', { choice: 'notTolerate' }).state.rounds[0]?.ballots).toHaveLength(
        1,
      )
    },
  )

  test('loses the ballot of a member who is recused, and the whole round with the chair', () => {
    const gone = voted(4, yes(2)).when(panelMember(2), 'declareRecusal', { ground: 'kin' })
    expect(gone.state.rounds[0]).toMatchObject({
      due: ['panel-1', 'panel-3', 'panel-4'],
      ballots: [{ member: 'panel-3' }],
    })
    const leaderless = voted(4, yes(2)).when(panelMember(1), 'declareRecusal', { ground: 'kin' })
    expect(leaderless.state.rounds[0]).toMatchObject({ result: 'void', ballots: [] })
    const anew = leaderless.when(supervisor, 'convenePanel', {
      members: ['panel-2', 'panel-3', 'panel-4'],
      chair: 'panel-2',
    })
    expect(anew.when(panelMember(2), 'openVote', {}).state.rounds).toHaveLength(2)
  })
})

describe('a deferred round', () => {
  const split = (at: ReturnType<typeof convened>) =>
    close(
      ['mitigate', 'notTolerate']
        .reduce(
          (so, choice, i) => so.when(panelMember(i + 2), 'castVote', { choice: choice as 'mitigate' }),
          at.when(panelMember(1), 'openVote', {}),
        )
        .when(panelMember(1), 'castVote', { choice: 'tolerate' }),
    )

  test('is followed by another with the same members; the third goes to the superior organ', () => {
    const thrice = split(split(split(convened(3))))
    expect(thrice.state.rounds.map(round => round.result)).toEqual(['deferred', 'deferred', 'deferred'])
    expect(refusal(() => thrice.when(panelMember(1), 'openVote', {}))).toMatchObject({
      code: 'WRONG_STAGE',
      details: { missing: 'transfer' },
    })
    expect(
      refusedWith(() => split(convened(3)).when(supervisor, 'convenePanel', { members: members(5), chair: 'panel-1' })),
    ).toBe('WRONG_STAGE')
  })

  test('adjourned is not counted', () => {
    const adjourned = voted(3, yes(2)).when(panelMember(1), 'adjournVote', { reasons: '分歧较大' })
    expect(adjourned.state.rounds[0]?.result).toBe('adjourned')
    expect(adjourned.when(panelMember(1), 'openVote', {}).state.rounds).toHaveLength(2)
  })
})
