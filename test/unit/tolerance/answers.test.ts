import { describe, expect, test } from 'vitest'
import type { FindingResult } from '#domain/common/bodies.ts'
import { currentPackFor, rulePacks } from '#domain/packs/packs.ts'
import type { RulePack } from '#domain/packs/rulePack.ts'
import { faultsOf } from '#domain/packs/rulePackFaults.ts'
import type { Bodies, SubmittedFinding } from '#domain/tolerance/commands.ts'
import { answered } from '#test/support/answered.ts'
import { refusal } from '#test/support/refused.ts'
import { given, people } from '#test/support/toleranceCase.ts'

type Regime = 'general' | 'audit'
type Recommendation = Bodies['submitFindings']['recommendation']

const heard = (regime: Regime) =>
  given({ regime })
    .when(people.intake, 'accept', {})
    .when(people.supervisor, 'assignHandlers', { handlers: ['investigator-li', 'investigator-sun'] })
    .when(people.li, 'recordInterview', { who: '周', role: 'subject', summary: '陈述' })

/** Clear findings, with these results instead or these fields. */
const findings = (regime: Regime, changed: Record<string, FindingResult | Partial<SubmittedFinding>> = {}) =>
  currentPackFor('tolerance', regime).criteria.map((criterion): SubmittedFinding => {
    const change = changed[criterion.id]
    const clear = criterion.negative || criterion.id === 'F9' ? 'notMet' : 'met'
    const plain = { criterion: criterion.id, reasons: '理由', evidence: [] }
    if (typeof change === 'object') return { ...plain, ...change }
    return { ...plain, ...answered(criterion, change ?? clear) }
  })
const submit = (regime: Regime, changed = {}, recommendation: Recommendation = 'tolerate') =>
  heard(regime).when(people.li, 'submitFindings', { findings: findings(regime, changed), recommendation })
const code = (...asked: Parameters<typeof submit>) => refusal(() => submit(...asked))

describe('the result of a finding', () => {
  test.each([
    ['F4', '查明存在', 'met'],
    ['F5', '故意', 'met'],
    ['F6', '重大安全责任事故', 'met'],
    ['F2', '行为后才禁止', 'notMet'],
    ['F3', '紧急情况临机处置且事后及时报告', 'met'],
  ] as const)('follows from the answer: %s %s is %s', (criterion, answer, result) => {
    const state = submit('general', { [criterion]: { answer } }, 'notTolerate').state
    expect(state.findings?.findings.find(one => one.criterion === criterion)).toMatchObject({ answer, result })
  })

  test.each([
    ['a result against the answer', { F4: { answer: '查明存在', result: 'notMet' } }, 'result'],
    ['doubt beside a clear answer', { F4: { answer: '未发现', result: 'unclear' } }, 'result'],
    ['an answer that the pack does not list', { F4: { answer: '大概没有' } }, 'answer'],
    ['a result without an answer', { F4: { result: 'notMet' } }, 'answer'],
    ['neither', { F4: {} }, 'answer'],
  ])('is not %s', (_, changed, field) => {
    const refused = { code: 'ANSWER_CONTRADICTS', details: { path: `findings.3.${field}` } }
    for (const recommendation of ['tolerate', 'notTolerate'] as const)
      expect(code('general', changed, recommendation)).toMatchObject(refused)
  })

  test('that is unclear needs no answer, and bars', () => {
    expect(code('general', { F4: { result: 'unclear' } })).toMatchObject({ code: 'NEGATIVE_LIST' })
    expect(code('general', { F4: { answer: '查明存在' } })).toMatchObject({ code: 'NEGATIVE_LIST' })
  })
})

describe('two criteria that ask the same', () => {
  const second = { code: 'ANSWER_CONTRADICTS', details: { message: 'contradictsCriterion' } }

  test('do not say the opposite where something is tolerated', () => {
    expect(code('audit', { A2: 'notMet' }, 'mitigate')).toMatchObject(second)
    expect(code('audit', { F3: 'notMet' }, 'mitigate')).toMatchObject(second)
    expect(code('audit', { A4: 'notMet' }, 'mitigate')).toMatchObject(second)
  })

  test('leave an emergency its own way', () => {
    const emergency = { F3: { answer: '紧急情况临机处置且事后及时报告' }, A2: 'notMet' as const }
    expect(submit('audit', emergency, 'mitigate').state.findings?.recommendation).toBe('mitigate')
  })
})

describe('own dissent on record', () => {
  const dissent = { F9: 'met', F1: 'notMet', F3: 'notMet' } as const

  test('stands in for direction and procedure', () => {
    expect(submit('general', dissent).state.findings?.recommendation).toBe('tolerate')
    expect(submit('audit', dissent).state.findings?.recommendation).toBe('tolerate')
    expect(code('general', { ...dissent, F9: 'notMet' })).toMatchObject({ code: 'CRITERION_NOT_MET' })
  })

  test('stands in for nothing where the negative list bars', () => {
    for (const criterion of ['F2', 'F4', 'N1'])
      expect(code('general', { ...dissent, [criterion]: 'met' })).toMatchObject({ code: 'NEGATIVE_LIST' })
  })
})

describe('a rule pack', () => {
  const [pack] = rulePacks as [RulePack]
  const with_ = (answers: object) => ({
    ...pack,
    criteria: pack.criteria.map(one => (one.id === 'F4' ? ({ ...one, ...answers } as typeof one) : one)),
  })

  test.each([
    ['an answer without a result', [{ text: '未发现', result: 'notMet' }, { text: '查明存在' }]],
    [
      'answers that say one thing alone',
      [
        { text: '未发现', result: 'notMet' },
        { text: '无', result: 'notMet' },
      ],
    ],
    [
      'the answers of the form turned round',
      [
        { text: '未发现', result: 'met' },
        { text: '查明存在', result: 'notMet' },
      ],
    ],
  ])('is not loaded with %s', (_, answers) => {
    expect(faultsOf(pack)).toEqual([])
    expect(faultsOf(with_({ answers }))).not.toEqual([])
  })
})
