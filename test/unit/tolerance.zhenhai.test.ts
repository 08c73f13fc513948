import { describe, expect, test } from 'vitest'
import { panelMember, people } from '#test/support/toleranceCase.ts'
import { adopted, cast, decided, zhenhai } from '#test/support/zhenhai.ts'

describe('the Zhenhai case (docs/rules.md 5)', () => {
  const { state, entries } = zhenhai()

  test('closes with tolerance after its correction and follow-up', () => {
    expect(state).toMatchObject({ status: 'closed', outcome: 'tolerate', stage: 'closed', reviewSettled: 'waived' })
    expect(state.stages.map(({ stage }) => stage)).toStrictEqual([
      'applied',
      'investigating',
      'deliberating',
      'approving',
      'decided',
      'correcting',
      'followingUp',
      'closed',
    ])
    expect(state.deadlines.filter(deadline => deadline.state !== 'met')).toStrictEqual([])
  })

  test('has six due, five present and five for tolerance', () => {
    expect(state.rounds[0]?.tallies).toStrictEqual({
      outcome: { due: 6, present: 5, counts: { tolerate: 5 }, adopted: 'tolerate' },
    })
  })

  test('protects every effect from approval on, that of the audit report among them', () => {
    expect(decided().state.effects.map(({ effect }) => effect)).toContain('audit.notAttributed')
    expect(state.effects).toHaveLength(9)
    expect(new Set(state.effects.map(({ from }) => from))).toStrictEqual(new Set(['2026-03-02']))
  })

  test('counts every act of a person but the ballots', () => {
    const ballots = entries.filter(({ channel }) => channel === 'ballot')
    expect(ballots).toHaveLength(5)
    expect(state.seq).toBe(entries.length - ballots.length)
    expect(new Set(ballots.map(({ seq }) => seq))).toStrictEqual(new Set([12]))
    expect(state.ledgerPosition).toBe(entries.length - ballots.length)
  })
})

describe('the rules that no configuration switches off', () => {
  test('a member who voted cannot approve, a deputy is too low, and the chair votes last', () => {
    const voter = { ...people.approver, person: 'panel-3' }
    expect(() => adopted().when(voter, 'approve', {})).toThrow('SAME_PERSON')
    expect(() => adopted().when(people.deputy, 'approve', {})).toThrow('APPROVAL_LEVEL_TOO_LOW')
    const afterChair = cast().when(panelMember(2), 'castVote', { choice: 'tolerate' })
    expect(() => afterChair.when(panelMember(1), 'closeVote', {})).toThrow('CHAIR_VOTES_LAST')
  })
})
