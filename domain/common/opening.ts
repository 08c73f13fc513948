import type { CommonState } from '../case.ts'
import type { CaseKind } from '../caseKind.ts'
import type { Entry } from '../entry.ts'
import type { OrganLevel } from '../packs/rulePack.ts'
import type { Opening } from '../process.ts'

/** What the entry that opens a case of any kind says of it, beside the application. */
export type CommonOpening = {
  opening: Opening
  parties: string[]
  approvalLevel: OrganLevel
  authority: 'decide' | 'recommend'
  rulePack: string
  /** Of its canonical JSON; none of cases that began before 0.3.0. */
  rulePackHash?: string
  calendarVersion: string
}

/** The state common to every kind as a case begins, in its first stage. */
export const beginning = <K extends CaseKind, S extends string>(
  kind: K,
  stage: S,
  subject: string,
  event: CommonOpening,
  entry: Entry,
): CommonState & { kind: K; stage: S } => ({
  stateVersion: 1,
  ...event.opening,
  kind,
  authority: event.authority,
  rulePack: event.rulePack,
  ...(event.rulePackHash !== undefined && { rulePackHash: event.rulePackHash }),
  calendarVersion: event.calendarVersion,
  openedAt: entry.at,
  status: 'open',
  stage,
  stages: [{ stage, enteredAt: entry.at, round: 1 }],
  seq: entry.seq,
  ledgerPosition: 1,
  parties: event.parties,
  applicant: event.parties.at(-1) ?? subject,
  subject,
  approvalLevel: event.approvalLevel,
  handlers: [],
  handlersAssigned: false,
  formerHandlers: [],
  voters: [],
  approvers: [],
  recusals: [],
  recusalRequests: [],
  deadlines: [],
  documents: [],
  links: [],
  claims: {},
  heldTerms: [],
  formerPanels: [],
  rounds: [],
  transfers: [],
  remands: 0,
  concerns: [],
  notes: [],
})
