import { describe, expect, test } from 'vitest'
import type { KnownPersons } from '#domain/access/knownPerson.ts'
import type { Organ } from '#domain/access/organs.ts'
import { indexOf } from '#domain/caseIndex.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import { refusedWith } from '#test/support/refused.ts'
import { actor, given } from '#test/support/toleranceCase.ts'

const all = ['tolerance', 'clarification', 'falseAccusation'] as const
const top: Organ = {
  id: 'top',
  name: '云江市纪委监委',
  level: 'prefecture',
  type: 'discipline',
  powers: { decide: all, approve: all },
  mark: '云',
  deputyHead: 'deputy-top',
}
const head = actor('head-top', ['approver'], { organ: 'top', level: 'prefecture' })
const deputy = actor('deputy-top', ['deputy'], { organ: 'top' })
const suspension = { reason: '等待鉴定', until: '2026-03-20' }
const at = (organs: Organ[] = [top], persons: KnownPersons = {}) => given({}, { organ: 'top', organs, persons })
const withdrawn = (...asked: Parameters<typeof at>) => at(...asked).when(head, 'declareRecusal', { ground: 'kin' })

describe('the deputy of an organ without one above', () => {
  test('acts for a head who withdrew, and sees the case; not before', () => {
    expect(refusedWith(() => at().when(deputy, 'suspend', suspension))).toBe('FORBIDDEN')
    const left = withdrawn()
    expect(indexOf(tolerance, left.state).people).toContainEqual({ person: 'deputy-top', relation: 'candidate' })
    const suspended = left.when(deputy, 'suspend', suspension)
    expect(suspended.state.suspension).toMatchObject(suspension)
    expect(indexOf(tolerance, suspended.state).tasks).toContainEqual(
      expect.objectContaining({ action: 'resume', candidates: { person: 'deputy-top' } }),
    )
    expect(suspended.entries.at(-1)?.actor).toEqual(deputy)
    expect(refusedWith(() => left.when(actor('other', ['deputy'], { organ: 'top' }), 'suspend', suspension))).toBe(
      'FORBIDDEN',
    )
  })

  test('does not where another head is there, where an organ stands above, or where the deputy keeps out', () => {
    const second = { 'head-2': { organ: 'top', roles: ['approver'] } } as const
    expect(withdrawn([top], second).state).not.toHaveProperty('deputyHeads')
    expect(withdrawn([top], { 'head-2': { ...second['head-2'], left: true } }).state.deputyHeads).toEqual({
      top: 'deputy-top',
    })
    const above = { ...top, id: 'above', level: 'province' as const }
    expect(withdrawn([{ ...top, superior: 'above' }, above]).state).not.toHaveProperty('deputyHeads')
    const both = at().when(deputy, 'declareRecusal', { ground: 'kin' }).when(head, 'declareRecusal', { ground: 'kin' })
    expect(both.state).not.toHaveProperty('deputyHeads')
  })

  test('decides alone on a request about the only head, and acts for that head once it is granted', () => {
    const party = actor('applicant-zhou', ['applicant'], { organ: 'top' })
    const request = { person: 'head-top', ground: 'interest', reasons: '曾经有过节', headOf: 'top' } as const
    const asked = (...setting: Parameters<typeof at>) => at(...setting).when(party, 'requestRecusal', request)
    const waiting = asked()
    expect(indexOf(tolerance, waiting.state)).toMatchObject({
      people: expect.arrayContaining([{ person: 'deputy-top', relation: 'candidate' }]),
      tasks: expect.arrayContaining([
        expect.objectContaining({ action: 'decideRecusal', candidates: { person: 'deputy-top' } }),
      ]),
    })
    const decision = { person: 'head-top', granted: true, reasons: '情况属实' }
    expect(refusedWith(() => waiting.when(head, 'decideRecusal', decision))).toBe('SAME_PERSON')
    expect(refusedWith(() => waiting.when(deputy, 'suspend', suspension))).toBe('FORBIDDEN')
    const other = { ...request, person: 'intake-chen', headOf: null }
    const both = waiting.when(party, 'requestRecusal', other)
    expect(refusedWith(() => both.when(deputy, 'decideRecusal', { ...decision, person: 'intake-chen' }))).toBe(
      'FORBIDDEN',
    )
    const granted = waiting.when(deputy, 'decideRecusal', decision)
    expect(granted.state).toMatchObject({ recusalRequests: [], deputyHeads: { top: 'deputy-top' } })
    const kept = waiting.when(deputy, 'decideRecusal', { ...decision, granted: false })
    expect(refusedWith(() => kept.when(deputy, 'suspend', suspension))).toBe('FORBIDDEN')
    expect(
      asked([top], { 'head-2': { organ: 'top', roles: ['approver'] } }).state.recusalRequests[0],
    ).not.toHaveProperty('decidedBy')
  })
})
