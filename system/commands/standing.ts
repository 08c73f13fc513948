import { WorkflowNotFoundError } from '@temporalio/client'
import { workflowIdOf, workflowTypes } from '#contract/names.ts'
import type { CaseKind } from '#domain/caseKind.ts'
import { NotResumable, resumeCase } from '#engine/resumeCase.ts'
import { type CaseRun, type RunMeans, runOf } from '#engine/runHistory.ts'
import { claimResume } from '#registers/filing/claim.ts'
import { file, LedgerDiverged } from '#registers/filing/filing.ts'
import { type CasePlace, openPlaces, placeOfCase } from '#registers/filing/placeOfCase.ts'
import { readmitCase } from '#registers/filing/readmit.ts'
import { enterUploadsAgain } from './uploadsAgain.ts'

/** What comparing open cases with their runs found and did; `left` are those that stand still, with the reason. */
export type Comparison = {
  looked: number
  caughtUp: number
  resumed: number
  left: { caseId: string; reason: string }[]
}

type Options = {
  /** Compare entries too, not only whether the run is there: after a restore of either side. */
  deep: boolean
  report?: (line: string) => void
}

const atOnce = 4
const reportEvery = 200

/**
 * Compares every open case with its run, a few at once, and lets those go on whose run is gone, has ended, or is older
 * than the register; with `deep`, a register that is older than a run is brought up to it first. Nothing is invented:
 * what the two do not agree on freezes the case and is left to a person.
 */
export async function compareOpenCases(means: RunMeans, { deep, report = () => {} }: Options): Promise<Comparison> {
  const found: Comparison = { looked: 0, caughtUp: 0, resumed: 0, left: [] }
  const places = openPlaces(means.database)
  const worker = async () => {
    for (let next = await places.next(); !next.done; next = await places.next()) {
      const { caseId } = next.value
      await compare(means, next.value, deep, found).catch(error => {
        found.left.push({ caseId, reason: error instanceof Error ? error.message : String(error) })
      })
      found.looked += 1
      if (found.looked % reportEvery === 0) report(`Compared ${found.looked} open cases with their runs`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  if (deep) await findAgain(means, found)
  return found
}

async function compare(means: RunMeans, place: CasePlace, deep: boolean, found: Comparison): Promise<void> {
  if (place.frozen)
    throw new NotResumable('frozen: find out why register and workflow disagree, then unfreeze and resume')
  if (!deep && (await goesOn(means, place))) return
  const run = await catchUp(means, place)
  const now = await placeOfCase(means.database, place.caseId)
  if (now && now.n > place.n) found.caughtUp += 1
  if (now?.closed || (run?.isRunning && run.runId === now?.runId && lastOf(run) >= now.n)) return
  await resumeCase(means, place.caseId)
  found.resumed += 1
}

/** Whether the run that owns the case is there and runs, or another of its chain does. */
async function goesOn({ client }: RunMeans, { caseId, runId }: CasePlace): Promise<boolean> {
  const statusOf = async (id?: string) => {
    try {
      return (await client.workflow.getHandle(workflowIdOf(caseId), id).describe()).status.name
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return undefined
      throw error
    }
  }
  const status = await statusOf(runId)
  return status === 'RUNNING' || (status === 'CONTINUED_AS_NEW' && (await statusOf()) === 'RUNNING')
}

/**
 * Files what the runs after the register's own accepted, in their order; the latest run, if the register's leads to it.
 */
async function catchUp(means: RunMeans, { caseId, runId }: CasePlace): Promise<CaseRun | undefined> {
  const runs: CaseRun[] = []
  for (let run = await runOf(means, workflowIdOf(caseId)); run; ) {
    runs.unshift(run)
    if (run.runId === runId) break
    run = run.continues === undefined ? undefined : await runOf(means, workflowIdOf(caseId), run.continues)
  }
  if (runs[0]?.runId !== runId) return undefined
  for (const run of runs) {
    if (run.input?.kind === 'resume' && run.runId !== runId) {
      const { n, lastId, continues } = run.input
      if (!(await claimResume(means.database, { caseId, n, lastId, continues, runId: run.runId }))) break
    }
    await fileAll(means, caseId, run)
  }
  return runs.at(-1)
}

async function fileAll({ database }: RunMeans, caseId: string, { runId, accepted }: CaseRun): Promise<void> {
  for (const answer of accepted) {
    await file(database, caseId, answer, async () => {
      throw new NotResumable(`the history of run ${runId} has a gap after what the register has`)
    }).catch(error => {
      if (error instanceof LedgerDiverged) throw new NotResumable(`frozen: ${error.message}`)
      throw error
    })
    await enterUploadsAgain(database, caseId, answer)
  }
}

/** Enters the cases again that have a run and are not in the register: begun after the moment of which it is a copy. */
async function findAgain(means: RunMeans, found: Comparison): Promise<void> {
  const types = Object.keys(kindOf).map(type => `'${type}'`)
  const query = `WorkflowType IN (${types.join(', ')}) AND ExecutionStatus = 'Running'`
  for await (const { workflowId } of means.client.workflow.list({ query })) {
    const caseId = workflowId.slice(workflowIdOf('').length)
    if (await placeOfCase(means.database, caseId)) continue
    await enterAgain(means, caseId).then(
      () => (found.caughtUp += 1),
      error => found.left.push({ caseId, reason: `not in the register, but in Temporal: ${(error as Error).message}` }),
    )
  }
}

const kindOf: Readonly<Record<string, CaseKind>> = {
  [workflowTypes.tolerance]: 'tolerance',
  [workflowTypes.clarification]: 'clarification',
  [workflowTypes.falseAccusation]: 'falseAccusation',
}

async function enterAgain(means: RunMeans, caseId: string): Promise<void> {
  let first = await runOf(means, workflowIdOf(caseId))
  while (first?.continues !== undefined) first = await runOf(means, workflowIdOf(caseId), first.continues)
  const { input, opening, type, runId } = first ?? {}
  const kind = kindOf[type ?? '']
  if (input?.kind !== 'start' || !opening || !kind || !runId)
    throw new NotResumable('its key is not in the vault: restore a copy of schema vault made after the case began')
  const { command, number } = opening
  const { organ, receivedOn, pack, indexes } = input
  const { commandId, type: asked, bodyHash, receivedAt, actor } = command
  await readmitCase(means.database, {
    ...{
      caseId,
      kind,
      organ,
      receivedOn,
      rulePack: pack.id,
      year: Number(receivedAt.slice(0, 4)),
      ...indexes,
      runId,
      number,
    },
    command: { commandId, type: asked, person: actor.person, bodyHash, receivedAt },
  })
  const place = { caseId, n: 0, lastId: null, runId, frozen: false, closed: false }
  await catchUp(means, place)
}

const lastOf = ({ n0, accepted }: CaseRun): number =>
  Math.max(n0, ...accepted.map(({ entries }) => entries.at(-1)?.n ?? 0))
