import fc from 'fast-check'
import type { Actor } from '#domain/access/actor.ts'
import type { CommonState } from '#domain/case.ts'
import { canonical, hashState } from '#domain/hash.ts'
import { Refusal } from '#domain/refusal.ts'
import { epochMs, type StatutoryCalendar, toInstant } from '#domain/time/calendar.ts'
import { recount } from '#domain/time/deadlines.ts'
import type { Subject } from './explore.ts'
import type { AnyInvariant } from './invariant.ts'
import { type Attempt, type Node, passTo, type Rules, type Step, tryAct, write } from './node.ts'

/** One thing that happens in a random walk; the numbers choose among what there is at that moment. */
type Move =
  | { kind: 'task'; pick: number }
  | { kind: 'attempt'; pick: number }
  | { kind: 'odd'; pick: number; by: number; body: number }
  | { kind: 'time'; hours: number }
  | { kind: 'calendar' }

const number = fc.nat(1_000_000)

/**
 * Mostly acts that tasks ask for, so that walks come far; often anything by anybody; sometimes time or a new calendar.
 */
export const moves = (length: number): fc.Arbitrary<Move[]> =>
  fc.array(
    fc.oneof(
      { weight: 10, arbitrary: fc.record({ kind: fc.constant('task' as const), pick: number }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('attempt' as const), pick: number }) },
      {
        weight: 6,
        arbitrary: fc.record({ kind: fc.constant('odd' as const), pick: number, by: number, body: number }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constant('time' as const), hours: fc.integer({ min: 1, max: 900 }) }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('calendar' as const) }) },
    ),
    { minLength: length / 2, maxLength: length, size: 'max' },
  )

/**
 * A process under random walk: its subject, all people, and bodies of every act, odd ones too, that its schemas let
 * through.
 */
export type Wanderer<S extends CommonState, E extends { type: string }> = {
  subject: Subject<S, E>
  people: readonly Actor[]
  types: readonly string[]
  /** A body of an act, chosen by a number; nothing if its schema refuses it. */
  bodyOf: (type: string, choice: number, node: Node<S>) => Record<string, unknown> | undefined
  laterCalendar: (calendar: StatutoryCalendar) => StatutoryCalendar
}

type Walk<S extends CommonState> = { node: Node<S>; refolded: S; accepted: number; refused: number }

/**
 * Walks. Throws when an act ends in another error than a `Refusal` (as `tryAct` does), when a refusal changes the case,
 * when folding what a database would give back leads to another state, or when an invariant is broken.
 */
export function wander<S extends CommonState, E extends { type: string }>(
  { subject, people, types, bodyOf, laterCalendar }: Wanderer<S, E>,
  start: Step<S, E>,
  walk: readonly Move[],
): Walk<S> {
  let rules: Rules<S, E> = subject.rules
  const at: Walk<S> = { node: start.after, refolded: stored(start.after.state), accepted: 0, refused: 0 }

  const trail: string[] = []
  const check = (ask: (invariant: AnyInvariant) => boolean | undefined) => {
    for (const invariant of subject.invariants)
      if (ask(invariant) === false) throw new Error(`broken: ${invariant.name}; after\n${trail.join('\n')}`)
  }
  const take = (steps: readonly Step<S, E>[], end: Node<S>) => {
    for (const step of steps) {
      const { event } = step.entry
      trail.push(`${step.after.now} ${step.by?.person ?? 'time'} ${JSON.stringify(event).slice(0, 150)}`)
      at.refolded = rules.process.evolve(at.refolded, stored(step.entry))
      check(({ step: holds }) => holds?.(step))
      const same = hashState(at.refolded) === hashState(stored(step.after.state))
      if (!same) throw new Error(`folding ${step.entry.event.type} again leads elsewhere`)
    }
    at.node = end
    const visited = { node: end, rules, accepted: [], moving: [], timeMoves: end.state.status === 'open' }
    check(({ state: holds }) => holds?.(visited))
  }
  const attempt = (one: Attempt): boolean => {
    const before = canonical(at.node.state)
    const result = tryAct(rules, at.node, one)
    if (canonical(at.node.state) !== before) throw new Error(`${one.type} changed the state that it was judged on`)
    if (result instanceof Refusal) at.refused += 1
    else {
      at.accepted += 1
      take(result, result.at(-1)?.after ?? at.node)
    }
    return !(result instanceof Refusal)
  }
  const anyOf = (list: readonly Attempt[], pick: number) => {
    for (let i = 0; i < Math.min(list.length, 25); i++) if (attempt(list[(pick + i * 7) % list.length]!)) return
  }

  for (const move of walk) {
    if (move.kind === 'time') {
      const { node, steps } = passTo(rules, at.node, toInstant(epochMs(at.node.now) + move.hours * 3_600_000))
      take(steps, node)
    } else if (move.kind === 'calendar') {
      if (at.node.state.status === 'closed') continue
      rules = { ...rules, calendar: laterCalendar(rules.calendar) }
      const deadlines = at.node.state.deadlines.map(d => (d.state === 'met' ? d : recount(rules.calendar, d)))
      const event = { type: 'calendarLoaded', version: rules.calendar.version, deadlines } as unknown as E
      const { entry, after } = write(rules, at.node, event, at.node.now)
      take([{ rules, before: at.node, after, entry }], after)
    } else if (move.kind === 'odd') {
      const type = types[move.pick % types.length]!
      const body = bodyOf(type, move.body, at.node)
      if (body) attempt({ by: people[move.by % people.length]!, type, body })
    } else {
      const asked = new Set(rules.process.tasks(at.node.state).map(({ action }) => action))
      // What ends a case out of its course is tried seldom, so that walks come far.
      const seldom = move.pick % 20 === 0
      const all = subject.attempts(at.node).filter(({ type }) => seldom || !subject.lastResorts.includes(type))
      anyOf(move.kind === 'task' ? all.filter(({ type }) => asked.has(type)) : all, move.pick)
    }
  }
  return at
}

const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
