import type { Organs } from './access/organs.ts'
import type { PartySight } from './actFacts.ts'
import type { CaseKind } from './caseKind.ts'
import type { Consequences } from './consequences.ts'
import type { PlainDate } from './time/calendar.ts'
import type { Deadline, ReminderKind } from './time/deadlines.ts'
import type { MovedDeadline } from './time/recounted.ts'

/**
 * Records of every process that no person makes: what time, rendering, a new calendar or a change of a register brought
 * about.
 */
export type MachineEvent =
  | { type: 'reminded'; deadline: string; reminder: ReminderKind; to: string[]; due?: PlainDate; then?: Consequences }
  | {
      type: 'noticeRendered'
      document: string
      sha256: string
      format: 'pdf' | 'docx'
      bytes: number
      number?: string
      docx?: { sha256: string; bytes: number }
      then?: Consequences
    }
  | {
      type: 'calendarLoaded'
      version: string
      deadlines: Deadline[]
      /** Which of them have another day now, and the titles of the notices that moved them. */
      moved?: MovedDeadline[]
      notices?: string[]
      then?: Consequences
    }
  /** The register of organs says something new of the organs of the case. */
  | { type: 'organsRenewed'; then: Consequences & { organs: Organs } }
  /** The organ of the case ended, or one that it is on its way to or from; another one goes on with its business. */
  | { type: 'organSucceeded'; from: string; to: string; then: Consequences & { organs: Organs } }
  /** Whoever had a place in the case is no longer in office, by the register of persons. */
  | { type: 'personLeft'; person: string; then?: Consequences }
  | { type: 'linkedStarted'; start: string; caseId: string; relation: CaseKind; then?: Consequences }
  | { type: 'linkedRefused'; start: string; code: string; then?: Consequences }

/** What a party is told of them, in every process. */
export const machineSights: Readonly<Record<MachineEvent['type'], PartySight>> = {
  reminded: 'none',
  noticeRendered: 'document',
  calendarLoaded: 'all',
  organsRenewed: 'none',
  organSucceeded: 'all',
  personLeft: 'none',
  linkedStarted: 'none',
  linkedRefused: 'none',
}
