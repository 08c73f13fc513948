import type { CommonState } from '#domain/case.ts'
import { Refusal } from '#domain/refusal.ts'
import type { AnyInvariant, Visited } from './invariant.ts'
import { type Attempt, type Node, nextMoment, passTo, type Rules, type Step, tryAct } from './node.ts'
import { arrow, moveOf } from './stages.ts'

/**
 * An exhaustive walk of the reachable abstract states of a process, with its real rules.
 *
 * A node is a concrete case. `key` projects it to what the rules depend on; of all concrete cases with one key the walk
 * keeps the first it meets. From each it tries every act that `attempts` lists (also wrong ones, which must be
 * refused), and lets time pass until the key changes. Every entry on the way and every state is shown to the
 * invariants. A state in which more comes together than `within` allows is looked at, but not walked on from.
 *
 * Left out are concerns that touch no other: notes, documents, claims and delegation, extensions, reminders, new
 * calendars, bodies that only differ in text. Random walks (`randomWalk.ts`) go through them, over the same invariants.
 *
 * To walk another process, write a folder beside `tolerance` that makes a `Subject`: its cast (give one person the
 * offices that only rules keep apart), its starts, its attempts, its key (`commonFacts` and its own), its bounds, its
 * own invariants (those of `people.ts`, `votes.ts`, `ledger.ts` and `periods.ts` hold as they are); then mutants, at
 * least one for each invariant (those of `mutantsOfCases.ts` and `mutantsOfVotes.ts` do for what is shared), and a test
 * by `describeWalk`. Acts by which somebody inquires are told by `node.ts`. A key that drops too much shows itself as a
 * state that cannot reach closure or an act that is never accepted; one that keeps too much, as too many states.
 */
export type Subject<S extends CommonState, E extends { type: string }> = {
  rules: Rules<S, E>
  starts: (rules: Rules<S, E>) => Step<S, E>[]
  attempts: (node: Node<S>) => Attempt[]
  key: (node: Node<S>) => string
  /** Cases outside are looked at by the invariants, but not walked on from. */
  within: (node: Node<S>) => boolean
  invariants: readonly AnyInvariant[]
  /** Acts that end a case out of its course, without which every state must still reach closure. */
  lastResorts: readonly string[]
  /** Acts that nobody can ever do in a case of this kind; tried all the same. */
  neverAccepted?: readonly string[]
}

/** How a node was first reached. */
type Origin = { from: number; label: string }

/** `invariant` is its id. */
export type Broken = { invariant: string; trace: string[] }

export type Graph<S> = {
  nodes: Node<S>[]
  /** The nodes that follow, and by which act (`time` without one); the node itself is not among them. */
  edges: { to: number; by: string }[][]
  origins: Origin[]
  index: Map<string, number>
  transitions: number
  /** Every move from stage to stage, as `arrow` writes it. */
  moves: Set<string>
  accepted: Map<string, number>
  refusals: Map<string, number>
  outside: number
  depth: number
  broken: Broken[]
}

export const labelOf = ({ by, type, body }: Attempt): string =>
  `${by.person} ${type} ${JSON.stringify(body).slice(0, 120)}`

/** Steps of time until the key of the case changes, or nothing more will come. */
export function passUntilChange<S extends CommonState, E extends { type: string }>(
  subject: Subject<S, E>,
  rules: Rules<S, E>,
  start: Node<S>,
): { node: Node<S>; steps: Step<S, E>[] } | undefined {
  const key = subject.key(start)
  const steps: Step<S, E>[] = []
  let node = start
  for (let moment = nextMoment(rules, node); moment !== undefined; moment = nextMoment(rules, node)) {
    const passed = passTo(rules, node, moment)
    node = passed.node
    steps.push(...passed.steps)
    if (subject.key(node) !== key) return { node, steps }
  }
  return undefined
}

/** A search that knows what it has seen. */
export class Search<S extends CommonState, E extends { type: string }> {
  readonly graph: Graph<S>
  private readonly subject: Subject<S, E>
  private readonly rules: Rules<S, E>
  private readonly brokenNames = new Set<string>()

  constructor(subject: Subject<S, E>, rules: Rules<S, E> = subject.rules) {
    this.subject = subject
    this.rules = rules
    this.graph = {
      nodes: [],
      edges: [],
      origins: [],
      index: new Map(),
      transitions: 0,
      moves: new Set(),
      accepted: new Map(),
      refusals: new Map(),
      outside: 0,
      depth: 0,
      broken: [],
    }
  }

