import type { OrganContact } from '#domain/access/organs.ts'
import type { CaseDocument, Notice } from '#domain/case.ts'
import type { RulePack } from '#domain/packs/rulePack.ts'
import type { StatutoryCalendar } from '#domain/time/calendar.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import type { NoticeDocument } from '#notices/document.ts'
import type { Cause } from './cause.ts'

/** What a notice says beside the state: its number, who issues it, why, and where the ledger stood. */
export type NoticeFacts = {
  number: string
  caseNumber: string
  issuer: string
  /** How the issuing organ is reached about remedies, and its own published rule, as its row of the register has them. */
  contact?: OrganContact
  ownRule?: string
  head: string
  position: number
  pack: RulePack
  calendar: StatutoryCalendar
  cause: Cause
}

/** A notice to be written: the state is that of its issue. */
export type Issue<S = ToleranceState> = { state: S; document: CaseDocument; notice: Notice; facts: NoticeFacts }

/** The part of a notice that is its kind's own; the rest is the same for all. */
export type Written = Pick<NoticeDocument, 'title' | 'blocks'> &
  Partial<Pick<NoticeDocument, 'addressee' | 'copies' | 'form'>>
