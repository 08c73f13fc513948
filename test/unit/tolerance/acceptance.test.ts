import { describe, expect, test } from 'vitest'
import type { KnownPersons } from '#domain/access/knownPerson.ts'
import { tasksOf } from '#domain/tolerance/tasks.ts'
import { refusal, refusedWith } from '#test/support/refused.ts'
import { actor, given, people } from '#test/support/toleranceCase.ts'

const term = (at: { state: { deadlines: { ruleKey: string }[] } }, key: string) =>
  at.state.deadlines.findLast(deadline => deadline.ruleKey === key) as never as
    | { due: string; state: string }
    | undefined

describe('an application', () => {
  test('is refused once accountability was decided', () => {
    const decided = { organ: '镇海区审计局', number: '8号', state: 'decided' } as const
    expect(refusedWith(() => given({ matter: decided }))).toBe('ACCOUNTABILITY_ALREADY_DECIDED')
  })

  test('counts its deadline from receipt at the window, not from typing', () => {
    const late = given({}, { now: '2026-03-02T09:00:00+08:00', receivedOn: '2026-02-12' })
    // 13 Feb Friday, 14 Feb make-up workday, 15–23 Feb holiday, 24, 25, 26 Feb.
    expect(term(late, 'tolerate.accept')?.due).toBe('2026-02-26')
  })

  test('is not received in the future', () => {
    expect(refusal(() => given({}, { receivedOn: '2026-03-03' })).details).toMatchObject({ path: 'receivedOn' })
  })

  test('ex officio is for the organ, not for an applicant', () => {
    expect(refusedWith(() => given({ applicantKind: 'exOfficio' }))).toBe('FORBIDDEN')
    expect(given({ applicantKind: 'exOfficio' }, { by: people.intake }).state.stage).toBe('applied')
  })
})

describe('a supplement', () => {
  const asked = () => given().when(people.intake, 'requestSupplement', { items: ['会议纪要'] })

  test('stops the clock for acceptance until it is given', () => {
    expect(term(asked(), 'tolerate.accept')?.state).toBe('suspended')
    const supplied = asked().when(people.applicant, 'supplement', { items: ['纪要一份'] })
    expect(term(supplied, 'tolerate.accept')?.state).toBe('running')
    expect(supplied.state.deadlines.find(({ ruleKey }) => ruleKey === 'tolerate.supplement')).toBeUndefined()
    const served = asked().served('supplement')
    expect(term(served, 'tolerate.supplement')).toMatchObject({
      state: 'running',
      start: '2026-03-02',
      due: '2026-03-16',
    })
    const late = served.when(people.applicant, 'supplement', { items: ['纪要一份'] })
    expect(term(late, 'tolerate.supplement')?.state).toBe('met')
  })

  test('begins with service, unserved lapses nothing, and has a task and days to be served', () => {
    const unserved = asked().until('2026-06-01T09:00:00+08:00')
    expect(unserved.state).toMatchObject({ status: 'open', stage: 'applied' })
    expect(unserved.state).not.toHaveProperty('ending')
    expect(term(unserved, 'tolerate.serve')).toMatchObject({ start: '2026-03-02', due: '2026-03-09', state: 'overdue' })
    expect(tasksOf(unserved.state).map(({ id }) => id)).toContain('recordService-notice-1')
    const served = unserved.served('supplement')
    expect(term(served, 'tolerate.supplement')).toMatchObject({ start: '2026-06-01', due: '2026-06-15' })
    expect(term(served, 'tolerate.serve')?.state).toBe('met')
  })

  test('is counted anew from a corrected service, and not from one of a notice that was issued anew', () => {
    const served = asked().until('2026-03-10T09:00:00+08:00').served('supplement', '2026-03-03T09:00:00+08:00')
    expect(term(served, 'tolerate.supplement')).toMatchObject({ start: '2026-03-03', due: '2026-03-17' })
    const corrected = served.when(people.li, 'correctService', {
      document: 'notice-1',
      to: 'subject',
      method: 'post',
      receivedBy: '周某某',
      receivedAt: '2026-03-09T09:00:00+08:00',
      reasons: '日期写错',
    })
    expect(term(corrected, 'tolerate.supplement')).toMatchObject({ start: '2026-03-09', due: '2026-03-23' })
    const anew = corrected.when(people.intake, 'reissueNotice', { document: 'notice-1', reasons: '笔误' })
    expect(term(anew, 'tolerate.supplement')?.state).toBe('met')
    expect(anew.until('2026-06-01T09:00:00+08:00').state.status).toBe('open')
  })

  const outOfReach = (at: ReturnType<typeof asked>) =>
    at
      .until('2026-03-05T09:00:00+08:00')
      .when(people.intake, 'recordService', {
        document: 'notice-1',
        impossible: {
          reason: '查无此人',
          tries: [
            { method: 'post', at: '2026-03-03T09:00:00+08:00', proof: '退件' },
            { method: 'direct', at: '2026-03-04T09:00:00+08:00', proof: '见证' },
          ],
        },
      })
      .when(people.supervisor, 'confirmImpossible', { document: 'notice-1', to: 'subject' })

  test('that nobody can be asked for counts as withdrawn; ex officio the case goes on', () => {
    const gone = outOfReach(asked())
    expect(gone.state).toMatchObject({ outcome: 'withdrawn', ending: {}, supplements: [{ lapsed: true }] })
    const own = given({ applicantKind: 'exOfficio' }, { by: people.intake })
    const went = outOfReach(own.when(people.intake, 'requestSupplement', { items: ['会议纪要'] }))
    expect(went.state).toMatchObject({ status: 'open', supplements: [{ lapsed: true }] })
    expect(term(went, 'tolerate.accept')?.state).toBe('running')
  })

  test('can be asked for twice, not three times', () => {
    const once = () => asked().when(people.applicant, 'supplement', { items: ['一'] })
    const twice = once()
      .when(people.intake, 'requestSupplement', { items: ['二'] })
      .when(people.applicant, 'supplement', { items: ['二'] })
    expect(refusedWith(() => twice.when(people.intake, 'requestSupplement', { items: ['三'] }))).toBe(
      'SUPPLEMENT_LIMIT',
    )
  })

  test('not given in time withdraws the application with notice', () => {
    const lapsed = asked().served().until('2026-03-18T00:00:00+08:00')
    expect(lapsed.state).toMatchObject({ status: 'open', outcome: 'withdrawn', stage: 'applied', ending: {} })
    expect(lapsed.state.documents.at(-1)?.notice?.kind).toBe('withdrawal')
    expect(lapsed.served().state).toMatchObject({ status: 'closed', outcome: 'withdrawn', stage: 'closed' })
    expect(refusedWith(() => lapsed.when(people.intake, 'accept', {}))).toBe('WRONG_STAGE')
  })

  test('given on the last day and carried out after midnight is in time', () => {
    const late = asked().until('2026-03-17T08:00:00+08:00')
    expect(late.state.status).toBe('open')
    expect(late.when(people.applicant, 'supplement', { items: ['纪要'] }).state.supplements[0]?.given).toEqual(['纪要'])
  })

  test('not given ex officio lets the organ decide on what there is', () => {
    const lapsed = given({ applicantKind: 'exOfficio' }, { by: people.intake })
      .when(people.intake, 'requestSupplement', { items: ['会议纪要'] })
      .served()
      .until('2026-03-18T00:00:00+08:00')
    expect(lapsed.state.status).toBe('open')
    expect(lapsed.when(people.intake, 'accept', {}).state.stage).toBe('investigating')
  })
})

