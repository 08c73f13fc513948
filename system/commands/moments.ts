import { ScheduleNotFoundError, WorkflowNotFoundError } from '@temporalio/client'
import { reconcileScheduleId } from '#contract/names.ts'
import type { RunMeans } from '#engine/runHistory.ts'
import { isRestored, lastRound, type Round } from '#registers/filing/rounds.ts'

/**
 * Whether registers and Temporal are of one moment, or which of them was restored to an earlier one; `restored` are
 * registers that `npm run restore` put there, whatever Temporal has.
 */
export type Moments = 'same' | 'temporalOlder' | 'registersOlder' | 'restored'

/**
 * Told by the rounds of the reconciler, which both sides know: the registers' last one is missing in Temporal, or
 * Temporal has a later one that was done. A mistake costs a longer comparison and nothing else.
 */
export async function momentsOf(means: Pick<RunMeans, 'database' | 'client'>): Promise<Moments> {
  const round = await lastRound(means.database)
  if (!round) return 'same'
  if (isRestored(round)) return 'restored'
  if ((await statusOf(means, round)) === undefined) return 'temporalOlder'
  for (const later of await roundsAfter(means, round))
    if ((await statusOf(means, later)) === 'COMPLETED') return 'registersOlder'
  return 'same'
}

type Named = Pick<Round, 'workflowId' | 'runId'>

async function statusOf(
  { client }: Pick<RunMeans, 'client'>,
  { workflowId, runId }: Named,
): Promise<string | undefined> {
  try {
    return (await client.workflow.getHandle(workflowId, runId).describe()).status.name
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined
    throw error
  }
}

async function roundsAfter({ client }: Pick<RunMeans, 'client'>, { runId, at }: Round): Promise<Named[]> {
  const { info } = await client.schedule
    .getHandle(reconcileScheduleId)
    .describe()
    .catch(error => {
      if (error instanceof ScheduleNotFoundError) return { info: { recentActions: [] } }
      throw error
    })
  return info.recentActions
    .filter(({ takenAt }) => takenAt > at)
    .flatMap(({ action }) => (action.type === 'startWorkflow' ? [action.workflow] : []))
    .map(({ workflowId, firstExecutionRunId }) => ({ workflowId, runId: firstExecutionRunId }))
    .filter(later => later.runId !== runId)
}

/** What is told when one side is older. */
export const sentenceOf: Readonly<Record<Exclude<Moments, 'same'>, string>> = {
  temporalOlder:
    'Temporal has not the last round that the registers know: it was restored to an earlier moment, or is another one.',
  restored: 'The registers were restored from a copy.',
  registersOlder: 'Temporal has later rounds than the registers: they were restored to an earlier moment.',
}
