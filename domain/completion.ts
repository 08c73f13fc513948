import type { CommonState } from './case.ts'
import { receiversFor } from './common/receivers.ts'
import type { Consequences } from './consequences.ts'
import type { Clock, Process } from './process.ts'

type Event = { type: string; then?: Consequences }

/** Every notice names whom it must reach. */
function addressed<E extends Event>(event: E, state: CommonState): E {
  const { then } = event
  if (!then?.notices) return event
  const notices = then.notices.map(notice => ({
    ...notice,
    receivers: notice.receivers ?? receiversFor(state, notice),
  }))
  return { ...event, then: { ...then, notices } }
}

/**
 * What follows from any event of any case, whatever its process decided, filled in at one place. Runs of the second edition
 * of the rules go on as they were begun.
 */
export const completed = <E extends Event>(event: E, state: CommonState, { rules }: Pick<Clock, 'rules'>): E =>
  rules < 3 ? event : addressed(event, state)

/** The first thing that time alone brings about at `context.now`, with all that follows from it. */
export function lapse<S extends CommonState, E extends { type: string }>(
  process: Process<S, E>,
  state: S,
  context: Clock,
): E | undefined {
  const event = process.expire(state, context)
  return event && completed(event, state, context)
}
