import type { CommonState } from '../case.ts'
import type { Consequences } from '../consequences.ts'
import type { Owed } from '../debts.ts'
import type { Clock, Process } from '../process.ts'
import type { PlainDate } from '../time/calendar.ts'
import { type Deadline, meetDeadline, resumeDeadline } from '../time/deadlines.ts'
import { runningTerm, startTerm } from '../time/terms.ts'
import { owedServices } from './owed.ts'

type Asked = Consequences['close']
type Now<S> = { after: S; clock: Clock; day: PlainDate }
type Debts<S extends CommonState> = Pick<Process<S, { type: string }>, 'owes' | 'serving'>

/**
 * The consequences of an event with what its rule says of the end of the case (docs/rules.md 0, Closing): a case in
 * which something is owed ends and is not closed yet, and one that has ended is closed by whatever settles the last of
 * it. Administrative closing alone leaves things unserved, and names them.
 */
export function settled<S extends CommonState>(
  process: Debts<S>,
  type: string,
  close: Asked,
  then: Consequences,
  now: Now<S>,
): Consequences {
  const { after } = now
  const services = owedServices(after).map(({ document, to }) => ({ document, to }))
  if (type === 'confirmClosing' && close)
    return { ...then, close: services.length > 0 ? { ...close, unserved: services } : close }
  const others = process.owes(after)
  const isSettled = services.length === 0 && others.length === 0
  if (after.ending && isSettled) return { ...then, close: { outcome: close?.outcome ?? after.outcome ?? 'closed' } }
  if (!close || (after.ending && !isSettled)) return then
  if (isSettled) return { ...then, close }
  return { ...then, deadlines: atEnding(process, others, then.deadlines ?? [], now), close: { ...close, waits: true } }
}

/**
 * Nothing runs any more but the periods of what is owed; none of them stands still, and those that did not run begin.
 */
function atEnding<S extends CommonState>(
  { serving }: Debts<S>,
  owed: readonly Owed[],
  deadlines: readonly Deadline[],
  { after, clock, day }: Now<S>,
): Deadline[] {
  const keys: readonly string[] = [serving.key, ...owed.map(({ key }) => key)]
  const changed = after.deadlines
    .filter(({ state }) => state !== 'met')
    .map(term => (keys.includes(term.ruleKey) ? resumeDeadline(clock.calendar, term, day) : meetDeadline(term, day)))
  const { suspension: _held, transfer: _way, ...free } = after
  const begun = owed
    .filter(({ key }) => runningTerm(after, key) === undefined)
    .map(({ key, from = day }) => startTerm(clock, free as unknown as S, key, from))
  const known = deadlines.filter(({ id }) => !changed.some(other => other.id === id))
  return [...known, ...changed, ...begun]
}
