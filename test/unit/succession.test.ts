import { describe, expect, test } from 'vitest'
import { formerOrgans } from '#domain/access/formerOrgans.ts'
import type { Organ } from '#domain/access/organs.ts'
import { organsOf } from '#domain/access/organsOfRelease.ts'
import { indexOf } from '#domain/caseIndex.ts'
import { isWith } from '#domain/common/succession.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import { actor, given, people } from '#test/support/toleranceCase.ts'

const all = ['tolerance', 'clarification', 'falseAccusation'] as const
const organ = (id: string, superior?: string): Organ => ({
  id,
  name: `${id}纪委监委`,
  level: superior === undefined ? 'prefecture' : 'county',
  type: 'discipline',
  powers: { decide: all, approve: all },
  mark: id,
  ...(superior !== undefined && { superior }),
})
const [top, old, next, other] = [organ('top'), organ('old', 'top'), organ('next', 'top'), organ('other', 'top')]
const organs = [top, old, next, other] as Organ[]
const followed = {
  type: 'organSucceeded',
  from: 'old',
  to: 'next',
  then: { organs: [old, next, top] as Organ[] },
} as const
const officer = (organ: string, role: 'intake' | 'supervisor' | 'approver', more = {}) =>
  actor(`${organ}-${role}`, [role], { organ, ...more })
const begun = () => given({}, { organ: 'old', organs })

describe('a case of an organ that ended', () => {
  test('goes on at the one that took over, with its number, its stage, its terms and its people', () => {
    const before = begun()
      .when(officer('old', 'intake'), 'accept', {})
      .when(officer('old', 'supervisor'), 'assignHandlers', { handlers: ['investigator-li', 'investigator-sun'] })
    const { state, entries } = before.record(followed)
    const { organ, transfers, ...rest } = state
    expect({ organ, transfers }).toEqual({ organ: 'next', transfers: [] })
    expect(rest).toMatchObject({
      number: before.state.number,
      stage: before.state.stage,
      seq: before.state.seq,
      deadlines: before.state.deadlines,
      handlers: before.state.handlers,
    })
    expect(entries.at(-1)).toMatchObject({ channel: 'ledger', actor: null, event: followed })
    expect(organsOf(state).map(({ id }) => id)).toEqual(expect.arrayContaining(['old', 'next', 'top']))
  })

  test('waits for officers of the one that took over, and no more for those of the old one', () => {
    const { state } = begun().record(followed)
    expect(indexOf(tolerance, state)).toMatchObject({ organ: 'next', tasks: [{ candidates: { organ: 'next' } }] })
    const after = begun().record(followed)
    expect(() => after.when(officer('old', 'intake'), 'accept', {})).toThrow()
    expect(after.when(officer('next', 'intake'), 'accept', {}).state.stage).toBe('investigating')
  })

  test('that is on its way arrives, or returns, where the business went', () => {
    const head = officer('other', 'approver', { level: 'county' })
    const moving = given({}, { organ: 'other', organs }).when(head, 'transfer', { organ: 'old', reasons: '属其管理' })
    expect([isWith(moving.state, 'old'), isWith(moving.state, 'next')]).toEqual([true, false])
    const arrived = moving.record(followed).when(officer('next', 'supervisor'), 'acceptTransfer', {})
    expect(arrived.state.organ).toBe('next')
    expect(formerOrgans(arrived.state)).toEqual(['other'])
    const leaving = begun().when(officer('old', 'approver', { level: 'county' }), 'transfer', {
      organ: 'other',
      reasons: '属其管理',
    })
    const back = leaving
      .record(followed)
      .when(officer('other', 'supervisor'), 'returnTransfer', { reasons: '不属其管理' })
    expect(back.state.organ).toBe('next')
  })

  test('keeps who acts for a recused head: the organ above, since the old head may head the new one', () => {
    const recused = begun().when(officer('old', 'approver', { level: 'county' }), 'declareRecusal', {
      ground: 'interest',
    })
    expect(recused.state.actingHeads).toEqual({ old: 'top' })
    expect(recused.record(followed).state.actingHeads).toEqual({ next: 'top' })
    expect(people.approver.organ).not.toBe('next')
  })
})
