import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CommonState } from '#domain/case.ts'
import type { StatutoryCalendar } from '#domain/time/calendar.ts'
import { moves, type Wanderer, wander } from './randomWalk.ts'

/** The calendar with one more year, of which the holiday notice has come. */
const laterCalendar = ({ years }: StatutoryCalendar): StatutoryCalendar => ({
  version: `${Object.keys(years).length}`,
  years: { ...years, [String(2024 + Object.keys(years).length)]: { holidays: [], makeUpWorkdays: [], notice: '试' } },
})

type Walks<S extends CommonState, E extends { type: string }> = Pick<
  Wanderer<S, E>,
  'subject' | 'people' | 'bodyOf'
> & {
  /** A stage that some of the walks must come to. */
  reaches: string
  /** Where its walks begin, if the usual ones do not come as far as `reaches`. */
  seed?: number
}

/** How many walks, and which: always the same unless whoever runs the tests asks for others. */
const numRuns = Number(process.env.WALKS ?? 150)
const seedOf = (usual = 20_260_302) => Number(process.env.WALK_SEED ?? usual)

/** Tests a process by random walks over all its acts. */
export function describeRandomWalk<S extends CommonState, E extends { type: string }>(walks: Walks<S, E>): void {
  test(
    'random walks over all acts break no invariant; a refusal is a refusal and changes nothing; folding gives the same',
    () => {
      const { rules } = walks.subject
      const wanderer = { ...walks, types: Object.keys(rules.process.actions), laterCalendar }
      const starts = walks.subject.starts(rules)
      const seen = { walks: 0, accepted: 0, refused: 0, closed: 0, stages: new Set<string>(), longest: 0 }
      const property = fc.property(fc.nat(starts.length - 1), moves(160), (start, walk) => {
        const { node, accepted, refused } = wander(wanderer, starts[start]!, walk)
        seen.walks += 1
        seen.accepted += accepted
        seen.refused += refused
        seen.closed += node.state.status === 'closed' ? 1 : 0
        seen.longest = Math.max(seen.longest, node.n)
        for (const { stage } of node.state.stages) seen.stages.add(stage)
      })
      fc.assert(property, { numRuns, seed: seedOf(walks.seed), endOnFailure: true })
      const { stages, ...counts } = seen
      console.log(JSON.stringify(counts), [...stages].join(', '))
      expect(stages).toContain(walks.reaches)
      expect(seen.closed).toBeLessThan(seen.walks)
    },
    numRuns * 4_000,
  )
}
