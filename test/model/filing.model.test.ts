import { describe, expect, test } from 'vitest'
import { claimModel } from './claimModel.ts'
import { filingModel } from './filingModel.ts'
import { impliedRules, markedRules, type Rule } from './filingRules.ts'
import { claimMutants, mutants, scenarios } from './filingScenarios.ts'
import { type Found, search } from './search.ts'

const sentences: Record<Rule, string> = { ...markedRules, ...impliedRules }
/** For a search that hangs: on a busy machine the largest takes a minute. */
const limit = 300_000

const report = (name: string, { states, broken, trace }: Found) =>
  console.info(`${name}: ${states} states${broken ? `; "${broken}" after ${trace?.length} steps` : ''}`)

describe('Filing keeps its promises in every reachable state', () => {
  test.each(Object.values(scenarios))('$name', { timeout: limit }, scenario => {
    const found = search(filingModel(scenario))
    report(scenario.name, found)
    expect(found.trace ?? []).toEqual([])
    expect(found.broken).toBeUndefined()
  })

  test('a start claims one number, or one refusal, for good', { timeout: limit }, () => {
    const found = search(claimModel())
    report('claim', found)
    expect(found.broken).toBeUndefined()
  })
})

describe('Filing breaks a promise without', () => {
  test.each(mutants.map(m => ({ ...m, without: m.off.map(rule => sentences[rule]).join(' + ') })))(
    '$without',
    { timeout: limit },
    mutant => {
      const found = search(filingModel(scenarios[mutant.in], mutant.off))
      report(mutant.off.join(' + '), found)
      expect(found.broken).toBeDefined()
    },
  )

  test.each(claimMutants.map(rule => ({ rule, without: sentences[rule] })))('$without', ({ rule }) => {
    const found = search(claimModel([rule]))
    report(rule, found)
    expect(found.broken).toBeDefined()
  })

  test('any rule: none is left out of this test', () => {
    const tried = new Set([...mutants.flatMap(m => m.off), ...claimMutants])
    expect([...tried].sort()).toEqual(Object.keys(sentences).sort())
  })
})
