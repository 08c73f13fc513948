import type { Organs } from '#domain/access/organs.ts'
import type { Command } from '#domain/act.ts'
import type { CaseIndex } from '#domain/caseIndex.ts'
import type { Entry } from '#domain/entry.ts'
import type { RulePack } from '#domain/packs/rulePack.ts'
import type { RefusalDetails } from '#domain/refusal.ts'
import type { RulesVersion } from '#domain/rulesVersion.ts'
import type { Instant, StatutoryCalendar } from '#domain/time/calendar.ts'
import type { ReminderKind } from '#domain/time/deadlines.ts'

/** How far the register was when a command was written down: the workflow answers with everything after it. */
export type RegisterEnd = { n: number; id: string | null }

export type CommandMessage = { command: Command; filed: RegisterEnd }

/**
 * Everything accepted after `filed`, with the index of the case after the last entry; `frozen`: the two do not agree.
 */
export type Answer = { entries: Entry[]; index: CaseIndex; n: number; frozen?: boolean }

/** The outcome of an `open`: the case, or why there is none. A refused start ends its run. */
export type OpenAnswer = Answer | { refused: { code: string; details: RefusalDetails } }

/** Where a start is entered among the open cases; blind indexes, computed by the API. */
export type ClaimIndexes = {
  subjectIndex: string
  unitIndex: string
  matterIndex: string
  /** Each may be in one open case of its kind and organ. */
  partIndexes?: string[]
}

export type Start = {
  kind: 'start'
  caseId: string
  organ: string
  receivedOn: string
  /** Set for an organ that only recommends. */
  authority?: 'recommend'
  /** The organ with those above it, and those that the application names. Absent in runs of 0.1.0 and 0.2.0. */
  organs?: Organs
  indexes: ClaimIndexes
  pack: RulePack
  calendar: StatutoryCalendar
  /** Absent in runs of 0.1.0 and 0.2.0. */
  rules?: RulesVersion
}

/** A run that goes on where another ended: by continue-as-new, reopening, recovery or upgrade. */
export type Resume = {
  kind: 'resume'
  caseId: string
  stateVersion: 1
  state: unknown
  n: number
  lastId: string | null
  /** Run that this one takes over from. */
  continues: string
  handled: Record<string, Handled>
  /** What the register of organs now says of those of the case; absent where the run before only had grown too long. */
  organs?: Organs
  pack: RulePack
  calendar: StatutoryCalendar
  /** Absent in runs of 0.1.0 and 0.2.0. */
  rules?: RulesVersion
}

/** A command that was accepted: the hash of its body and the entries that it became. */
export type Handled = { bodyHash: string; at: string }

export type CaseInput = Start | Resume

/** Facts of a refusal as they stand in the details of an ApplicationFailure. */
export type RefusedDetails = { code: string; details: RefusalDetails; article?: string }

/** An organ that ended, the one that goes on with its cases, and what the register says of both and those above. */
export type SuccessionMessage = { from: string; to: string; organs: Organs }

/**
 * A concern (诉求) to watch over: when whom is reminded, by the calendar of the day it was raised; `late` ones tell that
 * its day is over.
 */
export type WatchedConcern = {
  concernId: string
  plan: { kind: ReminderKind; at: Instant; late: boolean }[]
}

/** A batch as its workflow knows it: nothing personal, its items stand sealed in the register. */
export type Batch = { batchId: string; total: number }
