import { describe, expect, test } from 'vitest'
import { identityGranted } from '#domain/falseAccusation/state.ts'
import { tasksOf } from '#domain/falseAccusation/tasks.ts'
import { assigned, findings, found, given, listed, noticed, people, screened } from '#test/support/accusationCase.ts'
import { refusal, refusedWith } from '#test/support/refused.ts'

const assign = (at: ReturnType<typeof screened>, handlers: string[]) =>
  at.when(people.supervisor, 'assignHandlers', { handlers })
const pair = ['investigator-wu', 'investigator-zheng']
const evidence = (result: 'met' | 'notMet', documents: string[]) => ({ result, evidence: documents })
const submit = (fabrication: ReturnType<typeof evidence>, at = assigned()) =>
  at.when(people.wu, 'submitIntentFindings', { fabrication, intent: evidence('notMet', []) })

describe('the handlers', () => {
  const prior = { caseId: 'clar-1', allegations: [], handlers: ['investigator-wu'] }

  test('are two at least, strangers to the clarification and to the accused', () => {
    expect(refusedWith(() => assign(screened(), ['investigator-wu', 'investigator-wu']))).toBe('TOO_FEW_HANDLERS')
    const linked = given({ origin: { ...prior, allegations: given().state.allegations } })
    const at = linked.when(people.zheng, 'screen', { indicators: [], reasons: '有迹象。' })
    expect(refusal(() => assign(at, pair))).toMatchObject({
      code: 'SAME_PERSON',
      details: { persons: ['investigator-wu'] },
    })
    const barred = screened(given({ barred: ['investigator-zheng'] }))
    expect(refusedWith(() => assign(barred, pair))).toBe('RECUSED')
    const kin = screened(given({}, { kin: { 'investigator-zheng': ['applicant-shen'] } }))
    expect(refusedWith(() => assign(kin, pair))).toBe('RECUSED')
  })

  test('are assigned after screening', () => {
    expect(refusal(() => assign(given(), pair)).details).toMatchObject({ missing: 'screen' })
    expect(assigned().state.handlers).toEqual(pair)
  })
})

describe('the findings', () => {
  test('need two handlers, and evidence of the file for each element that is met', () => {
    expect(refusedWith(() => submit(evidence('met', ['doc-1']), screened()))).toBe('TOO_FEW_HANDLERS')
    expect(refusal(() => submit(evidence('met', [])))).toMatchObject({
      code: 'EVIDENCE_REQUIRED',
      details: { missing: ['fabrication'] },
    })
    expect(refusal(() => submit(evidence('met', ['doc-9'])))).toMatchObject({
      code: 'EVIDENCE_UNKNOWN',
      details: { missing: ['doc-9'] },
    })
    expect(submit(evidence('notMet', [])).state.intentFindings?.by).toBe('investigator-wu')
  })

  test('are signed by the other handler', () => {
    const at = assigned().when(people.wu, 'submitIntentFindings', findings)
    expect(refusedWith(() => at.when(people.wu, 'cosignFindings', {}))).toBe('SAME_PERSON')
    expect(refusedWith(() => assigned().when(people.zheng, 'cosignFindings', {}))).toBe('FINDING_MISSING')
    expect(at.when(people.zheng, 'cosignFindings', {}).state.stage).toBe('noticed')
  })
})

describe('the identity of the reporter', () => {
  const asked = (at = assigned()) => at.when(people.wu, 'requestIdentity', { reason: '核实有无陷害动机。' })

  test('is opened by two different custodians, until the entry is made', () => {
    expect(refusal(() => assigned().when(people.custodian, 'grantIdentity', {})).details).toMatchObject({
      missing: 'requestIdentity',
    })
    const once = asked().when(people.custodian, 'grantIdentity', {})
    expect(identityGranted(once.state)).toBe(false)
    expect(refusedWith(() => once.when(people.custodian, 'grantIdentity', {}))).toBe('SAME_PERSON')
    const twice = once.when(people.otherCustodian, 'grantIdentity', {})
    expect(identityGranted(twice.state)).toBe(true)
    expect(identityGranted({ ...twice.state, stage: 'listed' })).toBe(false)
    expect(refusedWith(() => listed().when(people.wu, 'requestIdentity', { reason: 'x' }))).toBe('WRONG_STAGE')
  })

  test('leaves a step for the second custodian even if the first claimed both', () => {
    const claimed = asked()
      .when(people.custodian, 'claimTask', { task: 'grantIdentity-1' })
      .when(people.custodian, 'claimTask', { task: 'grantIdentity-2' })
      .when(people.custodian, 'grantIdentity', {})
    expect(tasksOf(claimed.state).map(({ id }) => id)).toContain('grantIdentity-2')
    expect(identityGranted(claimed.when(people.otherCustodian, 'grantIdentity', {}).state)).toBe(true)
  })

  test('is not asked for where none is kept, or twice', () => {
    const anonymous = assigned(screened(given({ reporter: { named: false } })))
    expect(refusal(() => asked(anonymous)).details).toMatchObject({ reason: 'noIdentityKept' })
    expect(refusal(() => asked(asked())).details).toMatchObject({ reason: 'identityAsked' })
  })
})

describe('an anonymous reporter', () => {
  const anonymous = () => assigned(screened(given({ reporter: { named: false } })))
  const reasons = { reasons: '涉及换届，确有必要。' }

  test('is traced with approval of the prefecture level or above', () => {
    expect(refusal(() => anonymous().when(people.approver, 'approveTracing', reasons))).toMatchObject({
      code: 'APPROVAL_LEVEL_TOO_LOW',
      article: expect.stringContaining('第二十九条'),
    })
    expect(anonymous().when(people.cityApprover, 'approveTracing', reasons).state.tracing).toMatchObject(reasons)
    expect(tasksOf(anonymous().state)).toContainEqual(
      expect.objectContaining({ action: 'approveTracing', candidates: { role: 'approver', organ: 'ningbo' } }),
    )
  })

  test('may be traced when the findings are signed too, since nobody can be given notice before', () => {
    const at = found(anonymous())
    expect(tasksOf(at.state).map(({ action }) => action)).toStrictEqual(['approveTracing'])
    expect(noticed(at.when(people.cityApprover, 'approveTracing', reasons)).state.notification).toBeDefined()
  })

  test('whose identity is kept needs no tracing', () => {
    expect(refusal(() => assigned().when(people.cityApprover, 'approveTracing', reasons)).details).toMatchObject({
      reason: 'reporterKnown',
    })
  })

  test('who is not traced gets no notice: the case is closed administratively', () => {
    const at = found(anonymous())
    expect(refusal(() => noticed(at)).details).toMatchObject({ missing: 'approveTracing' })
    const closed = at
      .when(people.approver, 'closeAdministratively', { ground: 'respondentNotFound', reasons: '未获批准查找。' })
      .when(people.supervisor, 'confirmClosing', {})
    expect(closed.state).toMatchObject({ status: 'closed', outcome: 'closedAdministratively' })
  })
})
