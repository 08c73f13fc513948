import { describe, expect, test } from 'vitest'
import { claims } from '#domain/falseAccusation/open.ts'
import {
  type AccusationCase,
  allegation,
  application,
  assigned,
  decided,
  established,
  given,
  heard,
  noticed,
  people,
  screened,
  voting,
} from '#test/support/accusationCase.ts'
import { actor } from '#test/support/givenCase.ts'
import { refusal, refusedWith } from '#test/support/refused.ts'

const mistaken = { ...allegation, id: 'A2', finding: 'mistaken' } as const
const clarification = {
  clarificationCaseId: 'clar-1',
  origin: { caseId: 'clar-1', allegations: [allegation, mistaken], handlers: ['investigator-li'] },
}

describe('a case', () => {
  test.each([
    ['notVerified', 'NOT_EXCLUDED'],
    ['mistaken', 'NOT_FABRICATED'],
    ['substantiated', 'NOT_FABRICATED'],
    ['partlySubstantiated', 'NOT_FABRICATED'],
  ] as const)('is not opened on what was found %s', (finding, code) => {
    expect(refusal(() => given({ allegations: [{ ...allegation, finding }] }))).toMatchObject({
      code,
      details: { allegations: ['A1'] },
    })
  })

  test('is not opened without an allegation, nor on one that is named twice', () => {
    expect(refusal(() => given({ allegations: undefined as never })).details).toMatchObject({ path: 'allegations' })
    expect(refusal(() => given({ allegations: [allegation, allegation] })).details).toMatchObject({
      path: 'allegations.1.id',
    })
  })

  test('takes the findings of its clarification, whatever the body says', () => {
    const { allegations: _none, ...unnamed } = application
    const { state } = given({ ...unnamed, ...clarification, allegations: undefined as never })
    expect(state.allegations).toEqual([allegation])
    expect(state.links).toEqual([{ caseId: 'clar-1', relation: 'clarification' }])
    const claimed = { ...clarification, allegations: [{ ...mistaken, finding: 'fabricated' as const }] }
    expect(refusedWith(() => given(claimed))).toBe('NOT_FABRICATED')
    expect(refusal(() => given({ ...clarification, allegations: [{ ...allegation, id: 'A9' }] }))).toMatchObject({
      code: 'INVALID_BODY',
      details: { path: 'allegations.0.id', message: 'unknownAllegation' },
    })
  })

  test('is opened by nobody in their own cause, nor about another than the subject of its clarification', () => {
    const own = { by: { ...people.intake, person: 'applicant-shen' } }
    expect(refusedWith(() => given({}, own))).toBe('FORBIDDEN')
    expect(refusedWith(() => given(clarification, own))).toBe('FORBIDDEN')
    const about = (subject: string) => ({ ...clarification, origin: { ...clarification.origin, subject } })
    expect(refusal(() => given(about('somebody-else')))).toMatchObject({
      code: 'INVALID_BODY',
      details: { path: 'accused.personId' },
    })
    expect(given(about('applicant-shen')).state.stage).toBe('screening')
  })

  test('is one for each clarification and allegation, and its own without a clarification', () => {
    const two = [{ ...allegation, id: 'A2' }, allegation]
    const linked = claims({ ...application, clarificationCaseId: 'clar-1', allegations: two })
    expect(linked.parts).toHaveLength(2)
    expect(linked.parts).not.toEqual(claims({ ...application, clarificationCaseId: 'clar-2', allegations: two }).parts)
    expect(claims(application)).toEqual({ subject: 'applicant-shen', unit: '' })
  })

  test.each([
    ['staff', undefined, 'prefecture'],
    ['county', undefined, 'prefecture'],
    ['prefecture', undefined, 'province'],
    ['staff', 'county', 'prefecture'],
    ['township', 'province', 'province'],
  ] as const)('about a cadre of rank %s, managed by %s, is approved at the %s', (rank, managedBy, level) => {
    const accused = { ...application.accused, rank, ...(managedBy && { managedBy }) }
    expect(given({ accused }).state.approvalLevel).toBe(level)
  })

  test('waits fifteen working days for its screening, from receipt', () => {
    const [term] = given({}, { now: '2026-03-04T09:00:00+08:00', receivedOn: '2026-03-02' }).state.deadlines
    expect(term).toMatchObject({ ruleKey: 'accuse.screen', due: '2026-03-23', mark: 'A' })
  })

  test('has the accused as its party, and nobody withdraws it', () => {
    expect(given().state.parties).toEqual(['applicant-shen'])
    expect(refusal(() => decided().when(people.accused, 'withdraw', {}))).toMatchObject({
      code: 'WRONG_STAGE',
      details: { reason: 'neverWithdrawn' },
    })
  })
})