describe('the subject', () => {
  const subject = { personId: 'applicant-zhou', name: '周某某', rank: 'prefecture', managedBy: 'county' } as const
  const registered = {
    'applicant-zhou': { organ: 'zhenhai', roles: [], rank: 'township', managedBy: 'county' },
  } as const
  const said = { rank: 'county', managedBy: 'prefecture' } as const
  const meta = { kind: '书证', title: '任免通知', sha256: 'a'.repeat(64), mediaType: 'application/pdf', bytes: 1 }
  const accept = (at: ReturnType<typeof given>, body: object = {}) => at.when(people.intake, 'accept', body)

  test('is confirmed by acceptance, by what the register of persons and the start agree on', () => {
    const { state } = accept(given())
    expect(state).toMatchObject({ subjectConfirmed: { by: 'intake-chen' }, approvalLevel: 'county' })
    expect(state.subjectFacts).toMatchObject({ rank: 'township', managedBy: 'county' })
  })

  test('that the register knows otherwise, or not, is named, and accepted on a document of the file alone', () => {
    const other = given({ subject }, { persons: registered })
    expect(refusal(() => accept(other)).details).toMatchObject({ path: 'subject.rank', message: 'subjectDisagrees' })
    const managed = given(
      { subject: { ...subject, rank: 'township', managedBy: 'prefecture' } },
      { persons: registered },
    )
    expect(refusal(() => accept(managed)).details).toMatchObject({ path: 'subject.managedBy' })
    const unknown = given({}, { persons: {} })
    expect(refusal(() => accept(unknown)).details).toMatchObject({ path: 'subject', message: 'subjectUnknown' })
    for (const at of [other, unknown]) {
      expect(refusal(() => accept(at, { subject: said })).details).toMatchObject({ path: 'subject.evidence' })
      const named = { subject: { ...said, evidence: 'doc-1' } }
      expect(refusedWith(() => accept(at, named))).toBe('EVIDENCE_UNKNOWN')
      const { state } = accept(at.when(people.intake, 'attachDocument', { document: 'doc-1', meta }), named)
      expect(state).toMatchObject({ approvalLevel: 'prefecture', subjectConfirmed: { evidence: 'doc-1' } })
    }
    expect(accept(other, { subject: { rank: 'township', managedBy: 'county' } }).state.approvalLevel).toBe('county')
  })

  test('is never approved below the level of the rank, whoever says who manages the cadre', () => {
    const low = given({ subject })
    expect(low.state.approvalLevel).toBe('province')
    expect(accept(low).state.approvalLevel).toBe('province')
    const on = low.when(people.intake, 'attachDocument', { document: 'doc-1', meta })
    const told = { subject: { rank: 'county', managedBy: 'county', evidence: 'doc-1' } }
    expect(accept(on, told).state.approvalLevel).toBe('prefecture')
  })
})

