import type { Actor } from '#domain/access/actor.ts'
import type { CommonState } from '#domain/case.ts'
import { owedServices } from '#domain/common/owed.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Instant } from '#domain/time/calendar.ts'
import { type Attempt, type Node, passTo, type Rules, type Step, tryAct } from './node.ts'

/** What is done next in a case, or to what moment time passes; nothing, if there is nothing to do. */
type Move<S> = (node: Node<S>) => Attempt | Instant | undefined

/** Plays a case by its rules to where a walk begins. Throws the refusal of an act that they refuse. */
export const played = <S extends CommonState, E extends { type: string }>(
  rules: Rules<S, E>,
  begun: Step<S, E>,
  moves: readonly Move<S>[],
): Step<S, E> =>
  moves.reduce((so, move) => {
    const next = move(so.after)
    if (next === undefined) return so
    if (typeof next === 'string') {
      const { node, steps } = passTo(rules, so.after, next)
      return { ...(steps.at(-1) ?? so), after: node }
    }
    const steps = tryAct(rules, so.after, next)
    if (steps instanceof Refusal) throw steps
    return steps.at(-1) ?? so
  }, begun)

type Officers = { intake: Actor; supervisor: Actor }

/** Everything else that is owed is served, one after the other. */
const serving = ({ intake }: Officers): Move<CommonState>[] =>
  Array.from({ length: 6 }, () => ({ state, now }: Node<CommonState>) => {
    const [first] = owedServices(state)
    if (!first) return undefined
    const { document, to } = first
    return {
      by: intake,
      type: 'recordService',
      body: { document, to, method: 'direct', receivedBy: '签收人', receivedAt: now },
    }
  })

/**
 * The decision cannot be served on somebody, which is confirmed; the days for a review pass and the case closes; then
 * that person is found and served.
 */
export function servedLate(kind: string, to: string, officers: Officers, filing: Attempt[] = []): Move<CommonState>[] {
  const idOf = (node: Node<CommonState>) =>
    node.state.documents.findLast(document => document.kind === kind && document.notice)?.id ?? ''
  const tries = [
    { method: 'post', at: '2026-03-03T09:00:00+08:00', proof: '退件' },
    { method: 'direct', at: '2026-03-04T09:00:00+08:00', proof: '见证' },
  ]
  const { intake, supervisor } = officers
  return [
    () => '2026-03-05T09:00:00+08:00',
    node => ({
      by: intake,
      type: 'recordService',
      body: { document: idOf(node), to, impossible: { reason: '下落不明', tries } },
    }),
    node => ({ by: supervisor, type: 'confirmImpossible', body: { document: idOf(node), to } }),
    ...filing.map(attempt => () => attempt),
    ...serving(officers),
    () => '2026-06-01T09:00:00+08:00',
    ...serving(officers),
    node => ({
      by: intake,
      type: 'recordService',
      body: { document: idOf(node), to, method: 'direct', receivedBy: '本人', receivedAt: node.now },
    }),
  ]
}
