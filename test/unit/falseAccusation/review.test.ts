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

const persons = {
  'approver-qian': { organ: 'ningbo', roles: ['approver'] },
  'approver-qian-2': { organ: 'ningbo', roles: ['approver'] },
  'approver-prov': { organ: 'zhejiang', roles: ['approver'] },
} as const
const upTo = (setting: Parameters<typeof given>[1]) =>
  established(voting(heard(notified(noticed(found(assigned(screened(given({}, setting)))))))))
const begun = () => served(decided(upTo({ persons })))
const asked = (at = begun()) => at.when(people.intake, 'requestReview', { reasons: '不服。' })
/** Another head of the city than the one who approved, and as the register has both. */
const otherHead = actor('approver-qian-2', ['approver'], { organ: 'ningbo', level: 'prefecture' })
const decide = (at: Case, result: 'upheld' | 'changed' | 'revoked', by = otherHead) =>
  at.when(by, 'decideReview', { result, reasons: '经复审。' })
/** Reviewed first by the city, and told so. */
const reviewed = (at = begun()) => serve(decide(asked(at), 'upheld'), 'review')
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

  test('and for others than approved', () => {
    expect(refusedWith(() => decide(asked(), 'upheld', people.cityApprover))).toBe('SAME_PERSON')
    expect(decide(asked(), 'upheld').state.review?.result).toBe('upheld')
  })

  test('by the deputy whom the register names, where nobody else heads the organ that approved', () => {
    const organs = organsOfRelease.map(organ =>
      organ.id === 'ningbo' ? { ...organ, deputyHead: 'deputy-city' } : organ,
    )
    const { 'approver-qian-2': _other, ...alone } = persons
    const city = asked(served(decided(upTo({ organs, persons: alone }))))
    expect(refusedWith(() => decide(city, 'upheld', people.cityApprover))).toBe('SAME_PERSON')
    const deputy = actor('deputy-city', ['deputy'], { organ: 'ningbo' })
    expect(decide(city, 'upheld', deputy).state.review).toMatchObject({ result: 'upheld', organ: 'ningbo' })
    const tasks = falseAccusation.tasks(city.state).filter(({ action }) => action === 'decideReview')
    expect(tasks.map(({ candidates }) => candidates)).toEqual([{ person: 'deputy-city' }])
  })

  test('by the head above, as for one that was recused, where there is no deputy either', () => {
    const { 'approver-qian-2': _other, ...alone } = persons
    const city = asked(served(decided(upTo({ persons: alone }))))
    expect(refusedWith(() => decide(city, 'upheld', people.cityApprover))).toBe('FORBIDDEN')
    const first = decide(city, 'upheld', people.provApprover)
    expect(first.state.review).toMatchObject({ result: 'upheld', organ: 'zhejiang' })
    // Who decided the first decides no second one: at the top another head or a deputy is waited for.
    const further = asked(serve(first, 'review'))
    expect(refusedWith(() => decide(further, 'upheld', people.provApprover))).toBe('SAME_PERSON')
  })

  test('leaves whoever is to decide it out of a new inquiry meanwhile, since nobody else could', () => {
    const assign = (at: Case) =>
      at.when(people.supervisor, 'assignHandlers', { handlers: ['investigator-li', 'approver-qian-2'] })
    expect(refusal(() => assign(asked()))).toMatchObject({
      code: 'SAME_PERSON',
      details: { persons: ['approver-qian-2'] },
    })
    expect(assign(begun()).state.handlers).toContain('approver-qian-2')
  })

  test.each([['revoked', 'revoked']] as const)('that says %s is the last word', (result, outcome) => {
    expect(decide(asked(), result).served().state).toMatchObject({ status: 'closed', outcome })
  })

  test('that revokes the finding takes the entry, or the announced one, with it in a working day', () => {
    const entry = decide(asked(listed(announced(begun()))), 'revoked').served().state
    expect(entry).toMatchObject({ status: 'closed', outcome: 'revoked', listing: { removedOn: '2026-03-18' } })
    expect(entry.documents.slice(-3).map(({ kind }) => kind)).toEqual(['review', 'removal', 'result'])
    const announcedOnly = decide(asked(announced(begun())), 'revoked').served().state
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
    for (const person of ['approver-qian', 'approver-qian-2']) {
      const both = actor(person, ['approver'], { organ: 'zhejiang', level: 'province' })
      expect(refusedWith(() => decide(asked(reviewed()), 'upheld', both))).toBe('SAME_PERSON')
    }
  })

  test('may revoke: the entry falls with the finding', () => {
    const at = decide(asked(reviewed(listed(announced(begun())))), 'revoked', people.provApprover).served().state
    expect(at).toMatchObject({ status: 'closed', outcome: 'revoked', listing: { removedOn: '2026-03-18' } })
  })

  test('is open to who was served late, on a closed case, within a month of that service', () => {
    const tries = [
      { method: 'post' as const, at: '2026-03-03T09:00:00+08:00', proof: '退件' },
      { method: 'direct' as const, at: '2026-03-04T09:00:00+08:00', proof: '见证' },
    ]
    const out = decided(upTo({ persons }))
    const { id: document = '' } = out.state.documents.findLast(({ kind }) => kind === 'finding') ?? {}
    const tried = out
      .until('2026-03-05T09:00:00+08:00')
      .when(people.intake, 'recordService', { document, to: 'respondent', impossible: { reason: '下落不明', tries } })
      .when(people.supervisor, 'confirmImpossible', { document, to: 'respondent' })
    const closed = tried.until('2026-05-06T00:00:00+08:00').served()
    expect(closed.state).toMatchObject({ status: 'closed', outcome: 'established', reviewSettled: 'lapsed' })
    expect(refusedWith(() => asked(closed))).toBe('WRONG_STAGE')
    const late = closed.until('2026-06-01T09:00:00+08:00').when(people.intake, 'recordService', {
      document,
      to: 'respondent',
      method: 'direct',
      receivedBy: '本人',
      receivedAt: '2026-06-01T09:00:00+08:00',
    })
    expect(refusedWith(() => asked(late.until('2026-07-03T09:00:00+08:00')))).toBe('TERM_EXPIRED')
    const open = asked(late)
    expect(open.state).toMatchObject({ status: 'open', stage: 'closed', outcome: 'established', ending: {} })
    const over = decide(open, 'upheld').served()
    expect(over.state).toMatchObject({ status: 'closed', outcome: 'established', review: { result: 'upheld' } })
    const further = asked(over)
    expect(further.state).toMatchObject({ status: 'open', furtherReview: { organ: 'zhejiang' } })
    expect(decide(further, 'revoked', people.provApprover).served().state).toMatchObject({
      status: 'closed',
      outcome: 'revoked',
    })
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
    const deputy = actor('approver-prov-2', ['approver'], { organ: 'zhejiang', level: 'province' })
    expect(decide(asked(top), 'upheld', deputy).served().state).toMatchObject({
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
