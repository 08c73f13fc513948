import { condition, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow'
import type { CareActivities } from '#activities/types.ts'
import type { WatchedConcern } from '#contract/messages.ts'
import { concernAnsweredSignal } from '#contract/names.ts'

const { remindOfConcern } = proxyActivities<CareActivities>({
  startToCloseTimeout: '1m',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '5m' },
})

const answered = defineSignal(concernAnsweredSignal)

/**
 * Watches over one concern (诉求) until it is answered: reminds its owner by a plan that was made when it was raised,
 * then the supervisor and the head. Of reminders that came due together, after a pause, only the last is sent, and
 * those of the end. Carries no personal data.
 */
export async function careConcern({ concernId, plan }: WatchedConcern): Promise<void> {
  let isAnswered = false
  setHandler(answered, () => {
    isAnswered = true
  })
  for (const [index, { kind, at, late }] of plan.entries()) {
    const wait = Date.parse(at) - Date.now()
    if (wait > 0) await condition(() => isAnswered, wait)
    if (isAnswered) return
    const next = plan[index + 1]
    const isPassed = next !== undefined && Date.parse(next.at) <= Date.now()
    if (!late && isPassed) continue
    if (!(await remindOfConcern(concernId, kind))) return
  }
  await condition(() => isAnswered)
}
