import { describe, expect, test } from 'vitest'
import { organsOfRelease } from '#domain/access/organsOfRelease.ts'
import { falseAccusation } from '#domain/falseAccusation/falseAccusation.ts'
import {
  announced,
  assigned,
  decided,
  established,
  found,
  given,
  heard,
  listed,
  noticed,
  notified,
  people,
  screened,
  serve,
  served,
  voting,
} from '#test/support/accusationCase.ts'
import { refusal, refusedWith } from '#test/support/refused.ts'
import { actor } from '#test/support/toleranceCase.ts'
import { writtenNotice } from '#test/support/writtenNotice.ts'

type Case = ReturnType<typeof served>

const asked = (at = served()) => at.when(people.intake, 'requestReview', { reasons: '不服。' })
const decide = (at: Case, result: 'upheld' | 'changed' | 'revoked', by = people.cityApprover) =>
  at.when(by, 'decideReview', { result, reasons: '经复审。' })
/** Reviewed first by the city, and told so. */
const reviewed = (at = served()) => serve(decide(asked(at), 'upheld'), 'review')
const textOf = (at: Case, kind: string) => JSON.stringify(writtenNotice(at, kind))
const openTerm = ({ state }: Case, key: string) =>
  state.deadlines.find(({ ruleKey, state: is }) => ruleKey === key && is !== 'met')

describe('the review (复审)', () => {
  test('is asked for within a month of service', () => {
    expect(refusedWith(() => asked(decided()))).toBe('SERVICE_REQUIRED')
    expect(served().state.deadlines.at(-1)).toMatchObject({ ruleKey: 'accuse.review', due: '2026-04-02' })
    expect(refusedWith(() => asked(listed().until('2026-04-03T08:00:00+08:00')))).toBe('TERM_EXPIRED')
    expect(refusal(() => asked(asked())).details).toMatchObject({ missing: 'decideReview' })
  })

  test('is decided in a month by the organ that approved, not by the county and not by the province', () => {
    expect(openTerm(asked(), 'accuse.reviewDecide')?.due).toBe('2026-04-02')
    expect(refusedWith(() => decide(asked(), 'upheld', people.approver))).toBe('APPROVAL_LEVEL_TOO_LOW')
    expect(refusedWith(() => decide(asked(), 'upheld', people.provApprover))).toBe('FORBIDDEN')
    expect(decide(asked(), 'upheld').state).toMatchObject({ status: 'open', review: { organ: 'ningbo' } })
  })

  test('is for others than investigated or voted', () => {
    const voter = actor('panel-2', ['approver'], { organ: 'ningbo', level: 'prefecture' })
    expect(refusedWith(() => decide(asked(), 'upheld', voter))).toBe('SAME_PERSON')
  })

  test('and for others than approved, where the register names a deputy of the head', () => {
    const organs = organsOfRelease.map(organ =>
      organ.id === 'ningbo' ? { ...organ, deputyHead: 'deputy-city' } : organ,
    )
    const at = established(voting(heard(notified(noticed(found(assigned(screened(given({}, { organs })))))))))
    const city = asked(served(at.when(people.cityApprover, 'approve', {})))
    expect(refusedWith(() => decide(city, 'upheld'))).toBe('SAME_PERSON')
    const other = actor('approver-qian-2', ['approver'], { organ: 'ningbo', level: 'prefecture' })
    expect(decide(city, 'upheld', other).state.review?.result).toBe('upheld')
  })

  test.each([['revoked', 'revoked']] as const)('that says %s is the last word', (result, outcome) => {
    expect(decide(asked(), result).served().state).toMatchObject({ status: 'closed', outcome })
  })

  test('that revokes the finding takes the entry, or the announced one, with it in a working day', () => {
    const entry = decide(asked(listed()), 'revoked').served().state
    expect(entry).toMatchObject({ status: 'closed', outcome: 'revoked', listing: { removedOn: '2026-03-18' } })
    expect(entry.documents.slice(-3).map(({ kind }) => kind)).toEqual(['review', 'removal', 'result'])
    const announcedOnly = decide(asked(announced()), 'revoked').served().state
    expect(announcedOnly).toMatchObject({ status: 'closed', outcome: 'revoked', proposal: { refused: true } })
    expect(announcedOnly.listing).toBeUndefined()
  })

  test('suspends nothing: the announced entry is made while it waits', () => {
    const waiting = asked(announced()).until('2026-03-18T00:00:00+08:00')
    expect(waiting.state).toMatchObject({ stage: 'listed', outcome: 'established', listing: { flagged: false } })
  })
})

