import type { OrganContact } from '#domain/access/organs.ts'
import type { CaseDocument, Notice } from '#domain/case.ts'
import type { RulePack } from '#domain/packs/rulePack.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import type { NoticeDocument } from '#notices/document.ts'
import type { Cause } from './cause.ts'

/** What a notice says beside the state: who issues it, and why. */
export type NoticeFacts = {
  caseNumber: string
  issuer: string
  /**
   * How the issuing organ is reached about remedies, and its own published rule, as its row of the register has them.
   */
  contact?: OrganContact
  ownRule?: string
  /** Number of the notice that this one replaces. */
  formerNumber?: string
  pack: RulePack
  cause: Cause
}

/** A notice to be written: the state is that of its issue. */
export type Issue<S = ToleranceState> = { state: S; document: CaseDocument; notice: Notice; facts: NoticeFacts }

/** The part of a notice that is its kind's own; the rest is the same for all. */
export type Written = Pick<NoticeDocument, 'title' | 'blocks'> &
  Partial<Pick<NoticeDocument, 'addressee' | 'copies' | 'form'>>
