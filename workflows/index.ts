/** Entry point of the workflow bundle: every workflow type by its name. */
import './stackTraces.ts'

export { careConcern } from './careConcern.ts'
export { carryOutBatch } from './carryOutBatch.ts'
export { complaintClarification } from './complaintClarification.ts'
export { deliverMessages } from './deliverMessages.ts'
export { deliverWebhooks } from './deliverWebhooks.ts'
export { falseAccusation } from './falseAccusation.ts'
export { keepRetention } from './keepRetention.ts'
export { reconcileRegisters } from './reconcileRegisters.ts'
export { toleranceReview } from './toleranceReview.ts'
