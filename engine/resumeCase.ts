import { type Client, WorkflowNotFoundError } from '@temporalio/client'
import type { CaseInput } from '#contract/messages.ts'
import { workflowIdOf, workflowTypes } from '#contract/names.ts'
import { file, LedgerDiverged } from '#registers/filing/filing.ts'
import { placeOfCase } from '#registers/filing/placeOfCase.ts'
import { StateDiverged } from '#registers/ledger/fold.ts'
import { resumptionOf } from './resumption.ts'
import { type RunMeans, runOf } from './runHistory.ts'

/** The case cannot be resumed; the message says why and what to do. */
export class NotResumable extends Error {
  override readonly name = 'NotResumable'
}

/**
 * Lets a case go on in a new run: after a terminate, a restore, on another build, or where Temporal has lost the run.
 * Ends the run that owns it, files everything that run accepted, then starts the new one where the register stands; of
 * a run that is gone the register has every entry that was answered. Of two such calls one wins. Throws `NotResumable`.
 */
export async function resumeCase(means: RunMeans, caseId: string): Promise<{ n: number }> {
  const { database, client, taskQueue } = means
  const place = await placeOfCase(database, caseId)
  if (!place) throw new NotResumable(`there is no case ${caseId}`)
  if (place.frozen)
    throw new NotResumable(
      `case ${caseId} is frozen: find out why register and workflow disagree, then: npm run cases -- unfreeze ${caseId}`,
    )
  const workflowId = workflowIdOf(caseId)
  await endRun(client, workflowId, place.runId)
  await endOthers(means, workflowId, place.runId)
  await fileAccepted(means, caseId, place.runId)
  const input = await resumptionOf(database, caseId, place.runId).catch(asReason)
  if (!input)
    throw new NotResumable(`case ${caseId} has no entries, its key is gone, or its rule pack is not in this release`)
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

async function fileAccepted(means: RunMeans, caseId: string, runId: string): Promise<void> {
  const run = await runOf(means, workflowIdOf(caseId), runId)
  for (const answer of run?.accepted ?? [])
    await file(means.database, caseId, answer, async () => {
      throw new NotResumable(
        `the history of run ${runId} has a gap: restore the register to the same moment first, or resume --all`,
      )
    }).catch(asReason)
}

function asReason(error: unknown): never {
  if (error instanceof StateDiverged || error instanceof LedgerDiverged)
    throw new NotResumable(`register and workflow disagree: ${error.message}`)
  throw error
}

async function endRun(client: Client, workflowId: string, runId: string): Promise<void> {
  try {
    await client.workflow.getHandle(workflowId, runId).terminate('the case is resumed in a new run')
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error
  }
}

/**
 * Ends a run beside the owner: one that an operator's reset made, or one that Temporal had at an earlier moment, before
 * the owner. A fresh one that goes on from the owner is another resumption's, and stays.
 */
async function endOthers(means: RunMeans, workflowId: string, owner: string): Promise<void> {
  const run = await runOf(means, workflowId)
  if (!run?.isRunning || run.runId === owner) return
  if (!run.isFirst || run.continues !== owner) await endRun(means.client, workflowId, run.runId)
}
