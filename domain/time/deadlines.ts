import { daysBetween, type Instant, type PlainDate, type StatutoryCalendar } from './calendar.ts'
import { countPeriod, countTo, type DayCount, type Suspension, type TermUnit } from './dayCount.ts'

/** S sourced, P the rule of another place, A assumption (本地规定未载明). */
type DayMark = 'S' | 'P' | 'A'

/** A row of a rule pack: how long a period is, and what it rests on. */
export type DayRule = {
  key: string
  length: number
  unit: TermUnit
  mark: DayMark
  article?: string
  /**
   * The organ's own period of handling, which a suspension stops; false for review, statement, objection, repair,
   * expiry, removal.
   */
  handling: boolean
  /** The most by which it may be extended, in the same unit. */
  extensionCap?: number
}

export type DeadlineState = 'running' | 'suspended' | 'met' | 'overdue'

/** Three and one working days before, on the due day, after it, and the two steps of escalation. */
export type ReminderKind = 'before3' | 'before1' | 'dueDay' | 'overdue' | 'supervisor' | 'head'
/** A reminder and the moment at which it was found due. */
export type Reminder = { kind: ReminderKind; at: Instant }

/** A period of a case with its due day and its history. Plain JSON; optional keys are absent, never undefined. */
export type Deadline = {
  id: string
  ruleKey: string
  article?: string
  mark: DayMark
  unit: TermUnit
  length: number
  handling: boolean
  extensionCap?: number
  extendedBy: number
  start: PlainDate
  due: PlainDate
  /** A person set the due day: no calendar moves it. */
  dueFixed?: true
  /** The count needs a year whose holiday notice is not loaded. */
  provisional: boolean
  count: DayCount
  state: DeadlineState
  suspensions: Suspension[]
  remindersSent: Reminder[]
  endedOn?: PlainDate
  /** Its last day was over when the case came to have it. */
  lateFromStart?: true
  /** Nobody is reminded of it; it only becomes overdue. */
  silent?: boolean
}

/** The deadline of a rule's period after `start`; the first day is not counted (民法典 201). */
export function startDeadline(cal: StatutoryCalendar, rule: DayRule, id: string, start: PlainDate): Deadline {
  const { key: ruleKey, length, unit, mark, article, handling, extensionCap } = rule
  return {
    id,
    ruleKey,
    ...(article !== undefined && { article }),
    mark,
    unit,
    length,
    handling,
    ...(extensionCap !== undefined && { extensionCap }),
    start,
    ...fresh(),
    ...counted(cal, { start, unit, length, ...fresh() }),
  }
}

/** A deadline whose due day a person set, such as that of a correction; it stays there even on a day off. */
export function dueDateDeadline(
  cal: StatutoryCalendar,
  given: Pick<Deadline, 'id' | 'ruleKey' | 'mark' | 'article' | 'start' | 'due'>,
): Deadline {
  const { id, ruleKey, mark, article, start, due } = given
  return {
    id,
    ruleKey,
    ...(article !== undefined && { article }),
    mark,
    unit: 'CD',
    length: daysBetween(start, due),
    handling: false,
    start,
    dueFixed: true,
    ...fresh(),
    ...fixed(cal, start, due),
  }
}

const fresh = (): Pick<Deadline, 'extendedBy' | 'state' | 'suspensions' | 'remindersSent'> => ({
  extendedBy: 0,
  state: 'running',
  suspensions: [],
  remindersSent: [],
})

type Counted = Pick<Deadline, 'due' | 'count' | 'provisional'>

function counted(
  cal: StatutoryCalendar,
  d: Pick<Deadline, 'start' | 'unit' | 'length' | 'extendedBy' | 'suspensions'>,
): Counted {
  const { due, count } = countPeriod(cal, { ...d, length: d.length + d.extendedBy })
  return { due, count, provisional: count.yearsNotLoaded !== undefined }
}

function fixed(cal: StatutoryCalendar, start: PlainDate, due: PlainDate): Counted {
  const count = countTo(cal, start, due)
  return { due, count, provisional: count.yearsNotLoaded !== undefined }
}

/**
 * The same history counted anew, after a change or with another calendar; reminders already sent stay. An overdue
 * deadline that is now due later runs again: the clock tells whether it is past that day too.
 */
export function recount(cal: StatutoryCalendar, d: Deadline): Deadline {
  const now = d.dueFixed ? fixed(cal, d.start, d.due) : counted(cal, d)
  return { ...d, ...now, state: d.state === 'overdue' && now.due > d.due ? 'running' : d.state }
}

/** By how many of its units the deadline may still be extended; 0 when the rule allows none or it is met. */
export function extensionLeft(d: Deadline): number {
  return d.state === 'met' ? 0 : (d.extensionCap ?? 0) - d.extendedBy
}

/**
 * Longer by `days` of its own unit; throws RangeError when that is more than `extensionLeft` or not a positive whole
 * number.
 */
export function extendDeadline(cal: StatutoryCalendar, d: Deadline, days: number): Deadline {
  if (!Number.isInteger(days) || days < 1 || days > extensionLeft(d))
    throw new RangeError(`${d.id} cannot be extended by ${days}, ${extensionLeft(d)} left`)
  return recount(cal, { ...d, extendedBy: d.extendedBy + days })
}

/**
 * Stops the organ's handling period at the end of the day `on`; periods of other kinds, or already over, go on
 * unchanged.
 */
export const suspendDeadline = (d: Deadline, on: PlainDate): Deadline => (d.handling ? stopDeadline(d, on) : d)

/** The same for a period of any kind; one that is already over, or whose due day is fixed, goes on unchanged. */
export function stopDeadline(d: Deadline, on: PlainDate): Deadline {
  if (d.dueFixed || d.state !== 'running' || on > d.due) return d
  return { ...d, state: 'suspended', suspensions: [...d.suspensions, { from: on }] }
}

/**
 * Lets a suspended period run on, from the day after `on`. Days after the suspension up to and including `on` are not
 * counted, so resuming on the day of suspension changes nothing and leaves no trace.
 */
export function resumeDeadline(cal: StatutoryCalendar, d: Deadline, on: PlainDate): Deadline {
  const last = d.suspensions.at(-1)
  if (d.state !== 'suspended' || last === undefined) return d
  const earlier = d.suspensions.slice(0, -1)
  const suspensions = on > last.from ? [...earlier, { from: last.from, until: on }] : earlier
  return recount(cal, { ...d, state: 'running', suspensions })
}

/** What the period was for was done on the day `on`. */
export function meetDeadline(d: Deadline, on: PlainDate): Deadline {
  return d.state === 'met' ? d : { ...d, state: 'met', endedOn: on }
}

/** A running deadline whose due day is over; the caller looks at the clock (`isPastDue`). */
export function markOverdue(d: Deadline): Deadline {
  return d.state === 'running' ? { ...d, state: 'overdue' } : d
}
