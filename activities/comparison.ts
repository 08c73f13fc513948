import { type Client, WorkflowNotFoundError } from '@temporalio/client'
import { workflowIdOf } from '#contract/names.ts'
import type { Database } from '#registers/database/database.ts'
import { freezeCase, type Since } from '#registers/filing/filing.ts'
import { type CasePlace, openPlaces } from '#registers/filing/placeOfCase.ts'
import { markRun, type RunAlarm } from '#registers/filing/runAlarms.ts'

type Deps = {
  database: Database
  client: Client
  since: Since
  log: { error(facts: object, message: string): void }
}

/** Cases looked at in one round: a night has rounds for hundreds of thousands. */
const perRound = 50

const sentences: Readonly<Record<RunAlarm, string>> = {
  missing: 'RUN_MISSING: Temporal has no run of an open case; npm run cases -- resume',
  ended: 'RUN_ENDED: the run of an open case was ended from outside; npm run cases -- resume',
  diverged: 'RUN_DIVERGED: register and workflow disagree; the case is frozen',
}

/**
 * Compares every open case with its run once a night, a few in each round: whether a run is there and goes on, and whether its
 * last entry and the register's are one chain. What does not fit is an alarm in the log and in the metrics, and freezes the
 * case where the two disagree.
 */
export function createComparison({ database, client, since, log }: Deps): (day: string) => Promise<void> {
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
    await markRun(database, place.caseId, alarm)
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
