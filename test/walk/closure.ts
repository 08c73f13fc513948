import type { CommonState } from '#domain/case.ts'
import { Refusal } from '#domain/refusal.ts'
import { type Graph, passUntilChange, type Subject, traceTo } from './explore.ts'
import { type Node, type Rules, tryAct } from './node.ts'

/** Marks whatever leads to something marked, by other acts than those of `without`. */
function spread<S extends CommonState>({ edges }: Graph<S>, marked: boolean[], without: readonly string[]): void {
  const before: number[][] = edges.map(() => [])
  edges.forEach((targets, from) => {
    for (const { to, by } of targets) if (!without.includes(by)) before[to]?.push(from)
  })
  const queue = [...marked.keys()].filter(at => marked[at])
  for (let at = queue.pop(); at !== undefined; at = queue.pop())
    for (const from of before[at] ?? [])
      if (!marked[from]) {
        marked[from] = true
        queue.push(from)
      }
}

/**
 * Walks on from a case, also beyond the bounds, until it comes to a state that `ends`; what tasks ask for is done
 * first. Gives up after `limit` states.
 */
function comesTo<S extends CommonState, E extends { type: string }>(
  subject: Subject<S, E>,
  rules: Rules<S, E>,
  start: Node<S>,
  ends: (key: string, node: Node<S>) => boolean,
  limit: number,
): boolean {
  const [asked, others]: [Node<S>[], Node<S>[]] = [[start], []]
  const seen = new Set([subject.key(start)])
  for (let node = asked.pop(); node && seen.size < limit; node = asked.pop() ?? others.shift()) {
    const tasks = new Set(rules.process.tasks(node.state).map(({ action }) => action))
    const ahead = subject.attempts(node).flatMap(attempt => {
      const result = subject.lastResorts.includes(attempt.type) ? [] : tryAct(rules, node, attempt)
      const first = tasks.has(attempt.type)
      return result instanceof Refusal ? [] : result.slice(-1).map(({ after }) => ({ after, first }))
    })
    const later = passUntilChange(subject, rules, node)?.node
    for (const { after, first } of later ? [...ahead, { after: later, first: false }] : ahead) {
      const key = subject.key(after)
      if (ends(key, after)) return true
      if (seen.has(key)) continue
      seen.add(key)
      ;(first ? asked : others).push(after)
    }
  }
  return false
}

/**
 * Ways to open states from which no way leads to a closed one in the course of a case, without its last resorts. Where
 * all ways lead out of the bounds of the walk, it goes on beyond them, for `limit` states. Stops at the third.
 */
export function stuck<S extends CommonState, E extends { type: string }>(
  subject: Subject<S, E>,
  graph: Graph<S>,
  rules: Rules<S, E> = subject.rules,
  limit = 40_000,
): string[][] {
  const closes = graph.nodes.map(({ state }) => state.status === 'closed')
  spread(graph, closes, subject.lastResorts)
  const index = new Map(graph.nodes.map((node, at) => [subject.key(node), at]))
  const found: string[][] = []
  // From the last: what is deepest has the shortest way to the end, and shows the way to those before it.
  for (const at of [...graph.nodes.keys()].reverse()) {
    const node = graph.nodes[at]
    if (closes[at] || !node) continue
    const ends = (key: string, { state }: Node<S>) => state.status === 'closed' || closes[index.get(key) ?? -1] === true
    if (comesTo(subject, rules, node, ends, limit)) {
      closes[at] = true
      spread(graph, closes, subject.lastResorts)
    } else found.push(traceTo(graph, at))
    if (found.length > 2) break
  }
  return found
}
