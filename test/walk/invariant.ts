import type { CommonState } from '#domain/case.ts'
import type { Attempt, Node, Rules, Step } from './node.ts'

/** A state from which everything was tried: which acts were accepted, and whether time changes it. */
export type Visited<S extends CommonState = CommonState, E extends { type: string } = { type: string }> = {
  node: Node<S>
  rules: Rules<S, E>
  /** Acts that were accepted, and of them those that led to another state. */
  accepted: readonly Attempt[]
  moving: readonly Attempt[]
  timeMoves: boolean
}

/**
 * A sentence that holds for every entry (`step`) or in every state (`state`), with where it is written. `fresh` is a
 * check that costs much, made only of entries that lead to a state not seen before.
 */
export type Invariant<S extends CommonState = CommonState, E extends { type: string } = { type: string }> = {
  /** The short name by which mutants are tied to it: the sentence may be worded anew. */
  id: string
  name: string
  source: string
  step?(step: Step<S, E>): boolean
  fresh?(step: Step<S, E>): boolean
  state?(visited: Visited<S, E>): boolean
}

// biome-ignore lint/suspicious/noExplicitAny: what holds of every case is asked of the states and events of each process
export type AnyInvariant = Invariant<any, any>

/** Makes invariants whose checks see the states and events of one process. */
export const sayingOf =
  <S extends CommonState, E extends { type: string }>() =>
  (
    id: string,
    name: string,
    source: string,
    checks: Pick<Invariant<S, E>, 'step' | 'fresh' | 'state'>,
  ): AnyInvariant => ({
    id,
    name,
    source,
    ...checks,
  })

/** An invariant whose checks see what every process has. */
export const named = sayingOf<CommonState, { type: string }>()
