import type { Database } from '#registers/database/database.ts'
import { tellOfReminders, tellOfTasks } from '#registers/desk/inboxMaking.ts'
import { beating } from './beating.ts'
import type { InboxActivities } from './types.ts'

const movesPerPage = 2_000
const remindersPerPage = 500
/** A round that has more to do leaves it to the next, before its activity times out. */
const roundMs = 40_000

/** Activities on the inbox. */
export const createInboxActivities = ({ database }: { database: Database }): InboxActivities => ({
  tellPersons: () =>
    beating(async () => {
      const end = Date.now() + roundMs
      while (Date.now() < end && (await tellOfTasks(database, movesPerPage)));
      while (Date.now() < end && (await tellOfReminders(database, remindersPerPage)) === remindersPerPage);
    }),
})
