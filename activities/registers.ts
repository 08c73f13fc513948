import { activityInfo } from '@temporalio/activity'
import { claimCase, claimResume } from '#registers/claim.ts'
import { file, LedgerDiverged, type Since } from '#registers/filing.ts'
import type { Register } from '#registers/register.ts'
import type { RegisterActivities } from './types.ts'

export type RegisterDeps = {
  register: Register
  /** Asks a running case for its entries after n. */
  since: Since
  log: { error(facts: object, message: string): void }
}

const runId = () => activityInfo().workflowExecution?.runId ?? ''

/** Activities on the registers; all of them may run twice. */
export const createRegisterActivities = ({ register, since, log }: RegisterDeps): RegisterActivities => ({
  claim: async request => ({ ...(await claimCase(register, { ...request, runId: runId() })), runId: runId() }),
  claimResume: async request => ({
    holds: await claimResume(register, { ...request, runId: runId() }),
    runId: runId(),
  }),
  async fileEntries(caseId, entries, index) {
    const n = entries.at(-1)?.n ?? 0
    try {
      return (await file(register, caseId, { entries, index, n }, since)).n
    } catch (error) {
      if (error instanceof LedgerDiverged) log.error({ caseId, n: error.n }, 'LEDGER_DIVERGED: case frozen')
      throw error
    }
  },
})
