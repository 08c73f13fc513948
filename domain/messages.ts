import {
  type Instant,
  instantAt,
  isWorkingDay,
  type PlainDate,
  type StatutoryCalendar,
  toInstant,
} from './time/calendar.ts'
import type { ReminderKind } from './time/deadlines.ts'

/**
 * What a person is told of: a step that waits, a reminder of its term, that the term is over, that it was escalated,
 * that a corrected calendar moved its day; a supervisor also of who stands in for whom, and who of two open cases about
 * one matter.
 */
export const messageKinds = [
  'task',
  'reminder',
  'overdue',
  'escalation',
  'substitution',
  'moved',
  'doubleOpening',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** The kind of message that a reminder makes. */
export function messageKindOf(reminder: ReminderKind): MessageKind {
  if (reminder === 'supervisor' || reminder === 'head') return 'escalation'
  return reminder === 'overdue' ? 'overdue' : 'reminder'
}

/** Whether a reminder is mailed at once: at the next morning it would come after the due day. */
export const isUrgent = (reminder: ReminderKind): boolean =>
  reminder === 'dueDay' || messageKindOf(reminder) !== 'reminder'

const morning = '09:00'

/** The digest that may be sent at a moment (ms): its day, and the moment before which its messages were made. */
export function digestDue(cal: StatutoryCalendar, nowMs: number): { day: PlainDate; before: Instant } | undefined {
  const now = toInstant(nowMs)
  const day = now.slice(0, 10)
  const before = instantAt(day, morning)
  return isWorkingDay(cal, day) && now >= before ? { day, before } : undefined
}
