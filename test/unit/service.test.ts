import { describe, expect, test } from 'vitest'
import type { Bodies } from '#domain/tolerance/commands.ts'
import { refusal, refusedWith } from '#test/support/refused.ts'
import { actor, given, people } from '#test/support/toleranceCase.ts'

const otherIntake = actor('intake-b', ['intake'])
const accepted = (changes = {}) => given(changes).when(people.intake, 'accept', {})
const byUnit = () =>
  given({ applicantKind: 'unit' }, { by: actor('applicant-unit', ['applicant']) }).when(people.intake, 'accept', {})
type Given = ReturnType<typeof accepted>
type Record = Partial<Bodies['recordService']>

const serve = (at: Given, more: Record = {}, by = people.intake) =>
  at.when(by, 'recordService', {
    document: 'notice-1',
    method: 'direct',
    receivedBy: '周',
    receivedAt: at.now,
    ...more,
  })
const receivers = (at: Given) => at.state.documents[0]?.notice?.receivers ?? []
const unreachable = (at: Given, more: Record = {}) =>
  at.when(people.intake, 'recordService', {
    document: 'notice-1',
    to: 'subject',
    impossible: {
      reason: '两处住址均无人',
      tries: [
        { method: 'direct', at: '2026-03-02T15:00:00+08:00', proof: '现场记录' },
        { method: 'post', at: '2026-03-04T15:00:00+08:00', proof: '退件' },
      ],
    },
    ...more,
  })
const later = () => accepted().until('2026-03-05T09:00:00+08:00')

describe('a notice', () => {
  test('names the cadre, who applied and the body that runs the matter', () => {
    expect(receivers(accepted())).toEqual([
      { id: 'subject', person: 'applicant-zhou' },
      { id: 'matterOrgan', name: '镇海区审计局' },
    ])
    expect(receivers(byUnit()).map(({ id }) => id)).toEqual(['subject', 'applicant', 'matterOrgan'])
  })

  test('is served on each of them apart, and who applied for themselves is one person', () => {
    expect(receivers(serve(accepted(), { to: 'applicant' }))).toMatchObject([{ id: 'subject', service: {} }, {}])
    const both = serve(byUnit(), { to: ['subject', 'applicant'] })
    expect(receivers(both).map(({ service }) => service !== undefined)).toEqual([true, true, false])
    expect(receivers(serve(serve(serve(byUnit())))).every(({ service }) => service)).toBe(true)
    expect(refusal(() => serve(both, { to: 'applicant' })).details).toMatchObject({ reason: 'alreadyServed' })
    expect(refusal(() => serve(byUnit(), { to: 'copy-7' })).details).toMatchObject({ path: 'to' })
  })
})

describe('a service', () => {
  test('is dated on or after the day of its notice, and not in the future', () => {
    const path = { path: 'receivedAt', message: 'beforeNotice' }
    const early = given({}, { receivedOn: '2026-02-20' }).when(people.intake, 'accept', {})
    expect(refusal(() => serve(early, { receivedAt: '2026-03-01T23:59:00+08:00' })).details).toMatchObject(path)
    expect(refusedWith(() => serve(accepted(), { receivedAt: '2026-03-09T09:00:00+08:00' }))).toBe('INVALID_BODY')
  })

  test.each([
    ['one person twice', ['王某', '王某']],
    ['one person in two writings', ['王某', '王 某']],
    ['who receives', ['王某', '周']],
    ['a party by name', ['王某', '周某某']],
    ['nobody', []],
  ])('that is left needs two witnesses, not %s', (_, witnesses) => {
    expect(refusedWith(() => serve(accepted(), { method: 'left', witnesses }))).toBe('INVALID_BODY')
  })

  test('that is left before two others stands', () => {
    expect(receivers(serve(accepted(), { method: 'left', witnesses: ['王某', '李某'] }))[0]?.service?.method).toBe(
      'left',
    )
  })

  test('recorded wrongly is corrected by another person, and both records stay', () => {
    const wrong = serve(accepted())
    const body = {
      document: 'notice-1',
      to: 'subject',
      method: 'post' as const,
      receivedBy: '周某某',
      receivedAt: wrong.now,
      reasons: '方式有误',
    }
    expect(refusedWith(() => wrong.when(people.intake, 'correctService', body))).toBe('SAME_PERSON')
    expect(receivers(wrong.when(otherIntake, 'correctService', body))[0]).toMatchObject({
      service: { method: 'post', by: 'intake-b' },
      corrected: [{ method: 'direct', by: 'intake-chen', correctedBy: 'intake-b', reasons: '方式有误' }],
    })
    expect(refusedWith(() => accepted().when(otherIntake, 'correctService', body))).toBe('WRONG_STAGE')
  })
})

describe('an impossible service', () => {
  test('is confirmed by a supervisor who did not try, and stays open for a later one', () => {
    const tried = unreachable(later())
    const body = { document: 'notice-1', to: 'subject' }
    expect(refusedWith(() => tried.when(people.intake, 'confirmImpossible', body))).toBe('FORBIDDEN')
    const confirmed = tried.when(people.supervisor, 'confirmImpossible', body)
    expect(receivers(confirmed)[0]?.impossible).toMatchObject({ by: 'intake-chen', confirmedBy: 'supervisor-he' })
    expect(receivers(serve(confirmed, { to: 'subject' }))[0]?.service?.receivedBy).toBe('周')
    expect(refusedWith(() => later().when(people.supervisor, 'confirmImpossible', body))).toBe('WRONG_STAGE')
  })

  const [first, second] = [
    { method: 'direct' as const, at: '2026-03-02T15:00:00+08:00', proof: '现场记录' },
    { method: 'post' as const, at: '2026-03-04T15:00:00+08:00', proof: '退件' },
  ]
  test.each([
    ['once', [first]],
    ['twice on one day', [first, { ...second, at: first.at }]],
    ['twice by one method', [first, { ...second, method: first.method }]],
    ['without proof', [first, { method: second.method, at: second.at }]],
    ['before the notice', [first, { ...second, at: '2026-02-04T15:00:00+08:00' }]],
  ])('is none that was tried %s', (_, tries) => {
    expect(refusedWith(() => unreachable(later(), { impossible: { reason: '无人', tries } }))).toBe('INVALID_BODY')
  })
})
