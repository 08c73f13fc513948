import { decide } from '#domain/act.ts'
import type { CommonState } from '#domain/case.ts'
import type { Consequences } from '#domain/consequences.ts'
import type { Entry } from '#domain/entry.ts'
import { canonical } from '#domain/hash.ts'
import type { ActionRow, Context, Process } from '#domain/process.ts'
import { Refusal, type RefusalCode } from '#domain/refusal.ts'
import type { DrawnMove, Story, StoryStage } from '#domain/story.ts'
import { stuck } from './closure.ts'
import { type Graph, labelOf, passUntilChange, Search, type Subject, traceTo } from './explore.ts'
import { type Attempt, type Node, type Rules, type Step, tryAct } from './node.ts'
import { unmade } from './stages.ts'

/**
 * Rules that are wrong in one place. `touches`: the acts whose outcome differs, what `time` brings, `tasks`, the
 * `story`, or everything (`graph`).
 */
export type Mutant<S extends CommonState, E extends { type: string }> = {
  name: string
  breaks: string
  touches: readonly string[] | 'time' | 'tasks' | 'story' | 'graph'
  rules: Rules<S, E>
}

/** A mutant, told by the id of the invariant that it breaks, the acts that it touches, and what is wrong. */
export const mutant = <S extends CommonState, E extends { type: string }>(
  breaks: string,
  touches: Mutant<S, E>['touches'],
  name: string,
  rules: Rules<S, E>,
): Mutant<S, E> => ({ breaks, touches, name, rules })

/** The state without some of its members. */
export const without =
  (...keys: string[]) =>
  <S extends CommonState>(state: S): S => {
    const rest: Record<string, unknown> = { ...state }
    for (const key of keys) delete rest[key]
    return rest as S
  }

/** The event with other consequences. */
export const consequently = <E extends { type: string }>(
  event: E,
  change: (then: Consequences) => Consequences,
): E => ({
  ...event,
  then: change((event as { then?: Consequences }).then ?? {}),
})

type Row<S extends CommonState, E> = ActionRow<S, E, Record<string, unknown>>

/** Ways to make rules wrong, for one process. */
export function mutations<S extends CommonState, E extends { type: string }>(real: Rules<S, E>) {
  const row = (type: string) => real.process.actions[type] as Row<S, E>
  const process = (change: Partial<Process<S, E>>): Rules<S, E> => ({
    ...real,
    process: { ...real.process, ...change },
  })
  const action = (type: string, change: Partial<Row<S, E>>): Rules<S, E> =>
    process({ actions: { ...real.process.actions, [type]: { ...row(type), ...change } } })
  return {
    action,
    /** An act that is judged on another state than the case has. */
    judging: (type: string, doctored: (state: S) => S): Rules<S, E> =>
      action(type, { decide: (body, state, context) => row(type).decide(body, doctored(state), context) }),
    /** An act that is judged by another rule pack. */
    packed: (type: string, doctored: (pack: Context['pack']) => Context['pack']): Rules<S, E> =>
      action(type, {
        decide: (body, state, context) => row(type).decide(body, state, { ...context, pack: doctored(context.pack) }),
      }),
    /** An act as the second edition of the rules has it: nothing waits for service. */
    formerly: (type: string): Rules<S, E> => ({
      ...real,
      decide: (rules, command, state, context) =>
        decide(rules, command, state, command.type === type ? { ...context, rules: 2 } : context),
    }),
    /** A kind of case that owes something else when it ends. */
    owing: (owes: Process<S, E>['owes']): Rules<S, E> => process({ owes }),
    /** An act whose event is another. */
    causing: (type: string, change: (event: E, state: S, context: Context) => E): Rules<S, E> =>
      action(type, {
        decide: (body, state, context) =>
          row(type)
            .decide(body, state, context)
            .map(e => change(e, state, context)),
      }),
    /** An act that ignores one reason of refusal, and causes this instead. */
    ignoring: (type: string, code: RefusalCode, instead: (body: Record<string, unknown>, state: S) => E): Rules<S, E> =>
      action(type, {
        decide: (body, state, context) => {
          try {
            return row(type).decide(body, state, context)
          } catch (error) {
            if (error instanceof Refusal && error.code === code) return [instead(body, state)]
            throw error
          }
        },
      }),
    /** A fold that makes something else of one event. */
    folding: (type: string, change: (after: S, before: S, entry: Entry<E>) => S): Rules<S, E> =>
      process({
        evolve: (before, entry) => {
          const after = real.process.evolve(before, entry)
          return before && entry.event.type === type ? change(after, before, entry) : after
        },
      }),
    /** Time that brings about something else. */
    lapsing: (change: (event: E, state: S) => E | undefined): Rules<S, E> =>
      process({
        expire: (state, clock) => {
          const event = real.process.expire(state, clock)
          return event && change(event, state)
        },
      }),
    /** A story that draws one more move. */
    drawing: ({ from, by, to }: DrawnMove): Rules<S, E> => {
      const { begins, stages }: Story<string, string> = real.process.story
      const here = stages[from] as StoryStage<string, string>
      const more = { ...stages, [from]: { ...here, to: { ...here.to, [to]: [by] } } }
      return process({ story: { begins, stages: more } as Process<S, E>['story'] })
    },
    /** Tasks that are others. */
    tasking: (tasks: Process<S, E>['tasks']): Rules<S, E> => process({ tasks }),
    /** The check before every row, made on another state or for another actor. */
    admitting: (doctored: (state: S, attempt: Attempt) => { state: S; by: Attempt['by'] }): Rules<S, E> => ({
      ...real,
      decide: (rules, command, state, context) => {
        const { type, body, actor } = command
        const seen = doctored(state, { type, body, by: actor })
        return decide(rules, { ...command, actor: seen.by }, seen.state, context)
      },
    }),
  }
}

