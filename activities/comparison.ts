import { type Client, WorkflowNotFoundError } from '@temporalio/client'
import { workflowIdOf } from '#contract/names.ts'
import type { Database } from '#registers/database/database.ts'
import { freezeCase, type Since } from '#registers/filing/filing.ts'
import { type CasePlace, openPlaces } from '#registers/filing/placeOfCase.ts'
import { markRun, type RunAlarm } from '#registers/filing/runAlarms.ts'

export type Comparing = {
  database: Database
  client: Client
  since: Since
  /** Lets an open case go on whose run has ended or is gone; false when it must be left to an operator. */
  resume(caseId: string, reason: 'missing' | 'ended'): Promise<boolean>
  log: { error(facts: object, message: string): void }
}

/** Cases looked at in one round: a night has rounds for hundreds of thousands. */
const perRound = 50

const sentences: Readonly<Record<RunAlarm, string>> = {
  missing: 'RUN_MISSING: Temporal has no run of an open case',
  ended: 'RUN_ENDED: the run of an open case was ended from outside',
  diverged: 'RUN_DIVERGED: register and workflow disagree; the case is frozen',
}

/**
 * Compares every open case with its run once a night, a few in each round: whether a run is there and goes on, and
 * whether its last entry and the register's are one chain. What does not fit is an alarm in the log and in the metrics.
 * A case without a run goes on in a new one; where the two disagree it is frozen.
 */
export function createComparison({ database, client, since, resume, log }: Comparing): (day: string) => Promise<void> {
  let night: { day: string; places: AsyncGenerator<CasePlace> } | undefined
  return async day => {
    if (night?.day !== day) night = { day, places: openPlaces(database) }
    for (let left = perRound; left > 0; left--) {
      const { value: place, done } = await night.places.next()
      if (done) return
      if (!place.frozen) await compare(place)
    }
  }

  async function compare(place: CasePlace): Promise<void> {
    const alarm = await alarmOf(place)
    if (alarm) log.error({ caseId: place.caseId }, sentences[alarm])
    if (alarm === 'diverged') await freezeCase(database, place.caseId)
    const goesOn = (alarm === 'ended' || alarm === 'missing') && (await resume(place.caseId, alarm))
    await markRun(database, place.caseId, goesOn ? undefined : alarm)
  }

  async function alarmOf({ caseId, n, lastId }: CasePlace): Promise<RunAlarm | undefined> {
    try {
      const { status } = await client.workflow.getHandle(workflowIdOf(caseId)).describe()
      if (status.name !== 'RUNNING') return 'ended'
      const answer = await since(caseId, { n, id: lastId })
      return answer.frozen || answer.n < n ? 'diverged' : undefined
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'missing'
      throw error
    }
  }
}
