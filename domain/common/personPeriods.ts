import type { CommonState } from '../case.ts'
import type { PersonPeriod } from '../debts.ts'
import type { Clock } from '../process.ts'
import { dayOf, type PlainDate } from '../time/calendar.ts'
import { type Deadline, meetDeadline } from '../time/deadlines.ts'
import { runningTerm, startTerm } from '../time/terms.ts'
import { receiversOf } from './receivers.ts'

/** The day from which the period counts; undefined before service, null where a record of 0.2.0 does not tell. */
function startOf<S extends CommonState>({ opensWith, of, impossible }: PersonPeriod<S>, state: S) {
  const document = opensWith(state)
  if (!document || (document.notice?.receivers === undefined && document.notice?.service)) return null
  const days = receiversOf(state, document)
    .filter(({ id }) => of.includes(id))
    .flatMap(({ service, impossible: tried }) => {
      if (service) return [dayOf(service.receivedAt)]
      return impossible && tried?.confirmedAt !== undefined ? [dayOf(tried.confirmedAt)] : []
    })
  return days.sort().at(-1)
}

/**
 * The deadlines of an event, with the periods of persons begun where their notice was served, counted anew where its
 * service was corrected, and not begun where it was not served. `after` is the case with these deadlines; `day` is when
 * the event happened.
 */
export function withPersonPeriods<S extends CommonState>(
  periods: readonly PersonPeriod<S>[],
  deadlines: readonly Deadline[],
  { before, after, clock, day }: { before: S; after: S; clock: Clock; day: PlainDate },
): Deadline[] {
  if (after.ending) return [...deadlines]
  return periods.reduce<Deadline[]>(
    (so, period) => {
      const start = startOf(period, after)
      const running = runningTerm(after, period.key)
      if (start === null || running?.start === start) return so
      const isNew = running && !before.deadlines.some(({ id }) => id === running.id)
      const others = running ? so.filter(({ id }) => id !== running.id) : so
      const ended = running && !isNew ? [meetDeadline(running, day)] : []
      const kept = after.deadlines.filter(one => !(isNew && one.id === running.id))
      const begun = start === undefined ? [] : [startTerm(clock, { ...after, deadlines: kept }, period.key, start)]
      return [...others, ...ended, ...begun]
    },
    [...deadlines],
  )
}
