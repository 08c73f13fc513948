import type { Instant } from './calendar.ts'
import { type Deadline, markOverdue, type ReminderKind } from './deadlines.ts'

const late: readonly ReminderKind[] = ['overdue', 'supervisor', 'head']

/** The deadlines after a reminder of one of them was sent; one after the due day makes it overdue. */
export const withReminder = (deadlines: readonly Deadline[], id: string, kind: ReminderKind, at: Instant): Deadline[] =>
  deadlines.map(deadline => {
    if (deadline.id !== id) return deadline
    const sent = { ...deadline, remindersSent: [...deadline.remindersSent, { kind, at }] }
    return late.includes(kind) ? markOverdue(sent) : sent
  })

/** Whether the period ran past its end at some time, even if it was met or extended later. */
export const wasOverdue = ({ state, remindersSent }: Deadline): boolean =>
  state === 'overdue' || remindersSent.some(({ kind }) => late.includes(kind))

/** Who hears of a reminder: those whose turn it is, then the supervisor, then the head of the organ (A). */
export const recipientsOf = (kind: ReminderKind): string[] =>
  kind === 'supervisor'
    ? ['responsible', 'supervisor']
    : kind === 'head'
      ? ['responsible', 'supervisor', 'approver']
      : ['responsible']
