import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommonState } from '#domain/case.ts'
import { movesOf } from '#domain/story.ts'
import { stuck } from './closure.ts'
import { type Graph, Search, type Subject } from './explore.ts'
import { hunt, type Mutant, reachesClosure } from './mutant.ts'
import { report } from './report.ts'
import { arrow, makesEveryMove } from './stages.ts'

/** A walk to be tested. */
type Walk<S extends CommonState, E extends { type: string }> = {
  title: string
  /** The process with so many departures from the main course at once. */
  subjectOf: (departures: number) => Subject<S, E>
  mutants: readonly Mutant<S, E>[]
}

/** One departure at a time, or as many as whoever runs the tests asks for: with two the walks take hours. */
const departures = Number(process.env.WALK_DEPARTURES ?? 1)
const limit = departures > 1 ? 10_000_000 : 60_000

/** Tests of a process by an exhaustive walk: each invariant in every reachable state, and a mutant found for each. */
export function describeWalk<S extends CommonState, E extends { type: string }>(walk: Walk<S, E>): void {
  const { title, subjectOf, mutants } = walk
  const subject = subjectOf(departures)
  const { story } = subject.rules.process
  // For mutants that only a whole graph shows.
  const narrow = subjectOf(0)
  let walked: Graph<S>
  beforeAll(() => {
    const traces = Error.stackTraceLimit
    Error.stackTraceLimit = 0
    const began = process.cpuUsage().user
    walked = new Search(subject).exhaust(limit)
    Error.stackTraceLimit = traces
    console.log(report(walked, (process.cpuUsage().user - began) / 1_000_000))
  }, departures * 3_000_000)

  describe(`in every reachable state of ${title}`, () => {
    test.each(subject.invariants)('$name ($source)', ({ id }) => {
      expect(walked.broken.find(({ invariant }) => invariant === id)?.trace).toBeUndefined()
    })

    test(`${reachesClosure}, without ${subject.lastResorts.join(' or ')}`, () => {
      expect(stuck(subject, walked)).toEqual([])
    }, 3_000_000)

    test('the walk comes through every stage and accepts every act that it tries, those excepted that are never taken', () => {
      expect(new Set(walked.nodes.map(({ state }) => state.stage))).toEqual(new Set(Object.keys(story.stages)))
      const tried = new Set(walked.nodes.flatMap(node => subject.attempts(node).map(({ type }) => type)))
      expect([...tried].filter(type => !walked.accepted.has(type))).toEqual(subject.neverAccepted ?? [])
    })
  })

  test('the story draws every move that the walk makes, and no other', () => {
    expect([...walked.moves].sort()).toEqual(movesOf(story).map(arrow).sort())
  })

  const table: string[] = []
  afterAll(() => console.log(table.join('\n')))

  describe('a rule that is wrong in one place is found out', () => {
    test.each(mutants)(
      '$name: breaks $breaks',
      mutant => {
        const from = mutant.touches === 'graph' ? narrow : subject
        const trace = hunt(from, walked, mutant)
        expect(trace).toBeDefined()
        table.push(`${mutant.name} | ${mutant.breaks} | ${trace?.join('\n').split('\n').length} steps`)
      },
      300_000,
    )

    test('there is such a rule for each invariant', () => {
      const broken = new Set(mutants.map(({ breaks }) => breaks))
      const all = [...subject.invariants.map(({ id }) => id), reachesClosure, makesEveryMove]
      expect(all.filter(id => !broken.has(id))).toEqual([])
      expect([...broken].filter(id => !all.includes(id))).toEqual([])
    })
  })
}