const cameTo = <S extends CommonState, E extends { type: string }>(result: Step<S, E>[] | Refusal): string =>
  result instanceof Refusal
    ? 'refused'
    : canonical(result.map(({ after, entry: { seq, channel } }) => [after.state, seq, channel]))

/** The invariant of a whole graph. */
export const reachesClosure = 'every state can still reach closure in its course'

/**
 * Looks for the invariant that a mutant breaks: from every state of the real walk it tries the acts that the mutant
 * touches, and walks on from where they lead elsewhere than the real rules. The way to the breach, or nothing.
 */
export function hunt<S extends CommonState, E extends { type: string }>(
  subject: Subject<S, E>,
  walked: Graph<S>,
  { touches, rules, breaks }: Mutant<S, E>,
  budget = 2_000,
): string[] | undefined {
  if (touches === 'story') return unmade(rules.process.story, walked).at(0)?.split('\n')
  if (touches === 'graph') return stuck(subject, new Search(subject, rules).exhaust(budget), rules, 200)[0]
  const search = new Search(subject, rules)
  const found = () => search.graph.broken.find(({ invariant }) => invariant === breaks)?.trace
  let next = 0
  for (const [at, node] of walked.nodes.entries()) {
    if (touches === 'tasks') search.enter([], node, traceTo(walked, at).join('\n'))
    else
      for (const { label, take } of movesOf(subject, touches, node)) {
        const wrong = take(rules)
        if (wrong instanceof Refusal || cameTo(wrong) === cameTo(take(subject.rules))) continue
        search.enter(wrong, wrong.at(-1)?.after ?? node, [...traceTo(walked, at), label].join('\n'))
      }
    for (; !found() && next < search.graph.nodes.length && next < budget; next++) search.expand(next)
    if (found() || next >= budget) break
  }
  return found()
}

type Move<S extends CommonState, E extends { type: string }> = {
  label: string
  take: (rules: Rules<S, E>) => Step<S, E>[] | Refusal
}

/** What a mutant is tried by in a state: the acts that it touches, or the time that passes. */
function movesOf<S extends CommonState, E extends { type: string }>(
  subject: Subject<S, E>,
  touches: readonly string[] | 'time',
  node: Node<S>,
): Move<S, E>[] {
  if (touches === 'time')
    return [{ label: 'time passes', take: rules => passUntilChange(subject, rules, node)?.steps ?? [] }]
  return subject
    .attempts(node)
    .filter(({ type }) => touches.includes(type))
    .map(attempt => ({ label: labelOf(attempt), take: rules => tryAct(rules, node, attempt) }))
}
