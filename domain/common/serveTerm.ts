import type { CommonState } from '../case.ts'
import type { Serving } from '../debts.ts'
import type { Clock } from '../process.ts'
import { dayOf, type PlainDate } from '../time/calendar.ts'
import { type Deadline, meetDeadline } from '../time/deadlines.ts'
import { runningTerm, startTerm } from '../time/terms.ts'
import { owedServices } from './owed.ts'

/** The first day on which a notice was issued that has to be served now: of a case that has ended any. */
function firstIssued<S extends CommonState>({ pressing }: Serving<S>, state: S): PlainDate | undefined {
  const waited = pressing(state).map(document => document?.id)
  return owedServices(state)
    .filter(({ document }) => state.ending !== undefined || waited.includes(document))
    .map(({ issuedAt }) => dayOf(issuedAt))
    .sort()[0]
}

/**
 * The deadlines of an event, with the period in which notices are served: it runs from the issue of the first that is
 * waited for, as long as one is.
 */
export function withServeTerm<S extends CommonState>(
  serving: Serving<S>,
  deadlines: readonly Deadline[],
  { after, clock, day }: { after: S; clock: Clock; day: PlainDate },
): Deadline[] {
  const running = runningTerm(after, serving.key)
  const first = firstIssued(serving, after)
  const over = running && (first === undefined || running.start < first)
  const others = over ? deadlines.filter(({ id }) => id !== running.id) : deadlines
  const ended = over ? [meetDeadline(running, day)] : []
  const begins = first !== undefined && (!running || over)
  return [...others, ...ended, ...(begins ? [startTerm(clock, after, serving.key, first)] : [])]
}