describe('the further review (复核)', () => {
  test('needs service of the first decision, for which there is a task and a deadline', () => {
    const unserved = decide(asked(), 'upheld')
    expect(refusedWith(() => asked(unserved))).toBe('SERVICE_REQUIRED')
    expect(falseAccusation.tasks(unserved.state).map(({ id }) => id)).toContain('recordService-notice-4')
    expect(openTerm(unserved, 'accuse.serveReview')?.due).toBe('2026-03-09')
    expect(unserved.until('2026-06-01T00:00:00+08:00').state.status).toBe('open')
  })

  test('is asked for within a month of that service, decided in two by the organ above the approving one', () => {
    expect(openTerm(reviewed(), 'accuse.furtherReview')?.due).toBe('2026-04-02')
    const further = asked(reviewed())
    expect(openTerm(further, 'accuse.furtherReviewDecide')?.due).toBe('2026-05-06')
    for (const low of [people.approver, people.cityApprover])
      expect(['APPROVAL_LEVEL_TOO_LOW', 'FORBIDDEN']).toContain(refusedWith(() => decide(further, 'upheld', low)))
    const over = decide(further, 'upheld', people.provApprover)
    expect(over.served().state).toMatchObject({
      status: 'closed',
      outcome: 'established',
      furtherReview: { organ: 'zhejiang' },
    })
    expect(over.state.documents.at(-1)).toMatchObject({ kind: 'furtherReview', title: '复核决定书' })
  })

  test('is not for who approved, or decided the first', () => {
    const both = actor('approver-qian', ['approver'], { organ: 'zhejiang', level: 'province' })
    expect(refusedWith(() => decide(asked(reviewed()), 'upheld', both))).toBe('SAME_PERSON')
  })

  test('may revoke: the entry falls with the finding', () => {
    const at = decide(asked(reviewed(listed())), 'revoked', people.provApprover).served().state
    expect(at).toMatchObject({ status: 'closed', outcome: 'revoked', listing: { removedOn: '2026-03-18' } })
  })

  test('nobody asks for in time: the case closes', () => {
    expect(reviewed().until('2026-04-03T23:00:00+08:00').state.status).toBe('open')
    expect(reviewed().until('2026-04-04T00:00:00+08:00').served().state).toMatchObject({
      status: 'closed',
      reviewSettled: 'lapsed',
    })
  })

  test('there is none where nobody is above, and no paper offers one', () => {
    const accused = { personId: 'applicant-shen', name: '沈某某', rank: 'prefecture' } as const
    const approved = established(voting(heard(notified(noticed(found(assigned(screened(given({ accused })))))))))
    const top = served(approved.when(people.provApprover, 'approve', {}))
    expect(textOf(top, 'finding')).not.toContain('复核')
    expect(decide(asked(top), 'upheld', people.provApprover).served().state).toMatchObject({
      status: 'closed',
      outcome: 'established',
    })
  })

  test('is named with its organ on the decision and on that of the first review', () => {
    expect(textOf(served(), 'finding')).toMatch(
      /向宁波市容错纠错工作协调机构申请复审.*向浙江省容错纠错工作协调机构申请复核，2个月/,
    )
    expect(textOf(reviewed(), 'review')).toContain('向浙江省容错纠错工作协调机构申请复核')
  })

  test('a first decision that is issued anew is served anew', () => {
    const { id = '' } = reviewed().state.documents.findLast(({ kind }) => kind === 'review') ?? {}
    const anew = reviewed().when(people.intake, 'reissueNotice', { document: id, reasons: '笔误。' })
    expect(refusedWith(() => asked(anew))).toBe('SERVICE_REQUIRED')
    expect(asked(serve(anew, 'review')).state.furtherReview).toBeDefined()
  })
})
