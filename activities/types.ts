import type { ClaimIndexes } from '#contract/messages.ts'
import type { claimActivity, filingActivity } from '#contract/names.ts'
import type { Actor } from '#domain/access/actor.ts'
import type { LinkedStart } from '#domain/case.ts'
import type { CaseIndex } from '#domain/caseIndex.ts'
import type { CaseKind } from '#domain/caseKind.ts'
import type { Entry } from '#domain/entry.ts'
import type { ReminderKind } from '#domain/time/deadlines.ts'

export type ClaimRequest = ClaimIndexes & {
  caseId: string
  commandId: string
  kind: CaseKind
  organ: string
  receivedOn: string
  rulePack: string
  year: number
  /** Who asks for it; runs of earlier releases did not say so. */
  starter?: Actor
}

/** Activities on the registers. Each may be repeated: the second time it finds its own work done. */
export type RegisterActivities = {
  /** Claims a place among the open cases, and the number; also tells the run on whose behalf it did. */
  [claimActivity](
    request: ClaimRequest,
  ): Promise<({ number: string } | { refused: 'DUPLICATE_OPEN_CASE' | 'COMMAND_EXPIRED' }) & { runId: string }>
  /** Whether the register stands where a resumed run begins, and for which run that was asked. */
  claimResume(request: {
    caseId: string
    n: number
    lastId: string | null
    continues: string
  }): Promise<{ holds: boolean; runId: string }>
  /** Files accepted entries once; returns how far the register is. */
  [filingActivity](caseId: string, entries: Entry[], index: CaseIndex): Promise<number>
  /** Stops every further act on a case whose run does not own it. */
  freeze(caseId: string): Promise<void>
}

/** Activities on notices. */
export type NoticeActivities = {
  /**
   * Renders a notice of the case as PDF and DOCX, stores and hashes both; the same notice gives the same bytes. No
   * `docx` for a notice that was filed as PDF alone.
   */
  renderNotice(caseId: string, document: string): Promise<RenderedNotice>
}

/** What rendering adds to the case: facts of the PDF, the notice's number, and facts of the DOCX. */
export type RenderedNotice = {
  sha256: string
  bytes: number
  number?: string
  docx?: { sha256: string; bytes: number }
}

/** Activities on the inbox. */
export type InboxActivities = {
  /** Makes the messages of what began to wait and of reminders since the last round, each once. */
  tellPersons(): Promise<void>
}

/** Activities on mail. */
export type MailActivities = {
  /** Gathers what is to be mailed now and sends it; what a server does not take is left to a later round. */
  sendMails(): Promise<void>
}

/** Activities on webhooks. */
export type WebhookActivities = {
  /**
   * Notes what other systems are to be told since the last round, and sends what is due; what fails is left to a later
   * one.
   */
  tellSystems(): Promise<void>
}

/** Activities on concerns (诉求). */
export type CareActivities = {
  /** Tells whom a reminder of an open concern is for, each once; returns whether it is still open. */
  remindOfConcern(concernId: string, kind: ReminderKind): Promise<boolean>
}

/** The reconciler's own activity. */
export type ReconcilerActivities = {
  /** Looks up open commands and files what their cases accepted; returns how many it settled. */
  reconcile(): Promise<number>
}

/** Activities that erase what is kept no longer. All go by ids; each may be repeated, and a died round goes on. */
export type RetentionActivities = {
  /** Orders a page of erasures that are due; returns the ids of all that wait, some perhaps from a round that died. */
  orderErasures(): Promise<string[]>
  /** Destroys the keys, and takes back what must not be erased any more; returns the ids of those carried out. */
  carryOutErasures(ids: string[]): Promise<string[]>
  /** Proves that nothing opens and enters it in the ledger. To be asked when no process can remember a key any more. */
  proveErasures(ids: string[]): Promise<void>
  /** Removes readings and messages whose time is over; returns how many. */
  pruneRecords(): Promise<number>
}

/** Activities on linked cases. */
export type LinkedCaseActivities = {
  /** Starts the case that another one asked for, as the person who decided it; or tells the code it is refused with. */
  startLinked(caseId: string, start: LinkedStart): Promise<{ caseId: string } | { refused: string }>
}

/** Activities on batches. */
export type BatchActivities = {
  /**
   * Carries out the waiting items at positions from ≤ position < to; returns how many still wait, because nobody could
   * confirm them.
   */
  carryOutItems(batchId: string, from: number, to: number): Promise<number>
}
