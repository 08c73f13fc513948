import { tellOfReminders, tellOfTasks } from '#registers/inboxMaking.ts'
import type { Register } from '#registers/register.ts'
import { beating } from './beating.ts'
import type { InboxActivities } from './types.ts'

const movesPerPage = 2_000
const remindersPerPage = 500
/** A round that has more to do leaves it to the next, before its activity times out. */
const roundMs = 40_000

/** Activities on the inbox. */
export const createInboxActivities = ({ register }: { register: Register }): InboxActivities => ({
  tellPersons: () =>
    beating(async () => {
      const end = Date.now() + roundMs
      while (Date.now() < end && (await tellOfTasks(register, movesPerPage)));
      while (Date.now() < end && (await tellOfReminders(register, remindersPerPage)) === remindersPerPage);
    }),
})
