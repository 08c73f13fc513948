import { describe, expect, test } from 'vitest'
import { toleranceBodies } from '#contract/schemas/tolerance.ts'
import { packOf } from '#domain/packs/packs.ts'
import type { RulePack } from '#domain/packs/rulePack.ts'
import type { Finding } from '#domain/tolerance/commands.ts'
import { findingsOf } from '#system/demo/toleranceSteps.ts'
import { refusal } from '#test/support/refused.ts'
import { given, panelMember, people } from '#test/support/toleranceCase.ts'

const soe = packOf('soe@1') as RulePack
const heard = () =>
  given({ regime: 'soe', circumstances: ['S14'] })
    .when(people.intake, 'accept', {})
    .when(people.supervisor, 'assignHandlers', { handlers: ['investigator-li', 'investigator-sun'] })
    .when(people.li, 'recordInterview', { who: '沈', role: 'subject', summary: '陈述' })
const findings = (lossYuan: number, answer: string) =>
  findingsOf(soe, { F6: { answer, lossYuan, reasons: '专项审计。' } }) as Finding[]
type Recommendation = 'tolerate' | 'mitigate' | 'notTolerate' | 'recommend'
const submitted = (lossYuan: number, answer: string, recommendation: Recommendation) =>
  heard().when(people.li, 'submitFindings', { findings: findings(lossYuan, answer), recommendation })

describe('a loss of a municipal enterprise', () => {
  test.each(['tolerate', 'mitigate', 'recommend'] as const)('of 50,000,000 yuan is barred from %s', recommendation => {
    expect(refusal(() => submitted(50_000_000, '较大', recommendation))).toMatchObject({
      code: 'NEGATIVE_LIST',
      details: { criteria: ['F6'] },
    })
  })

  test('of 50,000,000 yuan is barred in the ballot too', () => {
    const voting = submitted(50_000_000, '重大', 'notTolerate')
      .when(people.sun, 'cosignFindings', {})
      .when(people.supervisor, 'convenePanel', { members: ['panel-1', 'panel-2', 'panel-3'], chair: 'panel-1' })
      .when(panelMember(1), 'openVote', {})
    for (const choice of ['tolerate', 'mitigate'] as const)
      expect(refusal(() => voting.when(panelMember(2), 'castVote', { choice })).code).toBe('NEGATIVE_LIST')
  })

  test('of 49,999,999 yuan is not barred', () => {
    expect(submitted(49_999_999, '较大', 'tolerate').state.findings?.recommendation).toBe('tolerate')
  })

  test('may be graded above its band, not below', () => {
    expect(submitted(4_999_999, '较大', 'mitigate').state.findings?.findings).toHaveLength(soe.criteria.length)
    expect(refusal(() => submitted(5_000_000, '一般', 'mitigate'))).toMatchObject({
      code: 'INVALID_BODY',
      details: { path: 'findings.5.answer' },
    })
  })

  test('is told with F6 only, to the 分', () => {
    const sent = (changes: Partial<Finding>) =>
      toleranceBodies.submitFindings.safeParse({
        findings: [{ criterion: 'F6', result: 'notMet', reasons: '未造成。', evidence: [], ...changes }],
        recommendation: 'tolerate',
      })
    for (const right of [0, 0.5, 123_456.78]) expect(sent({ lossYuan: right }).success).toBe(true)
    for (const wrong of [{ lossYuan: -1 }, { lossYuan: 0.005 }, { criterion: 'F7', lossYuan: 1 }])
      expect(sent(wrong).error?.issues[0]?.path).toEqual(['findings', 0, 'lossYuan'])
  })
})