  /** Breadth-first from the starts until nothing is new. Throws beyond `limit` states. */
  exhaust(limit: number): Graph<S> {
    const { graph, subject } = this
    for (const step of subject.starts(this.rules)) {
      this.look(-1, 'start', ({ step: holds }) => holds?.(step))
      this.add(step.after, -1, 'start')
    }
    for (let next = 0, layer = graph.nodes.length; next < graph.nodes.length; next++) {
      if (next === layer) {
        graph.depth += 1
        layer = graph.nodes.length
      }
      if (graph.nodes.length > limit) throw new Error(`more than ${limit} states`)
      this.expand(next)
    }
    return graph
  }

  /** Takes in where a mutant led: what the invariants say of it, and a node to go on from. */
  enter(steps: readonly Step<S, E>[], end: Node<S>, trace: string): void {
    const visited: Visited<S, E> = { node: end, rules: this.rules, accepted: [], moving: [], timeMoves: true }
    for (const step of steps)
      this.look(-1, trace, ({ step: holds, fresh }) => (holds?.(step) ?? true) && (fresh?.(step) ?? true))
    if (end.state.status === 'open') this.look(-1, trace, ({ state: holds }) => holds?.(visited))
    this.add(end, -1, trace)
  }

  /** Tries everything at one node. */
  expand(at: number): void {
    const { subject, rules, graph } = this
    const node = graph.nodes[at] as Node<S>
    const accepted: Attempt[] = []
    const moving: Attempt[] = []
    for (const attempt of subject.attempts(node)) {
      const result = tryAct(rules, node, attempt)
      if (result instanceof Refusal) {
        const reason = `${attempt.type} ${result.code}`
        graph.refusals.set(reason, (graph.refusals.get(reason) ?? 0) + 1)
        continue
      }
      accepted.push(attempt)
      graph.accepted.set(attempt.type, (graph.accepted.get(attempt.type) ?? 0) + 1)
      const to = this.follow(at, result, result.at(-1)?.after ?? node, labelOf(attempt), attempt.type)
      if (to !== at) moving.push(attempt)
    }
    const passed = passUntilChange(subject, rules, node)
    if (passed) this.follow(at, passed.steps, passed.node, `time passes to ${passed.node.now}`, 'time')
    const visited: Visited<S, E> = { node, rules, accepted, moving, timeMoves: passed !== undefined }
    this.look(at, 'there', ({ state: holds }) => holds?.(visited))
  }

  private follow(at: number, steps: readonly Step<S, E>[], end: Node<S>, label: string, by: string) {
    const { graph, subject } = this
    for (const step of steps) {
      this.look(at, label, ({ step: holds }) => holds?.(step))
      const move = moveOf(step)
      if (move) graph.moves.add(arrow(move))
    }
    graph.transitions += 1
    if (!subject.within(end)) {
      graph.outside += 1
      return undefined
    }
    const known = graph.nodes.length
    const to = this.add(end, at, label)
    if (to >= known) for (const step of steps) this.look(at, label, ({ fresh: holds }) => holds?.(step))
    if (to !== at) graph.edges[at]?.push({ to, by })
    return to
  }

  private add(node: Node<S>, from: number, label: string): number {
    const { graph } = this
    const key = this.subject.key(node)
    const known = graph.index.get(key)
    if (known !== undefined) return known
    const fresh = graph.nodes.push(node) - 1
    graph.edges.push([])
    graph.origins.push({ from, label })
    graph.index.set(key, fresh)
    return fresh
  }

  private look(at: number, label: string, check: (invariant: AnyInvariant) => boolean | undefined): void {
    for (const invariant of this.subject.invariants) {
      if (this.brokenNames.has(invariant.id) || (check(invariant) ?? true)) continue
      this.brokenNames.add(invariant.id)
      this.graph.broken.push({ invariant: invariant.id, trace: [...traceTo(this.graph, at), label] })
    }
  }
}

export function traceTo(graph: Pick<Graph<unknown>, 'origins'>, at: number): string[] {
  const trace: string[] = []
  for (let here = at; here >= 0; here = graph.origins[here]?.from ?? -1) trace.unshift(graph.origins[here]?.label ?? '')
  return trace
}
