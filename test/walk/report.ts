import type { CommonState } from '#domain/case.ts'
import type { Graph } from './explore.ts'

const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0)

/** What a walk saw, as a text to be printed. */
export function report<S extends CommonState>(graph: Graph<S>, cpuSeconds: number): string {
  const stages = new Map<string, number>()
  for (const { state } of graph.nodes) stages.set(state.stage, (stages.get(state.stage) ?? 0) + 1)
  return [
    `${graph.nodes.length} states in ${graph.depth} layers, ${Math.round(cpuSeconds)} s of CPU`,
    `${graph.transitions} transitions (${graph.outside} out of the bounds), by ${graph.accepted.size} kinds of act and time`,
    `${sum(graph.refusals)} attempts refused, for ${graph.refusals.size} pairs of act and code`,
    `by stage: ${[...stages].map(([stage, count]) => `${stage} ${count}`).join(', ')}`,
  ].join('\n')
}
