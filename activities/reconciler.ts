import { activityInfo } from '@temporalio/activity'
import type { Client } from '@temporalio/client'
import { failureIn, refusedDetails } from '#contract/failures.ts'
import type { OpenAnswer } from '#contract/messages.ts'
import { commandLifeMs, failures, workflowIdOf } from '#contract/names.ts'
import { addDays, dayOf, toInstant } from '#domain/time/calendar.ts'
import type { MakePaper } from '#engine/papers.ts'
import { recentlyEnded } from '#engine/resumeEnded.ts'
import { inTime } from '#engine/settle.ts'
import { watchAnew } from '#registers/beside/careWatch.ts'
import { sealReasons } from '#registers/beside/reads.ts'
import { forgetReporter, unopenedWithReporter } from '#registers/beside/reporters.ts'
import { removeUnreferenced } from '#registers/cases/documents.ts'
import { foldFigures, mendFigures } from '#registers/cases/figures.ts'
import { waitingPapers } from '#registers/cases/papers.ts'
import type { Database } from '#registers/database/database.ts'
import { removeOldBatches } from '#registers/desk/batches.ts'
import { removeOldDrafts } from '#registers/desk/drafts.ts'
import { expireCommand, type OpenCommand, openCommands, postponeLook } from '#registers/filing/commands.ts'
import { file, freezeCase, type Since } from '#registers/filing/filing.ts'
import { recordQuietPapers } from '#registers/filing/paperRecords.ts'
import { placeOfCase } from '#registers/filing/placeOfCase.ts'
import { pruneOld } from '#registers/filing/pruning.ts'
import { markRound } from '#registers/filing/rounds.ts'
import { SealsRewritten, sealDay } from '#registers/ledger/seals.ts'
import type { BlobStore } from '#vault/blobStore.ts'
import type { Sealer } from '#vault/sealer.ts'
import { SealKeyError } from '#vault/sealKey.ts'
import { beating } from './beating.ts'
import { careRound } from './care.ts'
import { type Comparing, createComparison } from './comparison.ts'
import { createSpreading } from './spreading.ts'
import type { ReconcilerActivities } from './types.ts'

export type ReconcilerDeps = {
  database: Database
  client: Client
  taskQueue: string
  blobs: BlobStore
  since: Since
  resume: Comparing['resume']
  sealer: Sealer
  makePaper: MakePaper
  log: { warn(facts: object, message: string): void; error(facts: object, message: string): void }
}

const perRound = 200
const lookSeconds = 2
/** How far back a round looks for ended runs; the nightly comparison finds older ones. */
const endedMs = 3_600_000
/** After its life no copy can be accepted any more; to that come a workflow task's time limit and clock skew. */
const lifeSeconds = commandLifeMs / 1000 + 10 + 5

/**
 * Files what was accepted and never filed, because whoever held the answer died: looks up each open command, with
 * backoff. Only a look begun after the last possible acceptance, that definitely found nothing, may end a command as
 * expired.
 */
