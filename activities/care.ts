import type { Client } from '@temporalio/client'
import type { WatchedConcern } from '#contract/messages.ts'
import { concernAnsweredSignal, concernWorkflowIdOf, workflowTypes } from '#contract/names.ts'
import { dueDateDeadline } from '#domain/time/deadlines.ts'
import { escalates, reminderPlan } from '#domain/time/reminders.ts'
import { readCalendar } from '#registers/beside/calendar.ts'
import {
  concernsToEnd,
  concernsToWatch,
  concernWatched,
  keepConcernsOfCases,
  tellOfConcern,
  type Unwatched,
} from '#registers/beside/careWatch.ts'
import type { Database } from '#registers/database/database.ts'
import type { CareActivities } from './types.ts'

const perRound = 100

/** Activities on concerns (诉求). */
export const createCareActivities = ({ database }: { database: Pick<Database, 'system'> }): CareActivities => ({
  remindOfConcern: (concernId, kind) => tellOfConcern(database, concernId, kind),
})

export type CareRound = {
  database: Pick<Database, 'system' | 'keys'>
  client: Client
  taskQueue: string
}

/**
 * One round of care: keeps the concerns that cases filed, starts the workflow of each that has none, and tells those
 * that were answered. The registers say what is open; whatever a round did not finish, the next one does.
 */
export async function careRound({ database, client, taskQueue }: CareRound): Promise<void> {
  while (await keepConcernsOfCases(database, perRound));
  const unwatched = await concernsToWatch(database, perRound)
  const calendar = unwatched.length > 0 ? await readCalendar(database) : undefined
  for (const concern of unwatched) {
    if (!calendar) break
    const watched = { concernId: concern.id, plan: planOf(concern, calendar) }
    await client.workflow.start<(concern: WatchedConcern) => Promise<void>>(workflowTypes.careConcern, {
      workflowId: concernWorkflowIdOf(concern.id),
      taskQueue,
      args: [watched],
      workflowIdConflictPolicy: 'USE_EXISTING',
    })
    await concernWatched(database, concern.id, 'running')
  }
  for (const id of await concernsToEnd(database, perRound)) {
    await client.workflow.getHandle(concernWorkflowIdOf(id)).signal(concernAnsweredSignal).catch(unlessGone)
    await concernWatched(database, id, 'ended')
  }
}

function planOf({ raisedOn, due }: Unwatched, calendar: Awaited<ReturnType<typeof readCalendar>>) {
  const term = { id: 'care.answer', ruleKey: 'care.answer', mark: 'A' as const, start: raisedOn, due }
  return reminderPlan(calendar, dueDateDeadline(calendar, term)).map(step => ({ ...step, late: escalates(step.kind) }))
}

function unlessGone(error: unknown): void {
  if ((error as Error)?.name !== 'WorkflowNotFoundError') throw error
}
