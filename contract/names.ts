/** Names that both sides of Temporal must agree on. Plain strings: this file is part of the workflow bundle. */
export const workflowTypes = {
  tolerance: 'toleranceReview',
  clarification: 'complaintClarification',
  falseAccusation: 'falseAccusation',
  reconcile: 'reconcileRegisters',
  deliver: 'deliverMessages',
  batch: 'carryOutBatch',
} as const

export const openUpdate = 'open'
/** Ballots share their Update's name with notes and documents: names stand in clear in the history. */
export const sealedUpdate = 'record'
export const entriesQuery = 'entriesSince'
export const calendarSignal = 'calendarLoaded'
/** Asks a run to go on in a new one, as it does by itself when its history has grown. */
export const renewSignal = 'renew'

const sealed = ['castVote', 'addNote', 'attachDocument', 'recordInterview', 'recordOpinion']

/** Name of the Update that carries an action. */
export const updateOf = (action: string): string => (sealed.includes(action) ? sealedUpdate : action)

export const workflowIdOf = (caseId: string): string => `case-${caseId}`
export const batchWorkflowIdOf = (batchId: string): string => `batch-${batchId}`
export const reconcileScheduleId = 'system-reconcile'
export const deliverScheduleId = 'system-deliver'

/** For how long a command may be accepted after it was received; a key that was not confirmed by then is dead. */
export const commandLifeMs = 24 * 3_600_000

/** Types of the failures that workflow code throws; callers map by these, never by class. */
export const failures = { refused: 'Refused', notReady: 'NotReady', failed: 'Failed' } as const
