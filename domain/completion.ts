import type { Actor } from './access/actor.ts'
import { type CommonState, hasEnded } from './case.ts'
import { withPersonPeriods } from './common/personPeriods.ts'
import { receiversFor } from './common/receivers.ts'
import { withServeTerm } from './common/serveTerm.ts'
import { settled } from './common/settled.ts'
import type { Consequences } from './consequences.ts'
import type { Entry } from './entry.ts'
import type { Clock, Process } from './process.ts'
import { dayOf } from './time/calendar.ts'

type Event = { type: string; then?: Consequences }
/** When and by whom an event comes about: by nobody, if time alone brings it about. */
type Moment = Clock & { receivedAt?: string; actor?: Actor }

/** Every notice names whom it must reach. */
const addressed = (then: Consequences, state: CommonState): Consequences =>
  then.notices
    ? { ...then, notices: then.notices.map(one => ({ ...one, receivers: one.receivers ?? receiversFor(state, one) })) }
    : then

/** A case that has ended keeps its stage: a review alone leads it back. */
function kept({ type, then = {} }: Event, state: CommonState): Consequences {
  if (!hasEnded(state) || type === 'decideReview' || then.stage === undefined) return then
  const { stage: _left, ...rest } = then
  return rest
}

/** Acts that may have consequences although their own rule names none: a service, or something that was owed. */
const touches = ({ type, then }: Event, { ending }: CommonState): boolean =>
  then !== undefined || ending !== undefined || /Service|Impossible/.test(type)

/**
 * What follows from any event of any case, whatever its process decided, filled in at one place: whom its notices must
 * reach, which periods begin with a service, and whether a case that ends is closed. Runs of the second edition of the
 * rules go on as they were begun.
 */
export function completed<S extends CommonState, E extends { type: string }>(
  process: Process<S, E>,
  event: E,
  state: S,
  moment: Moment,
): E {
  if (moment.rules < 3 || process.actions[event.type]?.ballot || !touches(event, state)) return event
  const day = dayOf(moment.receivedAt ?? moment.now)
  const asked = addressed(kept(event, state), state)
  const { close, ...open } = asked
  const follow = (then: Consequences): S => process.evolve(state, entryOf({ ...event, then }, state, moment))
  const now = (then: Consequences) => ({ before: state, after: follow(then), clock: moment, day })
  // A closed case takes services and remedies; nothing begins or ends with them but what their own rule says.
  if (follow(open).status === 'closed') return { ...event, ...((event as Event).then && { then: asked }) }
  const begun = withDeadlines(open, withPersonPeriods(process.periods, open.deadlines ?? [], now(open)))
  const ended = settled(process, event.type, close, begun, now(begun))
  if (ended.close && !ended.close.waits) return { ...event, then: ended }
  const then = withDeadlines(ended, withServeTerm(process.serving, ended.deadlines ?? [], now(ended)))
  return Object.keys(then).length > 0 || 'then' in event ? { ...event, then } : event
}

const withDeadlines = (then: Consequences, deadlines: Consequences['deadlines'] = []): Consequences =>
  deadlines.length > 0 || then.deadlines ? { ...then, deadlines } : then

/** The entry that the event becomes, as far as folding looks at it. */
const entryOf = <E extends { type: string }>(
  event: E,
  { seq }: CommonState,
  { now, receivedAt = now, actor }: Moment,
): Entry<E> => ({
  n: 0,
  id: '',
  seq,
  channel: 'ledger',
  at: now,
  receivedAt,
  actor: actor ?? null,
  commandId: null,
  bodyHash: null,
  event,
  stateHash: '',
})

/** The first thing that time alone brings about at `context.now`, with all that follows from it. */
export function lapse<S extends CommonState, E extends { type: string }>(
  process: Process<S, E>,
  state: S,
  context: Clock,
): E | undefined {
  const event = process.expire(state, context)
  return event && completed(process, event, state, context)
}
