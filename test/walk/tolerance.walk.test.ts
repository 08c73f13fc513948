import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { stages, type ToleranceState } from '#domain/tolerance/state.ts'
import { stuck } from './closure.ts'
import { type Graph, Search } from './explore.ts'
import { hunt, reachesClosure } from './mutant.ts'
import { report } from './report.ts'
import { toleranceSubject } from './tolerance.ts'
import { toleranceMutants } from './toleranceMutants.ts'

const subject = toleranceSubject(1)
/** The same walk without departures, for mutants that only a whole graph shows. */
const narrow = toleranceSubject(0)

let walked: Graph<ToleranceState>
beforeAll(() => {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  const began = process.cpuUsage().user
  walked = new Search(subject).exhaust(60_000)
  Error.stackTraceLimit = limit
  console.log(report(walked, (process.cpuUsage().user - began) / 1_000_000))
}, 600_000)

describe('in every reachable state of a tolerance review', () => {
  test.each(subject.invariants)('$name ($source)', ({ name }) => {
    expect(walked.broken.find(({ invariant }) => invariant === name)?.trace).toBeUndefined()
  })

  test(`${reachesClosure}, without withdrawal or administrative closing`, () => {
    expect(stuck(subject, walked)).toEqual([])
  }, 600_000)

  test('the walk comes through every stage and accepts every act that it tries', () => {
    expect(new Set(walked.nodes.map(({ state }) => state.stage))).toEqual(new Set(stages))
    const tried = new Set(walked.nodes.flatMap(node => subject.attempts(node).map(({ type }) => type)))
    expect([...tried].filter(type => !walked.accepted.has(type))).toEqual([])
  })
})

const table: string[] = []
afterAll(() => console.log(table.join('\n')))

describe('a rule that is wrong in one place is found out', () => {
  test.each(toleranceMutants)(
    '$name: broken is that $breaks',
    mutant => {
      const from = mutant.touches === 'graph' ? narrow : subject
      const trace = hunt(from, walked, mutant)
      expect(trace).toBeDefined()
      table.push(`${mutant.name} | ${mutant.breaks} | ${trace?.join('\n').split('\n').length} steps`)
    },
    300_000,
  )

  test('there is such a rule for each invariant', () => {
    const broken = new Set(toleranceMutants.map(({ breaks }) => breaks))
    expect([...subject.invariants.map(({ name }) => name), reachesClosure].filter(name => !broken.has(name))).toEqual(
      [],
    )
  })
})