describe('screening', () => {
  test('makes whoever screens a handler, and leads to the inquiry', () => {
    expect(screened().state).toMatchObject({ stage: 'investigating', handlers: ['investigator-wu'] })
    expect(screened().state.deadlines.at(-1)).toMatchObject({ ruleKey: 'accuse.investigate', due: '2026-06-02' })
  })

  test('makes no handler of somebody who handled the clarification', () => {
    const screen = () => given(clarification).when(people.li, 'screen', { indicators: [], reasons: '有迹象。' })
    expect(refusedWith(screen)).toBe('NOT_FOUND')
  })
})

describe('a mistake', () => {
  const reasons = { reasons: '听信传言，并非捏造。' }

  test.each([
    ['screening', () => given(), (at: AccusationCase) => at, people.supervisor],
    [
      'investigating',
      () => assigned(),
      (at: AccusationCase) => at.when(people.zheng, 'cosignMistaken', {}),
      people.approver,
    ],
    ['noticed', () => noticed(), (at: AccusationCase) => at.when(people.zheng, 'cosignMistaken', {}), people.approver],
    [
      'deliberating',
      () => voting(),
      (at: AccusationCase) => at.when(people.zheng, 'cosignMistaken', {}),
      people.approver,
    ],
  ] as const)('found in %s is proposed, confirmed and explained, and the case ends', (_stage, at, cosigned, by) => {
    const proposed = cosigned(at().when(people.wu, 'closeAsMistaken', reasons))
    expect(proposed.state.status).toBe('open')
    const { state } = proposed.when(by, 'confirmMistaken', {}).served()
    expect(state).toMatchObject({ status: 'closed', outcome: 'mistaken', mistaken: { by: 'investigator-wu' } })
    expect(state.documents.filter(({ notice }) => notice).slice(-2)).toMatchObject([
      { kind: 'mistaken', notice: { withheld: true } },
      { kind: 'result', notice: { addressee: 'applicant-shen' } },
    ])
  })

  test('is never one person’s word', () => {
    const proposed = assigned().when(people.wu, 'closeAsMistaken', reasons)
    expect(refusal(() => proposed.when(people.approver, 'confirmMistaken', {})).details).toEqual({
      missing: 'cosignMistaken',
    })
    expect(refusedWith(() => proposed.when(people.wu, 'cosignMistaken', {}))).toBe('SAME_PERSON')
    const cosigned = proposed.when(people.zheng, 'cosignMistaken', {})
    expect(refusedWith(() => cosigned.when(people.supervisor, 'confirmMistaken', {}))).toBe('FORBIDDEN')
    const both = actor('investigator-wu', ['investigator', 'approver'], { level: 'county' })
    expect(refusedWith(() => cosigned.when(both, 'confirmMistaken', {}))).toBe('SAME_PERSON')
    expect(
      refusedWith(() =>
        given().when(people.wu, 'closeAsMistaken', reasons).when(people.approver, 'confirmMistaken', {}),
      ),
    ).toBe('FORBIDDEN')
  })

  test('that is refused, with reasons, leaves the case where it stands', () => {
    const proposed = given().when(people.wu, 'closeAsMistaken', reasons)
    const bare = refusal(() => proposed.when(people.supervisor, 'confirmMistaken', { refused: true }))
    expect(bare.details).toMatchObject({ path: 'reasons' })
    const { state } = proposed.when(people.supervisor, 'confirmMistaken', { refused: true, reasons: '附件系伪造。' })
    expect(state).toMatchObject({ status: 'open', stage: 'screening' })
    expect(state.refusedMistaken).toMatchObject([{ by: 'investigator-wu', refused: { reasons: '附件系伪造。' } }])
    expect(state.mistakenProposal).toBeUndefined()
  })

  test('after a panel adopted both elements is for the head to remand first', () => {
    const found = refusal(() => established().when(people.wu, 'closeAsMistaken', reasons))
    expect(found.details).toEqual({ missing: 'remand' })
    const late = voting().when(people.wu, 'closeAsMistaken', reasons).when(people.zheng, 'cosignMistaken', {})
    const adopted = established(late)
    expect(refusal(() => adopted.when(people.approver, 'confirmMistaken', {})).details).toEqual({ missing: 'remand' })
  })

  test('is for a handler', () => {
    expect(refusedWith(() => heard().when(people.li, 'closeAsMistaken', reasons))).toBe('FORBIDDEN')
  })
})

test('a mistake whose notice is issued anew stays one', () => {
  const told = noticed().when(people.wu, 'closeAsMistaken', { reasons: '错告。' })
  const ended = told.when(people.zheng, 'cosignMistaken', {}).when(people.approver, 'confirmMistaken', {})
  const anew = ended.when(people.intake, 'reissueNotice', { document: 'notice-1', reasons: '笔误。' })
  expect(anew.state).toMatchObject({ status: 'open', stage: 'noticed', ending: {}, outcome: 'mistaken' })
})
