import { condition, defineUpdate, proxyActivities, setHandler, sleep, workflowInfo } from '@temporalio/workflow'
import type { BareActivities } from './activities.ts'
import { type Accepted, type Action, actUpdate, openUpdate } from './names.ts'

const { claim, write } = proxyActivities<BareActivities>({ startToCloseTimeout: '30s' })

/** One case: an Update that opens it after a claim, one Update for each action, one timer for its deadline. */
async function hostCase(store: (accepted: Accepted) => Promise<void> | undefined): Promise<void> {
  const { workflowId } = workflowInfo()
  let n = 0
  const accept = (action: Action): Accepted => ({ ...action, n: ++n, at: new Date().toISOString() })
  setHandler(defineUpdate<Accepted, [Action]>(openUpdate), async action => {
    await claim(workflowId)
    return accept(action)
  })
  await condition(() => n > 0)
  setHandler(defineUpdate<Accepted | Promise<Accepted>, [Action]>(actUpdate), action => {
    const accepted = accept(action)
    const stored = store(accepted)
    return stored ? stored.then(() => accepted) : accepted
  })
  await sleep('30 days')
}

/** Its client files what it accepts. */
export const leanCase = (): Promise<void> => hostCase(() => undefined)

/** A regular activity writes each action. */
export const ordinaryCase = (): Promise<void> => hostCase(accepted => write(workflowInfo().workflowId, accepted))
