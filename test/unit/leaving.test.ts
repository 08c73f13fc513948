import { describe, expect, test } from 'vitest'
import { indexedTasks } from '#domain/caseIndex.ts'
import { hasPlace } from '#domain/common/leaving.ts'
import { dueOf } from '#domain/panel/deliberation.ts'
import { openRound } from '#domain/panel/panel.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import { actor, given, panelMember, people } from '#test/support/toleranceCase.ts'

const second = actor('intake-li', ['intake'])
const accepted = () => given().when(people.intake, 'accept', {})
const handled = () =>
  accepted().when(people.supervisor, 'assignHandlers', { handlers: ['investigator-li', 'investigator-sun'] })
const left = (person: string) => ({ type: 'personLeft', person }) as const
const waiting = (state: ReturnType<typeof given>['state']) => indexedTasks(tolerance, state)

describe('who has left', () => {
  test('keeps no task: it waits for its candidates, and the supervisor has one to give it away', () => {
    const claimed = given().when(second, 'claimTask', { task: 'accept-1' })
    expect(hasPlace(claimed.state, second.person)).toBe(true)
    const later = claimed.record(left(second.person))
    expect(hasPlace(later.state, second.person)).toBe(false)
    expect(waiting(later.state)).toMatchObject([
      { id: 'accept-1', candidates: { role: 'intake' }, vacatedBy: 'intake-li' },
      { action: 'reassignTask', candidates: { role: 'supervisor', organ: 'zhenhai' } },
    ])
    expect(waiting(later.state)[0]).not.toHaveProperty('assignee')
    const given2 = later.when(people.supervisor, 'reassignTask', { task: 'accept-1', to: 'intake-chen' })
    expect(waiting(given2.state)).toMatchObject([{ id: 'accept-1', assignee: 'intake-chen' }])
    expect(waiting(given2.state)).toHaveLength(1)
    expect(waiting(given2.state)[0]).not.toHaveProperty('vacatedBy')
    // A colleague who takes it does as well, and so does doing it.
    expect(waiting(later.when(people.intake, 'claimTask', { task: 'accept-1' }).state)).toHaveLength(1)
    expect(waiting(later.when(people.intake, 'accept', {}).state).map(({ action }) => action)).toEqual([
      'assignHandlers',
    ])
  })

  test('has no delegated task either; whoever delegated it still answers for it', () => {
    const delegated = given().when(people.intake, 'delegateTask', { task: 'accept-1', to: second.person })
    const [task, ...others] = waiting(delegated.record(left(second.person)).state)
    expect(task).toMatchObject({ assignee: 'intake-chen' })
    expect(task).not.toHaveProperty('delegatedTo')
    expect(others).toEqual([])
  })

  test('handles nothing more: the supervisor assigns others', () => {
    const later = handled().record(left('investigator-li')).state
    expect(later).toMatchObject({ handlers: ['investigator-sun'], formerHandlers: ['investigator-li'] })
    expect(waiting(later).map(({ action }) => action)).toEqual(['assignHandlers'])
  })

  test('is due in no vote that was not cast; a ballot that was cast stays, and a chair voids the round', () => {
    const members = [1, 2, 3, 4].map(n => `panel-${n}`)
    const state = handled().state
    const panel = {
      purpose: 'decision' as const,
      members,
      chair: 'panel-1',
      excused: [],
      convenedAt: '2026-03-02T09:10:00+08:00',
    }
    const ballot = { member: 'panel-2', choices: { result: 'tolerate' }, castAt: '', order: 1, hash: '' }
    const round = {
      round: 1,
      purpose: 'decision' as const,
      chair: 'panel-1',
      due: members,
      openedAt: '2026-03-02T09:20:00+08:00',
      openedSeq: 1,
      ballots: [ballot],
      head: '',
      chairLapsed: false,
      tallies: {},
      absences: [],
    }
    const voting = { ...state, panel, rounds: [round] }
    const entry = { n: 9, at: '2026-03-03T09:00:00+08:00' } as never
    const without = (...persons: string[]) =>
      persons.reduce(
        (so, person) => tolerance.evolve(so, { ...(entry as object), event: left(person) } as never),
        voting as typeof state,
      )
    const later = without('panel-2', 'panel-3')
    expect(openRound(later.rounds)).toMatchObject({ due: ['panel-1', 'panel-2', 'panel-4'], ballots: [ballot] })
    expect(later.panel && dueOf(later, later.panel)).toEqual(['panel-1', 'panel-4'])
    expect(without(panelMember(1).person).rounds.at(-1)).toMatchObject({ result: 'void', ballots: [] })
  })

  test('is gone from a case that moves to another organ, with what was left behind', () => {
    const head = people.approver
    const later = given().when(second, 'claimTask', { task: 'accept-1' }).record(left(second.person))
    expect(later.when(head, 'transfer', { organ: 'ningbo', reasons: '属其管理' }).state).not.toHaveProperty('vacated')
  })
})
