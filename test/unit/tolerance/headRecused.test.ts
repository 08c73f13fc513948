import { describe, expect, test } from 'vitest'
import { indexOf } from '#domain/caseIndex.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import { signed } from '#test/support/clarificationCase.ts'
import { refusedWith } from '#test/support/refused.ts'
import { actor, given, people } from '#test/support/toleranceCase.ts'
import { adopted, investigated } from '#test/support/zhenhai.ts'

const { applicant, approver, cityApprover, intake } = people
const tasksOf = (at: ReturnType<typeof given>) => indexOf(tolerance, at.state).tasks
const waitsFor = (at: ReturnType<typeof given>, kind: string) =>
  tasksOf(at).find(task => task.kind === kind)?.candidates
const asked = (person: string, headOf: string | null, at = adopted()) =>
  at.when(applicant, 'requestRecusal', { person, ground: 'interest', reasons: '有利害关系', headOf })

describe('the head of the organ', () => {
  test('who withdraws leaves the case to the head above: it is approved there', () => {
    const left = adopted().when(approver, 'declareRecusal', { ground: 'kin' })
    expect(waitsFor(left, 'approve')).toEqual({ role: 'approver', organ: 'ningbo' })
    expect(indexOf(tolerance, left.state).approvalOrgan).toBe('ningbo')
    expect(refusedWith(() => left.when(approver, 'approve', {}))).toBe('NOT_FOUND')
    expect(left.when(cityApprover, 'approve', {}).state.stage).toBe('decided')
  })

  test('who is asked to withdraw is decided on one level up, and then acts no more', () => {
    const at = asked('approver-zhao', 'zhenhai')
    expect(waitsFor(at, 'decideRecusal')).toEqual({ role: 'approver', organ: 'ningbo' })
    const body = { person: 'approver-zhao', granted: true, reasons: '属实' }
    expect(refusedWith(() => at.when(approver, 'decideRecusal', body))).toBe('SAME_PERSON')
    const granted = at.when(cityApprover, 'decideRecusal', body)
    const reasons = '等待鉴定'
    expect(
      granted.when(cityApprover, 'suspend', { reason: reasons, until: '2026-03-20' }).state.suspension,
    ).toBeDefined()
    const refused = at.when(cityApprover, 'decideRecusal', { ...body, granted: false })
    expect(waitsFor(refused, 'approve')).toEqual({ role: 'approver', organ: 'zhenhai' })
    expect(refused.when(approver, 'approve', {}).state.stage).toBe('decided')
  })

  test('decides on everybody else, of whatever place', () => {
    for (const [person, at] of [
      ['intake-chen', investigated()],
      ['investigator-li', investigated()],
    ] as const)
      expect(waitsFor(asked(person, null, at), 'decideRecusal')).toEqual({ role: 'approver', organ: 'zhenhai' })
  })

  test('above has nothing of the others’ work, and nothing while the head of the organ itself acts', () => {
    const left = given().when(approver, 'declareRecusal', { ground: 'kin' })
    const city = actor('intake-city', ['intake'], { organ: 'ningbo' })
    expect(refusedWith(() => left.when(city, 'accept', {}))).toBe('FORBIDDEN')
    expect(refusedWith(() => adopted().when(cityApprover, 'approve', {}))).toBe('FORBIDDEN')
    expect(left.when(intake, 'accept', {}).state.stage).toBe('investigating')
  })

  test('of a clarification who withdraws is replaced as well', () => {
    const left = signed().when(approver, 'declareRecusal', { ground: 'kin' })
    expect(left.when(cityApprover, 'approve', {}).state.stage).toBe('consenting')
  })
})
