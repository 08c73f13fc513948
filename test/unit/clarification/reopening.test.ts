import { describe, expect, test } from 'vitest'
import { clarification } from '#domain/clarification/clarification.ts'
import {
  approved,
  archived,
  type Clarification,
  consented,
  evaluated,
  given,
  held,
  lettersOut,
  people,
  served,
  signed,
  weighing,
} from '#test/support/clarificationCase.ts'
import { actor } from '#test/support/givenCase.ts'
import { refusal, refusedWith } from '#test/support/refused.ts'

const at = '2026-03-02T09:00:00+08:00'
const kinds = ({ state }: Clarification) => state.documents.map(({ kind }) => kind)

describe('reopening', () => {
  const closedCase = () => archived().when(people.li, 'recordFollowUp', { summary: '正常' })
  const reopen = (so: Clarification) => so.when(people.head, 'reopen', { ground: '新证据', reasons: '证人改变证言' })

  test('takes findings, evaluation, sign-offs, consent and letters anew, and clears nobody meanwhile', () => {
    const again = reopen(closedCase())
    expect(again.state).toMatchObject({ stage: 'proposed', status: 'open', signOffs: [], carriedOut: [] })
    expect(again.state).toMatchObject({ untrue: { found: 2, cleared: 0 } })
    for (const part of ['outcome', 'evaluation', 'consent', 'archivedAt']) expect(again.state).not.toHaveProperty(part)
    const findings = [{ id: 'a1', finding: 'substantiated' as const, basis: '新证据' }]
    const weighed = again
      .when(people.intake, 'accept', { findings })
      .when(people.sun, 'evaluate', { ...weighing, allegations: ['a2'] })
    const out = lettersOut(consented({ given: true }, approved(signed(weighed))))
    expect(kinds(out).filter(kind => kind === 'clarificationNotice')).toHaveLength(2)
    expect(refusedWith(() => out.when(people.li, 'archive', {}))).toBe('SERVICE_REQUIRED')
    const { state } = archived(held(served(out))).when(people.li, 'recordFollowUp', { summary: '正常' })
    expect(state).toMatchObject({ outcome: 'cleared', untrue: { found: 1, cleared: 1 } })
  })

  test('leaves nothing of what held the case when it was closed', () => {
    const suspended = archived().when(people.head, 'suspend', { reason: '等待鉴定', until: '2026-04-01' })
    const again = reopen(suspended.when(people.li, 'recordFollowUp', { summary: '正常' }))
    expect(again.state).not.toHaveProperty('suspension')
    expect(clarification.tasks(again.state).map(({ action }) => action)).toStrictEqual(['accept'])
  })

  test('leaves former notices as they are: none is issued anew, and the service of one changes nothing', () => {
    const again = reopen(closedCase())
    const idOf = (kind: string) => again.state.documents.find(document => document.kind === kind)?.id ?? ''
    const anew = { document: idOf('clarificationLetter'), reasons: '笔误' }
    expect(refusal(() => again.when(people.intake, 'reissueNotice', anew)).details).toStrictEqual({
      reason: 'beforeReopening',
    })
    const weighed = again.when(people.intake, 'accept', {}).when(people.sun, 'evaluate', weighing)
    const asked = approved(signed(weighed))
    const former = {
      document: idOf('consentRequest'),
      method: 'direct' as const,
      receivedBy: '沈某某',
      receivedAt: asked.now,
      reasons: '日期有误',
    }
    const told = asked.when(people.li, 'correctService', former)
    expect(told.state.deadlines).toStrictEqual(asked.state.deadlines)
  })

  test('is for a case that was decided; one that ended without is filed again', () => {
    const refused = given().when(people.intake, 'refuseAcceptance', { reason: '没有办结的核查' })
    expect(refusedWith(() => reopen(refused))).toBe('UNSERVED')
    expect(refusal(() => reopen(refused.served())).details).toStrictEqual({ reason: 'fileAgain' })
    expect(refusedWith(() => reopen(held()))).toBe('WRONG_STAGE')
  })

  test('a notice that the closing act issued is served afterwards', () => {
    const so = evaluated().when(people.head, 'reject', { reasons: '时机不当' })
    const body = { document: 'notice-1', method: 'direct' as const, receivedBy: '沈某某', receivedAt: at }
    expect(so.when(people.intake, 'recordService', body).state).toMatchObject({ status: 'closed', outcome: 'rejected' })
  })
})

describe('a substitute', () => {
  const forReview = actor('reviewer-2', ['caseReview'], { onBehalfOf: 'reviewer-xu' })

  test('signs for the absent person, and neither of the two signs for another department', () => {
    const so = evaluated().when(forReview, 'signOff', {})
    expect(so.state.signOffs).toMatchObject([{ department: 'caseReview', by: 'reviewer-xu', through: 'reviewer-2' }])
    for (const person of ['reviewer-2', 'reviewer-xu'])
      expect(refusedWith(() => so.when(actor(person, ['caseManagement']), 'signOff', {}))).toBe('SAME_PERSON')
  })

  test('of the head approves unless one of the two handled the case or signed', () => {
    const forHead = (person: string) => actor(person, ['approver'], { level: 'county', onBehalfOf: 'approver-zhao' })
    expect(refusedWith(() => signed().when(forHead('investigator-li'), 'approve', {}))).toBe('SAME_PERSON')
    expect(refusedWith(() => signed().when(forHead('reviewer-xu'), 'approve', {}))).toBe('SAME_PERSON')
    expect(signed().when(forHead('head-2'), 'approve', {}).state.approvers).toStrictEqual(['head-2', 'approver-zhao'])
  })
})
