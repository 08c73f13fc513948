import { continueAsNew, proxyActivities, sleep, workflowInfo } from '@temporalio/workflow'
import type { RetentionActivities } from '#activities/types.ts'

const { orderErasures, carryOutErasures, proveErasures, pruneRecords } = proxyActivities<RetentionActivities>({
  startToCloseTimeout: '10m',
  heartbeatTimeout: '30s',
  retry: { maximumAttempts: 5 },
})

/** Until then whatever was received before the order has been answered, and is seen. */
const settled = '30s'
/** No process remembers a key for longer than a minute. */
const forgotten = '70s'

/**
 * One round of retention, started by a schedule: erases what closed cases have kept for long enough, page by page. An
 * order stops new acts, the keys are destroyed once none is under way, and what is proven enters the ledger. Carries no
 * personal data.
 */
export async function keepRetention(): Promise<number> {
  let erased = 0
  await pruneRecords()
  for (;;) {
    const ordered = await orderErasures()
    if (ordered.length === 0) return erased
    await sleep(settled)
    const done = await carryOutErasures(ordered)
    if (done.length === 0) return erased
    await sleep(forgotten)
    await proveErasures(done)
    erased += done.length
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof keepRetention>()
  }
}
