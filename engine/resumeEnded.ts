import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client'
import { workflowIdOf, workflowTypes } from '#contract/names.ts'
import { placeOfCase } from '#registers/filing/placeOfCase.ts'
import { noteEnding, noteResumption } from '#registers/filing/runAlarms.ts'
import { createPayloadCodec } from '#vault/payloadCodec.ts'
import type { Engine } from './engine.ts'
import { NotResumable, resumeCase } from './resumeCase.ts'

type Means = Pick<Engine, 'database' | 'client' | 'taskQueue' | 'log'>

/**
 * Lets an open case go on whose run was ended from outside, or is gone, without anybody who looks after it. The alarm
 * is kept; of several that ask at once one resumes. False when it is closed, frozen, cannot be resumed, or was ended
 * too often.
 */
export async function resumeEnded(means: Means, caseId: string, reason: 'missing' | 'ended'): Promise<boolean> {
  const { database, log } = means
  const place = await placeOfCase(database, caseId)
  if (!place || place.closed || place.frozen) return false
  const { runId } = place
  if (!(await noteEnding(database, { caseId, runId, reason }))) {
    log.error({ caseId, runId }, 'RUN_ENDED too often: npm run cases -- resume')
    return false
  }
  try {
    const { n } = await resumeCase({ ...means, codec: createPayloadCodec(database.keys) }, caseId)
    log.error(
      { caseId, runId, n },
      'RUN_ENDED: the run of an open case was ended from outside; it goes on in a new one',
    )
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError) && !(error instanceof NotResumable)) throw error
    if (error instanceof NotResumable) {
      log.error({ caseId, runId, err: error.message }, 'RUN_ENDED: the case stands still')
      return false
    }
  }
  await noteResumption(database, caseId, runId)
  return true
}

const types = (['tolerance', 'clarification', 'falseAccusation'] as const).map(kind => `'${workflowTypes[kind]}'`)
const ended = ['Terminated', 'Canceled', 'Failed', 'TimedOut'].map(status => `'${status}'`)

/** Cases of which a run was ended from outside after a moment, as Temporal's index of runs says; at most `limit`. */
export async function recentlyEnded(
  client: Client,
  { since, limit }: { since: Date; limit: number },
): Promise<{ caseId: string; runId: string }[]> {
  const query = `WorkflowType IN (${types}) AND ExecutionStatus IN (${ended}) AND CloseTime > '${since.toISOString()}'`
  const found: { caseId: string; runId: string }[] = []
  for await (const { workflowId, runId } of client.workflow.list({ query, pageSize: limit })) {
    found.push({ caseId: workflowId.slice(workflowIdOf('').length), runId })
    if (found.length >= limit) break
  }
  return found
}
