import { proxyActivities, sleep } from '@temporalio/workflow'
import type { BatchActivities } from '#activities/types.ts'
import type { Batch } from '#contract/messages.ts'

const { carryOutItems } = proxyActivities<BatchActivities>({
  startToCloseTimeout: '10m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1m' },
})

const perTurn = 10
const firstPauseSeconds = 5
const longestPauseSeconds = 600

/**
 * Carries out what one person asked for at once, in turns of a few items. A turn in which an act could not be confirmed
 * is repeated until every item is done or refused; the others do not wait for it. Carries no personal data.
 */
export async function carryOutBatch({ batchId, total }: Batch): Promise<void> {
  let turns = Array.from({ length: Math.ceil(total / perTurn) }, (_, turn) => turn * perTurn)
  for (let pause = firstPauseSeconds; ; pause = Math.min(longestPauseSeconds, pause * 2)) {
    const unfinished: number[] = []
    for (const from of turns) if ((await carryOutItems(batchId, from, from + perTurn)) > 0) unfinished.push(from)
    if (unfinished.length === 0) return
    turns = unfinished
    await sleep(`${pause}s`)
  }
}