export const createReconcilerActivities = ({
  database,
  client,
  blobs,
  taskQueue,
  since,
  resume,
  sealer,
  makePaper,
  log,
}: ReconcilerDeps): ReconcilerActivities => {
  let lastKept: string | undefined
  const comparePage = createComparison({ database, client, since, resume, log })
  const spreadNews = createSpreading({ database, client, failed: caseId => warn(log, caseId) })
  async function look(command: OpenCommand): Promise<boolean> {
    const { caseId, commandId, runId } = command
    const handle = client.workflow
      .getHandle(workflowIdOf(caseId), runId ?? undefined)
      .getUpdateHandle<OpenAnswer>(commandId)
    let found: OpenAnswer | undefined
    let absent = false
    try {
      found = await inTime({ client }, lookSeconds, () => handle.result())
    } catch (error) {
      const failure = failureIn(error)
      const refused = failure?.type === failures.refused ? refusedDetails(failure) : undefined
      if (refused?.code === 'CASE_FROZEN') await freeze(caseId)
      absent = isNotFound(error) || (failure?.type === failures.refused && refused?.code !== 'CASE_FROZEN')
      if (!absent) log.warn({ caseId, err: String(error) }, 'a look-up failed')
    }
    if (found && 'entries' in found) {
      await file(database, caseId, found, since)
      return true
    }
    if (absent && (await expireCommand(database, command, lifeSeconds))) return true
    await postponeLook(database, commandId, Math.min(3600, 15 * 2 ** command.attempts))
    return false
  }

  /** The run says that it and the register disagree: whoever hears it first stops the case for everybody. */
  async function freeze(caseId: string): Promise<void> {
    log.warn({ caseId }, 'CASE_FROZEN: the workflow and the register disagree')
    await freezeCase(database, caseId)
  }

  /** Papers that nobody asked for yet are made here, and hashes of those whose case is quiet reach a ledger. */
  async function keepPapers(): Promise<void> {
    for (const { caseId, documentId } of await waitingPapers(database, perRound))
      await makePaper(caseId, documentId).catch(tellOfPaper(caseId, documentId))
    await recordQuietPapers(database, perRound)
  }

  const tellOfPaper = (caseId: string, documentId: string) => (error: unknown) =>
    log.error({ caseId, documentId, err: String(error) }, 'a paper could not be made')

  /**
   * Open cases whose own run was ended from outside a short while ago go on, so that no term is missed until the night.
   */
  async function resumeEndedRuns(): Promise<void> {
    const since = new Date(Date.now() - endedMs)
    for (const { caseId, runId } of await recentlyEnded(client, { since, limit: perRound }))
      if ((await placeOfCase(database, caseId))?.runId === runId) await resume(caseId, 'ended').catch(warn(log, caseId))
  }

  /**
   * Once a day: yesterday's seal over all ledgers, the uploads that no case took in, and what is kept for some days
   * only.
   */
  async function keepHouse(): Promise<void> {
    const yesterday = addDays(dayOf(toInstant(Date.now())), -1)
    if (lastKept === yesterday) return
    await sealDay(database, yesterday, sealer).catch(tellOfSeal)
    await removeUnreferenced(database, blobs)
    await removeOldDrafts(database)
    await removeOldBatches(database)
    const wrong = await mendFigures(database)
    if (wrong > 0) log.warn({ wrong }, 'figures differed from the cases that they count; they were mended')
    await foldFigures(database)
    while (await sealReasons(database, 500));
    for (const caseId of await unopenedWithReporter(database)) await forgetReporter(database, caseId)
    await watchAnew(database)
    await pruneOld(database)
    lastKept = yesterday
  }

  /** What must not be signed is an alarm; the rest of the day's work goes on. */
  function tellOfSeal(error: unknown): void {
    if (!(error instanceof SealsRewritten || error instanceof SealKeyError)) throw error
    log.error({ err: error.message }, 'SEAL_REFUSED: the day is not sealed')
  }

  /** Both sides know this round from now on; a start finds by it that one of them was restored to an earlier moment. */
  async function mark(): Promise<void> {
    const { workflowId = '', runId = '' } = activityInfo().workflowExecution ?? {}
    await markRound(database, { workflowId, runId })
  }

  async function round(): Promise<number> {
    let settled = 0
    for (const command of await openCommands(database, perRound))
      if (await look(command).catch(warn(log, command.caseId))) settled += 1
    await resumeEndedRuns().catch(warn(log, 'all'))
    await spreadNews()
    await keepPapers().catch(warn(log, 'all'))
    await careRound({ database, client, taskQueue }).catch(warn(log, 'care'))
    await keepHouse().catch(warn(log, 'all'))
    await comparePage(dayOf(toInstant(Date.now()))).catch(warn(log, 'all'))
    await mark()
    return settled
  }

  return {
    reconcile: () => beating(round),
  }
}

const warn = (log: ReconcilerDeps['log'], caseId: string) => (error: unknown) => {
  log.warn({ caseId, err: String(error) }, 'a case was not reconciled')
  return false
}

const isNotFound = (error: unknown): boolean =>
  (error as Error)?.name === 'WorkflowNotFoundError' || (error as { code?: number })?.code === 5