describe('acceptance', () => {
  test('moves the case to the inquiry, with notice and thirty working days', () => {
    const accepted = given().when(people.intake, 'accept', {})
    expect(accepted.state.stage).toBe('investigating')
    expect(accepted.state.documents.map(document => document.notice?.kind)).toEqual(['acceptance'])
    expect(term(accepted, 'tolerate.investigate')?.due).toBe('2026-04-14')
  })

  test('is for intake alone', () => {
    expect(refusedWith(() => given().when(people.applicant, 'accept', {}))).toBe('FORBIDDEN')
    expect(refusedWith(() => given().when(people.supervisor, 'accept', {}))).toBe('FORBIDDEN')
  })

  test('claimed by one of intake is theirs, with every act that takes its place', () => {
    const claimed = given().when(people.intake, 'claimTask', { task: 'accept-1' })
    const other = actor('intake-2', ['intake'])
    expect(refusedWith(() => claimed.when(other, 'accept', {}))).toBe('TASK_TAKEN')
    expect(refusedWith(() => claimed.when(other, 'refuseAcceptance', { reason: '不属于容错范围' }))).toBe('TASK_TAKEN')
    expect(refusedWith(() => claimed.when(other, 'requestSupplement', { items: ['纪要'] }))).toBe('TASK_TAKEN')
    expect(claimed.when(people.intake, 'accept', {}).state.stage).toBe('investigating')
  })

  test('comes once', () => {
    const accepted = given().when(people.intake, 'accept', {})
    expect(refusedWith(() => accepted.when(people.intake, 'accept', {}))).toBe('WRONG_STAGE')
  })

  test('refused can be reviewed, and is then accepted within five working days', () => {
    const refused = given()
      .when(people.intake, 'refuseAcceptance', { reason: '不属于容错范围' })
      .when(people.intake, 'recordService', {
        document: 'notice-1',
        method: 'direct',
        receivedBy: '周',
        receivedAt: '2026-03-02T09:02:00+08:00',
      })
    const asked = refused.when(people.applicant, 'requestReview', { reasons: '属于容错范围' })
    const favoured = asked.when(people.approver, 'decideReview', { result: 'revoked', reasons: '应予受理' })
    expect(term(favoured, 'tolerate.acceptAfterReview')?.due).toBe('2026-03-09')
    expect(favoured.when(people.intake, 'accept', {}).state.stage).toBe('investigating')
    const upheld = asked.when(people.approver, 'decideReview', { result: 'upheld', reasons: '维持' })
    expect(upheld.served().state).toMatchObject({ status: 'closed', outcome: 'refused' })
  })

  test('refused and not contested is final after the review period', () => {
    const over = given()
      .when(people.intake, 'refuseAcceptance', { reason: '不属于容错范围' })
      .when(people.intake, 'recordService', {
        document: 'notice-1',
        method: 'direct',
        receivedBy: '周',
        receivedAt: '2026-03-02T09:02:00+08:00',
      })
      .until('2026-04-03T00:00:00+08:00')
    expect(over.state).toMatchObject({ status: 'closed', outcome: 'refused' })
  })
})

describe('who applies for whom', () => {
  const other = actor('applicant-shen', ['applicant'])
  const known = (unit?: string, line?: string[]) => ({
    organ: 'zhenhai',
    roles: [],
    ...(unit && { unit }),
    ...(line && { line }),
  })
  const byUnit = (persons: KnownPersons) => given({ applicantKind: 'unit' }, { by: other, persons }).state.parties

  test('is a person’s about themselves alone: whoever applied is a party and reads the case', () => {
    expect(refusedWith(() => given({}, { by: other }))).toBe('FORBIDDEN')
    expect(given({}, { by: people.applicant }).state.parties).toEqual(['applicant-zhou'])
    // The register does not know who that is.
    expect(given({}, { by: other, persons: {} }).state.parties).toEqual(['applicant-zhou', 'applicant-shen'])
    expect(given({}, { by: people.intake }).state.parties).toEqual(['applicant-zhou'])
  })

  test('is a unit’s about its own people, where the register has both', () => {
    const cadre = known('office', ['bureau'])
    for (const unit of ['office', 'bureau'])
      expect(byUnit({ 'applicant-shen': known(unit), 'applicant-zhou': cadre })).toEqual([
        'applicant-zhou',
        'applicant-shen',
      ])
    expect(refusedWith(() => byUnit({ 'applicant-shen': known('school'), 'applicant-zhou': cadre }))).toBe('FORBIDDEN')
    expect(byUnit({ 'applicant-shen': known('school') })).toContain('applicant-shen')
  })
})
