/** Scope of whatever belongs to no case: schedules, retention and reconciling workflows. Never destroyed. */
export const SYSTEM_SCOPE = 'system'

/** Scope of the key of the blind indexes. Never destroyed. */
export const INDEX_SCOPE = 'index'

/** Scope of the data key of a case. */
export function caseScope(caseId: string): string {
  return `case:${caseId}`
}

/** Scope of the key of a reporter's identity: apart from that of any case. */
export function reporterScope(ref: string): string {
  return `reporter:${ref}`
}

/** Scope of the data key of a risk filing. */
export function riskFilingScope(id: string): string {
  return `riskFiling:${id}`
}

/** Scope of the data key of what was sent about one matter. */
export function supervisionScope(groupId: string): string {
  return `supervision:${groupId}`
}

/** Scope of the data key of what personnel entered of a person (专项档案). */
export function deedScope(person: string): string {
  return `deeds:${person}`
}

/** Scope of the data key of a talk without a case (双向约谈). */
export function careTalkScope(id: string): string {
  return `careTalk:${id}`
}

/** Scope of the data key of a concern (诉求) and its answer. */
export function concernScope(id: string): string {
  return `concern:${id}`
}

/** Scope of the key of what was said in confidence with a concern: apart from that of the concern. */
export function confidenceScope(id: string): string {
  return `confidence:${id}`
}

/** Scope of the data key of what a person keeps for itself: drafts, batches. */
export function personScope(person: string): string {
  return `person:${person}`
}

/**
 * Scope whose key seals the payloads of a workflow: `case-<caseId>` has the key of that case, all others the system's.
 */
export function scopeOfWorkflow(workflowId: string): string {
  const caseId = /^case-(.+)$/.exec(workflowId)?.[1]
  return caseId === undefined ? SYSTEM_SCOPE : caseScope(caseId)
}
