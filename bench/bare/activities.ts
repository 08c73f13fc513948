import type { Accepted } from './names.ts'
import type { Rows } from './rows.ts'

export type BareActivities = {
  claim(caseId: string): Promise<void>
  write(caseId: string, accepted: Accepted): Promise<void>
}

export const createBareActivities = (rows: Rows): BareActivities => ({ claim: rows.claim, write: rows.insert })
