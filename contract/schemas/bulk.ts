import { z } from 'zod'
import { commonBodies } from './common.ts'
import { shortText } from './fields.ts'

const { task, to, reasons } = commonBodies.reassignTask.shape

/** Many tasks given to other persons at once, each an act `reassignTask` of its case. */
export const bulkReassignment = z.strictObject({
  reassign: z
    .array(z.strictObject({ caseId: shortText.describe('案件编号'), task, to }))
    .min(1)
    .max(500)
    .describe('逐项改派，每项各自检查'),
  reasons,
})
export type BulkReassignment = z.infer<typeof bulkReassignment>
