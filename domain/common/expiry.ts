import type { CommonState } from '../case.ts'
import type { MachineEvent } from '../machineEvents.ts'
import type { Clock } from '../process.ts'
import { addDays, endOfDay, type Instant } from '../time/calendar.ts'
import type { Deadline } from '../time/deadlines.ts'
import { recipientsOf } from '../time/reminded.ts'
import { remindersDue } from '../time/reminders.ts'

/** The first reminder that is due at `context.now`, if any. */
export function reminder(state: CommonState, { calendar, now }: Clock): MachineEvent | undefined {
  for (const deadline of state.deadlines) {
    const [first] = remindersDue(calendar, deadline, now)
    if (first)
      return { type: 'reminded', deadline: deadline.id, reminder: first, to: recipientsOf(first), due: deadline.due }
  }
  return undefined
}

/**
 * When a period of the parties lapses: a day after the last one. An act received in time is in time, and can be carried
 * out for as long as its key lives.
 */
export const lapseOf = ({ due }: Pick<Deadline, 'due'>): Instant => endOfDay(addDays(due, 1))
