import {
  addWorkingDays,
  dayOf,
  endOfDay,
  epochMs,
  type Instant,
  instantAt,
  type StatutoryCalendar,
  toInstant,
} from './calendar.ts'
import type { Deadline, ReminderKind } from './deadlines.ts'

const morning = '09:00'

/** In the order of their times. */
const kinds: ReminderKind[] = ['before3', 'before1', 'dueDay', 'overdue', 'supervisor', 'head']

/** Working days from the due day to the day on whose morning the reminder is sent. */
const mornings: Record<Exclude<ReminderKind, 'overdue'>, number> = {
  before3: -3,
  before1: -1,
  dueDay: 0,
  supervisor: 1,
  head: 3,
}

function timeOf(cal: StatutoryCalendar, d: Deadline, kind: ReminderKind): Instant {
  return kind === 'overdue' ? endOfDay(d.due) : instantAt(addWorkingDays(cal, d.due, mornings[kind]), morning)
}

/** What is still to be sent for the present due day, in order: a later one makes those before it pointless. */
function outstanding(cal: StatutoryCalendar, d: Deadline): { kind: ReminderKind; time: Instant }[] {
  if (d.silent || d.state === 'met' || d.state === 'suspended') return []
  const times = kinds.map(kind => ({ kind, time: timeOf(cal, d, kind) }))
  const isSent = ({ kind, time }: (typeof times)[number]) =>
    !(kind === 'overdue' && d.state === 'running') &&
    d.remindersSent.some(sent => sent.kind === kind && epochMs(sent.at) >= epochMs(time))
  const lastSent = times.findLastIndex(isSent)
  return times.filter((reminder, i) => {
    if (isSent(reminder)) return false
    if (escalates(reminder.kind)) return true
    const beforeItBegan = reminder.kind !== 'dueDay' && dayOf(reminder.time) <= d.start
    return i > lastSent && !beforeItBegan
  })
}

/** Whether a reminder is sent however late: it tells that the period is over. */
export const escalates = (kind: ReminderKind) => kind === 'overdue' || kind === 'supervisor' || kind === 'head'

/**
 * What is still to be sent for the present due day, in order: a round that has nothing but these needs neither rule nor
 * calendar.
 */
export const reminderPlan = (cal: StatutoryCalendar, d: Deadline): PlannedReminder[] =>
  outstanding(cal, d).map(({ kind, time }) => ({ kind, at: time }))
export type PlannedReminder = { kind: ReminderKind; at: Instant }

/** Whether the due day is over at `now`. */
export function isPastDue(d: Deadline, now: Instant): boolean {
  return epochMs(now) >= epochMs(endOfDay(d.due))
}

/**
 * The reminders to send at `now`, to be recorded in `remindersSent` with this `now`. Each is sent once for a due day;
 * of those before the end only the latest, and none once it is over.
 */
export function remindersDue(cal: StatutoryCalendar, d: Deadline, now: Instant): ReminderKind[] {
  return outstanding(cal, d)
    .filter(({ time }) => epochMs(time) <= epochMs(now))
    .map(({ kind }) => kind)
    .filter((kind, i, due) => escalates(kind) || i === due.length - 1)
}

/**
 * The nearest moment, perhaps already past, at which one of the deadlines has a reminder to send or becomes overdue.
 * `jitterMinutes` (0 to 59) puts off the reminders of the morning, never the end of a day.
 */
export function nextWake(cal: StatutoryCalendar, deadlines: Deadline[], jitterMinutes: number): Instant | undefined {
  const moments = deadlines.flatMap(d => [
    ...outstanding(cal, d).map(({ kind, time }) => epochMs(time) + (kind === 'overdue' ? 0 : jitterMinutes * 60_000)),
    ...(d.state === 'running' && !d.silent ? [epochMs(endOfDay(d.due))] : []),
  ])
  return moments.length > 0 ? toInstant(Math.min(...moments)) : undefined
}
