import type { Client } from '@temporalio/client'
import { WorkflowNotFoundError } from '@temporalio/client'
import type { Payload, PayloadCodec } from '@temporalio/common'
import type { RegisterActivities } from '#activities/types.ts'
import type { Answer, CaseInput, OpenAnswer } from '#contract/messages.ts'
import { workflowIdOf, workflowTypes } from '#contract/names.ts'
import { resumptionOf } from '#engine/resumption.ts'
import type { Database } from '#registers/database/database.ts'
import { file } from '#registers/filing/filing.ts'
import { ownedRun } from '#registers/filing/ownedRun.ts'

type Means = { database: Database; client: Client; codec: PayloadCodec; taskQueue: string }

const filingActivity: keyof RegisterActivities = 'fileEntries'

/** The case cannot be resumed; the message says why and what to do. */
export class NotResumable extends Error {
  override readonly name = 'NotResumable'
}

/**
 * Lets a case go on in a new run: after a terminate, a restore, or on another build. Ends the run that owns it, files
 * everything that run accepted, then starts the new one where the register stands. Of two such calls one wins.
 */
export async function resumeCase(
  { database, client, codec, taskQueue }: Means,
  caseId: string,
): Promise<{ n: number }> {
  const place = await resumable(database, caseId)
  const workflowId = workflowIdOf(caseId)
  await endRun(client, workflowId, place.runId)
  await endReset(client, workflowId, place.runId)
  for (const answer of await acceptedBy({ client, codec }, workflowId, place.runId))
    await file(database, caseId, answer, async () => {
      throw new NotResumable(
        `the history of run ${place.runId} has a gap: restore the register to the same moment first`,
      )
    })
  const input = await resumptionOf(database, caseId, place.runId)
  if (!input) throw new NotResumable(`case ${caseId} has no entries, or its rule pack is not in this release`)
  if (input.state.status === 'closed') throw new NotResumable(`case ${caseId} is closed: there is nothing to resume`)
  await client.workflow.start<(input: CaseInput) => Promise<string>>(workflowTypes[input.state.kind], {
    workflowId,
    taskQueue,
    args: [input],
    workflowTaskTimeout: '3s',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    workflowIdConflictPolicy: 'FAIL',
  })
  return { n: input.n }
}

async function resumable(database: Database, caseId: string): Promise<{ runId: string }> {
  const owned = await ownedRun(database, caseId)
  if (!owned) throw new NotResumable(`there is no case ${caseId}`)
  if (owned.frozen)
    throw new NotResumable(
      `case ${caseId} is frozen: find out why register and workflow disagree, then: cases unfreeze ${caseId}`,
    )
  return owned
}

async function endRun(client: Client, workflowId: string, runId: string): Promise<void> {
  try {
    await client.workflow.getHandle(workflowId, runId).terminate('the case is resumed in a new run')
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error
  }
}

/** A run that an operator's reset made owns no case; a fresh one, the first of its chain, is another resumption's. */
async function endReset(client: Client, workflowId: string, owner: string): Promise<void> {
  const { runId, status, raw } = await client.workflow.getHandle(workflowId).describe()
  const firstRunId = raw.workflowExecutionInfo?.firstRunId
  if (status.name === 'RUNNING' && runId !== owner && firstRunId !== runId) await endRun(client, workflowId, runId)
}

/**
 * What the run answered to acts, and what it gave an activity to file that may still be under way, read from its history: no
 * worker is needed, so another build can do it.
 */
async function acceptedBy(
  { client, codec }: Pick<Means, 'client' | 'codec'>,
  workflowId: string,
  runId: string,
): Promise<Answer[]> {
  const { events } = await client.workflow.getHandle(workflowId, runId).fetchHistory()
  const context = { type: 'workflow', workflowId, namespace: client.options.namespace } as const
  const opened = async (payloads: Payload[]) =>
    (await codec.decode(payloads, context)).map(({ data }) => JSON.parse(Buffer.from(data ?? []).toString()))
  const answers = (events ?? []).map(async (event): Promise<OpenAnswer | undefined> => {
    const outcome = event.workflowExecutionUpdateCompletedEventAttributes?.outcome?.success?.payloads
    if (outcome) return (await opened(outcome))[0]
    const { activityType, input } = event.activityTaskScheduledEventAttributes ?? {}
    if (activityType?.name !== filingActivity || !input?.payloads) return undefined
    const [, entries, index] = await opened(input.payloads)
    return { entries, index, n: entries.at(-1)?.n ?? 0 }
  })
  return (await Promise.all(answers)).filter(
    (answer): answer is Answer => answer !== undefined && 'entries' in answer && answer.entries.length > 0,
  )
}
