import { describe, expect, test } from 'vitest'
import { currentPackFor } from '#domain/packs/packs.ts'
import type { Finding } from '#domain/tolerance/commands.ts'
import { answered } from '#test/support/answered.ts'
import { refusal, refusedWith } from '#test/support/refused.ts'
import { given, people } from '#test/support/toleranceCase.ts'
import { accepted, clearFindings, investigated } from '#test/support/zhenhai.ts'

const { li, sun, supervisor } = people
const assigned = () =>
  accepted().when(supervisor, 'assignHandlers', { handlers: ['investigator-li', 'investigator-sun'] })
const heard = () =>
  assigned()
    .when(li, 'attachDocument', {
      document: 'doc-minutes',
      meta: { kind: 'evidence', title: '纪要', sha256: '', mediaType: '', bytes: 1 },
    })
    .when(li, 'recordInterview', { who: '周', role: 'subject', summary: '陈述' })
const with_ = (changes: Record<string, Partial<Finding>>): Finding[] =>
  clearFindings.map(({ answer, ...finding }) => {
    const change = changes[finding.criterion] ?? {}
    const criterion = currentPackFor('tolerance', 'audit').criteria.find(({ id }) => id === finding.criterion)
    return { ...finding, ...answered(criterion ?? {}, change.result ?? finding.result), ...change }
  })

describe('handlers', () => {
  test.each([[['investigator-li']], [['investigator-li', 'investigator-li']]])('are at least two: %j', handlers => {
    expect(refusedWith(() => accepted().when(supervisor, 'assignHandlers', { handlers }))).toBe('TOO_FEW_HANDLERS')
  })

  test('too few are named before the stage is', () => {
    const one = () => given().when(supervisor, 'assignHandlers', { handlers: ['investigator-li'] })
    expect(refusedWith(one)).toBe('TOO_FEW_HANDLERS')
    const two = () => given().when(supervisor, 'assignHandlers', { handlers: ['investigator-li', 'investigator-sun'] })
    expect(refusal(two)).toMatchObject({ code: 'WRONG_STAGE', details: { missing: 'accept' } })
  })

  test('may be who a party calls kin: what a party says is a request, and bars nobody by itself', () => {
    const kin = { 'applicant-zhou': ['investigator-li'] }
    const named = given({}, { kin })
      .when(people.intake, 'accept', {})
      .when(supervisor, 'assignHandlers', { handlers: ['investigator-li', 'investigator-sun'] })
    expect(named.state.handlers).toContain('investigator-li')
  })

  test('are not parties, their kin, or recused', () => {
    const name = (one: string, more = {}) =>
      refusedWith(() =>
        given({}, more)
          .when(people.intake, 'accept', {})
          .when(supervisor, 'assignHandlers', { handlers: [one, 'investigator-sun'] }),
      )
    expect(name('applicant-zhou')).toBe('RECUSED')
    expect(name('investigator-li', { kin: { 'investigator-li': ['applicant-zhou'] } })).toBe('RECUSED')
    const recused = assigned().when(li, 'declareRecusal', { ground: 'kin' })
    expect(
      refusedWith(() =>
        recused.when(supervisor, 'assignHandlers', { handlers: ['investigator-li', 'investigator-wu'] }),
      ),
    ).toBe('RECUSED')
  })

  test('who leave by recusal leave the case one short: nothing is found before another is assigned', () => {
    const short = heard().when(sun, 'declareRecusal', { ground: 'other' })
    const submit = () => short.when(li, 'submitFindings', { findings: clearFindings, recommendation: 'tolerate' })
    expect(refusedWith(submit)).toBe('TOO_FEW_HANDLERS')
  })

  test('alone inquire once they are assigned', () => {
    const wu = { ...li, person: 'investigator-wu' }
    expect(refusedWith(() => assigned().when(wu, 'recordInterview', { who: '周', role: 'subject', summary: '' }))).toBe(
      'FORBIDDEN',
    )
  })
})

describe('findings', () => {
  const submit = (
    findings: Finding[],
    recommendation: 'tolerate' | 'mitigate' | 'notTolerate' | 'recommend' = 'tolerate',
  ) => refusal(() => heard().when(li, 'submitFindings', { findings, recommendation }))

  test('cover every criterion of the pack, each once', () => {
    expect(submit(clearFindings.slice(1))).toMatchObject({ code: 'FINDING_MISSING', details: { missing: ['F1'] } })
    expect(submit([...clearFindings, ...clearFindings.slice(0, 1)])).toMatchObject({ code: 'INVALID_BODY' })
  })

  test('rest on evidence of the file', () => {
    expect(submit(with_({ F1: { evidence: ['doc-unknown'] } }))).toMatchObject({
      code: 'EVIDENCE_UNKNOWN',
      details: { missing: ['doc-unknown'] },
    })
  })

  test('come after the subject was heard or waived it', () => {
    const early = () =>
      assigned().when(li, 'submitFindings', { findings: with_({ F3: { evidence: [] } }), recommendation: 'tolerate' })
    expect(refusedWith(early)).toBe('STATEMENT_MISSING')
  })

  test.each(['F2', 'F4', 'F5', 'F6', 'F8'])(
    'with %s met or unclear bar tolerate, mitigate and recommend',
    criterion => {
      for (const result of ['met', 'unclear'] as const)
        for (const recommendation of ['tolerate', 'mitigate', 'recommend'] as const)
          expect(submit(with_({ [criterion]: { result } }), recommendation)).toMatchObject({
            code: 'NEGATIVE_LIST',
            details: { criteria: [criterion] },
          })
    },
  )

  test.each(['F1', 'F3', 'A1', 'A2', 'A3', 'A4', 'A5'])('without %s met do not carry tolerate', criterion => {
    for (const result of ['notMet', 'unclear'] as const)
      expect(submit(with_({ [criterion]: { result } }))).toMatchObject({ code: 'CRITERION_NOT_MET' })
  })

  test('are signed by a second handler, not the same person', () => {
    const submitted = heard().when(li, 'submitFindings', { findings: clearFindings, recommendation: 'tolerate' })
    expect(refusedWith(() => submitted.when(li, 'cosignFindings', {}))).toBe('SAME_PERSON')
    expect(submitted.when(sun, 'cosignFindings', {}).state.stage).toBe('deliberating')
  })

  test('open the ten working days in which the organ decides', () => {
    expect(investigated().state.deadlines.map(({ ruleKey, state }) => [ruleKey, state])).toEqual([
      ['tolerate.accept', 'met'],
      ['tolerate.investigate', 'met'],
      ['tolerate.decide', 'running'],
    ])
  })
})
