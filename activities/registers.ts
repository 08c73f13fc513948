import { activityInfo } from '@temporalio/activity'
import type { Database } from '#registers/database/database.ts'
import { claimCase, claimResume } from '#registers/filing/claim.ts'
import { file, freezeCase, LedgerDiverged, type Since } from '#registers/filing/filing.ts'
import type { RegisterActivities } from './types.ts'

export type RegisterDeps = {
  database: Database
  /** Asks a running case for its entries after n. */
  since: Since
  log: { error(facts: object, message: string): void }
}

const runId = () => activityInfo().workflowExecution?.runId ?? ''

/** Activities on the registers; all of them may run twice. */
export const createRegisterActivities = ({ database, since, log }: RegisterDeps): RegisterActivities => ({
  claim: async request => ({ ...(await claimCase(database, { ...request, runId: runId() })), runId: runId() }),
  claimResume: async request => ({
    holds: await claimResume(database, { ...request, runId: runId() }),
    runId: runId(),
  }),
  async fileEntries(caseId, entries, index) {
    const n = entries.at(-1)?.n ?? 0
    try {
      return (await file(database, caseId, { entries, index, n }, since)).n
    } catch (error) {
      if (error instanceof LedgerDiverged) log.error({ caseId, n: error.n }, 'LEDGER_DIVERGED: case frozen')
      throw error
    }
  },
  async freeze(caseId) {
    log.error({ caseId, runId: runId() }, 'CASE_FROZEN: this run does not own the case')
    await freezeCase(database, caseId)
  },
})
