import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actions } from '#domain/tolerance/actions.ts'
import type { ToleranceEvent } from '#domain/tolerance/events.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import { moves, type Wanderer, wander } from '../randomWalk.ts'
import { oddBody } from './bodies.ts'
import { everybody } from './cast.ts'
import { toleranceRules, toleranceSubject } from './subject.ts'

const subject = toleranceSubject(0)
const wanderer: Wanderer<ToleranceState, ToleranceEvent> = {
  subject,
  people: everybody,
  types: Object.keys(actions),
  bodyOf: oddBody,
  laterCalendar: ({ years }) => ({
    version: `${Object.keys(years).length}`,
    years: { ...years, [String(2024 + Object.keys(years).length)]: { holidays: [], makeUpWorkdays: [], notice: '试' } },
  }),
}

test('random walks over all acts break no invariant; a refusal is a refusal and changes nothing; folding gives the same', () => {
  const starts = subject.starts(toleranceRules)
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
  fc.assert(property, { numRuns: 150, seed: 20_260_302, endOnFailure: true })
  const { stages, ...counts } = seen
  console.log(JSON.stringify(counts), [...stages].join(', '))
  expect(stages).toContain('followingUp')
  expect(seen.closed).toBeLessThan(seen.walks)
}, 600_000)
