import { describe, expect, test } from 'vitest'
import { clarification } from '#domain/clarification/clarification.ts'
import {
  type Clarification,
  evaluated,
  given,
  held,
  lettersOut,
  people,
  served,
  signed,
  weighing,
} from '#test/support/clarificationCase.ts'
import { refusal, refusedWith } from '#test/support/refused.ts'
import { writtenNotice } from '#test/support/writtenNotice.ts'

const reasons = { reasons: '与事实不符' }

/** Every paper of this kind is served on the person on the day of the case. */
const servedOnPerson = (so: Clarification, kind: string): Clarification =>
  so.when(people.intake, 'recordService', {
    document: so.state.documents.findLast(document => document.kind === kind)?.id ?? '',
    method: 'direct',
    receivedBy: '沈某某',
    receivedAt: so.now,
  })

const refused = () => given().when(people.intake, 'refuseAcceptance', { reason: '没有办结的核查' })
const notCleared = () =>
  signed(
    evaluated({ allegations: [], necessity: [], methods: [], scope: undefined, reason: '没有影响', ground: 'noHarm' }),
  ).when(people.head, 'approve', {})
const rejected = () => signed().when(people.head, 'reject', { reasons: '没有必要' })

describe('a review of a clarification', () => {
  test.each([
    ['refusal', refused, 'proposed'],
    ['notCleared', notCleared, 'evaluating'],
    ['rejection', rejected, 'evaluating'],
  ] as const)('against the %s is asked of the ended case, and leads back or leaves it ended', (kind, ended, back) => {
    const so = ended()
    expect(refusedWith(() => so.when(people.subject, 'requestReview', reasons))).toBe('SERVICE_REQUIRED')
    const asked = so.served().when(people.subject, 'requestReview', reasons)
    expect(asked.state).toMatchObject({ status: 'open', stage: 'closed', outcome: so.state.outcome })
    expect(clarification.tasks(asked.state).map(({ action }) => action)).toStrictEqual(['decideReview'])
    const upheld = asked.when(people.head, 'decideReview', { result: 'upheld', ...reasons })
    expect(upheld.state).toMatchObject({ ending: {}, outcome: so.state.outcome, review: { result: 'upheld' } })
    expect(upheld.served().state).toMatchObject({ status: 'closed', outcome: so.state.outcome })
    expect(refusedWith(() => upheld.served().when(people.subject, 'requestReview', reasons))).toBe('TERM_EXPIRED')
    const changed = asked.when(people.head, 'decideReview', { result: 'changed', ...reasons })
    expect(changed.state).toMatchObject({ status: 'open', stage: back, signOffs: [], review: { of: kind } })
  })

  test('against the letter stands beside the case, which closes only when it is decided', () => {
    const so = held(served()).when(people.li, 'archive', {})
    const asked = so.when(people.subject, 'requestReview', reasons)
    expect(asked.state).toMatchObject({ stage: 'archived', review: { of: 'clarificationNotice' } })
    const visited = asked.when(people.li, 'recordFollowUp', { summary: '正常' })
    expect(visited.state.status).toBe('open')
    const { state } = visited.when(people.head, 'decideReview', { result: 'upheld', ...reasons }).served()
    expect(state).toMatchObject({ status: 'closed', outcome: 'cleared' })
  })

  test('that changes something is evaluated by other handlers, whose letters replace the former ones', () => {
    const so = served().when(people.subject, 'requestReview', reasons)
    const changed = so.when(people.head, 'decideReview', { result: 'changed', ...reasons })
    expect(changed.state).toMatchObject({ stage: 'evaluating', handlers: [], untrue: { cleared: 0 } })
    expect(refusedWith(() => changed.when(people.li, 'evaluate', weighing))).toBe('SAME_PERSON')
    expect(changed.when(people.sun, 'evaluate', weighing).state.handlers).toStrictEqual(['investigator-sun'])
  })

  test('is asked within thirty days of service, once, by the person, and decided by the head alone', () => {
    const so = servedOnPerson(refused(), 'refusal')
    expect(
      refusedWith(() => so.until('2026-04-02T09:00:00+08:00').when(people.subject, 'requestReview', reasons)),
    ).toBe('TERM_EXPIRED')
    const asked = so.until('2026-04-01T09:00:00+08:00').when(people.subject, 'requestReview', reasons)
    expect(refusedWith(() => asked.when(people.subject, 'requestReview', reasons))).toBe('TERM_EXPIRED')
    const decided = { result: 'upheld' as const, ...reasons }
    expect(refusedWith(() => asked.when(people.deputy, 'decideReview', decided))).toBe('FORBIDDEN')
    const pending = asked.when(people.head, 'closeAdministratively', { ground: 'other', reasons: '终止' })
    expect(refusal(() => pending.when(people.supervisor, 'confirmClosing', {})).details).toStrictEqual({
      missing: 'decideReview',
    })
  })

  test('no paper offers one that nobody may ask for', () => {
    const again = servedOnPerson(refused(), 'refusal')
      .when(people.subject, 'requestReview', reasons)
      .when(people.head, 'decideReview', { result: 'changed', ...reasons })
      .when(people.intake, 'refuseAcceptance', { reason: '仍不符合' })
    const offers = (so: Clarification, kind: string) =>
      JSON.stringify(writtenNotice(so, kind)).includes('内向宁波市镇海区容错纠错工作协调机构申请复核')
    expect(offers(refused(), 'refusal')).toBe(true)
    expect(offers(lettersOut(), 'clarificationNotice')).toBe(true)
    expect(offers(again, 'refusal')).toBe(false)
    expect(offers(again, 'review')).toBe(false)
  })
})
