import { describe, expect, test } from 'vitest'
import type { CommonState } from '#domain/case.ts'
import { approved } from '#test/support/clarificationCase.ts'
import { refusal } from '#test/support/refused.ts'
import { actor, given, people } from '#test/support/toleranceCase.ts'
import { decided } from '#test/support/zhenhai.ts'

const { applicant, approver, intake, supervisor } = people
const citySupervisor = actor('supervisor-city', ['supervisor'], { organ: 'ningbo' })
const term = ({ state }: { state: CommonState }, key: string) =>
  state.deadlines.findLast(({ ruleKey }) => ruleKey === key)
const away = { organ: 'ningbo', reasons: '上级管辖' }
const pause = { reason: '等待鉴定', until: '2026-03-20' }

describe('a case on its way to another organ', () => {
  const asked = () =>
    given()
      .when(intake, 'requestSupplement', { items: ['会议纪要'] })
      .served()
  const moving = () => asked().when(approver, 'transfer', away)

  test('stands still for the party too, who can do nothing in it: what was not supplied is not withdrawn', () => {
    expect(term(moving(), 'tolerate.supplement')?.state).toBe('suspended')
    expect(moving().until('2026-05-06T00:00:00+08:00').state).toMatchObject({ status: 'open', stage: 'applied' })
    const back = moving()
      .until('2026-03-09T09:00:00+08:00')
      .when(citySupervisor, 'returnTransfer', { reasons: '不属我市' })
    expect(term(back, 'tolerate.supplement')).toMatchObject({ state: 'running', due: '2026-03-23' })
    expect(term(back, 'tolerate.accept')?.state).toBe('suspended')
    expect(back.when(applicant, 'supplement', { items: ['纪要'] }).state.supplements).toMatchObject([
      { given: ['纪要'] },
    ])
  })

  test('that was closed there is at home when it is reopened, and stands still no more', () => {
    const closed = decided()
      .when(approver, 'suspend', pause)
      .when(approver, 'closeAdministratively', { ground: 'other', reasons: '并案办理' })
      .when(approver, 'transfer', away)
      .when(supervisor, 'confirmClosing', {})
    const again = closed.when(approver, 'reopen', { ground: '新的事实', reasons: '证人改变证言' })
    expect(again.state).toMatchObject({ status: 'open', organ: 'zhenhai', transfers: [{ to: 'ningbo' }] })
    for (const part of ['transfer', 'suspension']) expect(again.state).not.toHaveProperty(part)
    expect(term(again, 'tolerate.investigate')?.state).toBe('running')
  })

  test('keeps the whole period for a review', () => {
    const served = decided().when(intake, 'recordService', {
      document: 'notice-2',
      method: 'direct',
      receivedBy: '周',
      receivedAt: '2026-03-02T09:20:00+08:00',
    })
    const there = served
      .when(approver, 'transfer', away)
      .until('2026-04-10T09:00:00+08:00')
      .when(citySupervisor, 'acceptTransfer', {})
    expect(term(there, 'tolerate.review')).toMatchObject({ state: 'running', due: '2026-05-11' })
    expect(there.when(applicant, 'requestReview', { reasons: '不服' }).state.review).toBeDefined()
  })

  test('keeps the person’s days to consent', () => {
    const moved = approved().when(approver, 'transfer', away).until('2026-04-01T09:00:00+08:00')
    const there = moved.when(citySupervisor, 'acceptTransfer', {})
    expect(term(there, 'clarify.consent')).toMatchObject({ state: 'running', due: '2026-04-09' })
  })

  test('is on its way to one organ at a time', () => {
    const again = () => moving().when(approver, 'transfer', { organ: 'beilun', reasons: '另行移送' })
    expect(refusal(again)).toMatchObject({ code: 'WRONG_STAGE', details: { missing: 'acceptTransfer' } })
  })

  test('and suspended, has the party’s periods back with the answer, and its own with the resumption', () => {
    const back = asked()
      .when(approver, 'suspend', pause)
      .when(approver, 'transfer', away)
      .when(citySupervisor, 'returnTransfer', { reasons: '不属我市' })
    expect(term(back, 'tolerate.supplement')?.state).toBe('running')
    expect(term(back, 'tolerate.accept')?.state).toBe('suspended')
    const resumed = back.when(applicant, 'supplement', { items: ['纪要'] }).when(approver, 'resume', {})
    expect(term(resumed, 'tolerate.accept')?.state).toBe('running')
  })
})

describe('a suspended case', () => {
  test('that goes on all the same begins no period of the organ’s own before it is resumed', () => {
    const accepted = given().when(approver, 'suspend', pause).when(intake, 'accept', {})
    expect(term(accepted, 'tolerate.investigate')).toMatchObject({ state: 'suspended', due: '2026-04-14' })
    const resumed = accepted.until('2026-03-09T09:00:00+08:00').when(approver, 'resume', {})
    expect(term(resumed, 'tolerate.investigate')).toMatchObject({ state: 'running', due: '2026-04-21' })
  })

  test('begins every period of a party at once', () => {
    const asked = given()
      .when(approver, 'suspend', pause)
      .when(intake, 'requestSupplement', { items: ['纪要'] })
      .served()
    expect(term(asked, 'tolerate.supplement')?.state).toBe('running')
    expect(asked.when(supervisor, 'addNote', { text: '等待' }).state.status).toBe('open')
  })
})
