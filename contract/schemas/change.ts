import { z } from 'zod'
import { optional, shortText } from './fields.ts'

/** What every change of a row of a register may say of itself. */
export const change = {
  reason: optional(shortText).describe('变更理由，留在历史中'),
  ifVersion: z.int().min(0).optional().describe('您所见的版本，已变更的答复 STALE'),
}
