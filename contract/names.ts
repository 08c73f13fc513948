import type { ActFacts } from '#domain/actFacts.ts'

/** Names that both sides of Temporal must agree on. Plain strings: this file is part of the workflow bundle. */
export const workflowTypes = {
  tolerance: 'toleranceReview',
  clarification: 'complaintClarification',
  falseAccusation: 'falseAccusation',
  reconcile: 'reconcileRegisters',
  deliver: 'deliverMessages',
  webhooks: 'deliverWebhooks',
  batch: 'carryOutBatch',
  retention: 'keepRetention',
  careConcern: 'careConcern',
} as const

/** Activities that are looked for in the history of a run. */
export const claimActivity = 'claim'
export const filingActivity = 'fileEntries'

export const openUpdate = 'open'
/** What ballots, notes, documents and every other sensitive act are called: names stand in clear in the history. */
export const sealedUpdate = 'record'
export const entriesQuery = 'entriesSince'
/** Signal by which a case learns what the register of organs now says of its organs. */
export const organsSignal = 'organs'
/** Signal by which a case learns that its organ ended, and which one goes on with it. */
export const successionSignal = 'succession'
/** Signal by which a case learns who is no longer in office. */
export const leaversSignal = 'leavers'
export const calendarSignal = 'calendarLoaded'
/** Signal by which the workflow of a concern learns that it was answered. */
export const concernAnsweredSignal = 'answered'
/** Asks a run to go on in a new one, as it does by itself when its history has grown. */
export const renewSignal = 'renew'

/**
 * Name of the Update that carries an action: that of its row, so that what is sensitive does not stand in clear in the
 * history.
 */
export const updateOf = ({ actions }: Acts, action: string): string =>
  actions[action]?.updateName === 'neutral' ? sealedUpdate : action
type Acts = { actions: Readonly<Record<string, Pick<ActFacts<never, never>, 'updateName'>>> }

/**
 * Every Update to which a case answers. Those that are sent under the neutral name keep their own too: histories of
 * earlier releases have some of them.
 */
export const updatesOf = ({ actions }: Acts): string[] => [...Object.keys(actions), sealedUpdate]

export const workflowIdOf = (caseId: string): string => `case-${caseId}`
export const concernWorkflowIdOf = (concernId: string): string => `concern-${concernId}`
export const batchWorkflowIdOf = (batchId: string): string => `batch-${batchId}`
export const reconcileScheduleId = 'system-reconcile'
export const deliverScheduleId = 'system-deliver'
export const webhookScheduleId = 'system-webhooks'
export const retentionScheduleId = 'system-retention'

/** For how long a command may be accepted after it was received; a key that was not confirmed by then is dead. */
export const commandLifeMs = 24 * 3_600_000

/** Types of the failures that workflow code throws; callers map by these, never by class. */
export const failures = { refused: 'Refused', notReady: 'NotReady', failed: 'Failed' } as const
