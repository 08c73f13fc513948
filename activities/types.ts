import type { ClaimIndexes } from '#contract/messages.ts'
import type { CaseIndex } from '#domain/caseIndex.ts'
import type { Entry } from '#domain/entry.ts'

export type ClaimRequest = ClaimIndexes & {
  caseId: string
  commandId: string
  kind: 'tolerance'
  organ: string
  receivedOn: string
  rulePack: string
  year: number
}

/** Activities on the registers. Each may be repeated: the second time it finds its own work done. */
export type RegisterActivities = {
  /** Claims a place among the open cases, and the number; also tells the run on whose behalf it did. */
  claim(
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
  fileEntries(caseId: string, entries: Entry[], index: CaseIndex): Promise<number>
}

/** Activities on notices. */
export type NoticeActivities = {
  /** Renders a notice of the case, stores and hashes it; the same notice gives the same bytes. */
  renderNotice(caseId: string, document: string): Promise<{ sha256: string; bytes: number }>
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

/** The reconciler's own activity. */
export type ReconcilerActivities = {
  /** Looks up open commands and files what their cases accepted; returns how many it settled. */
  reconcile(): Promise<number>
}
