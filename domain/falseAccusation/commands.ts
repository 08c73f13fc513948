import type { ReporterReference, ServiceMethod } from '../case.ts'
import type {
  CommonBodies,
  FindingResult,
  HandlerBodies,
  PanelBodies,
  ReviewResult,
  Subject,
} from '../common/bodies.ts'
import type { AllegationFinding, Indicator } from '../common/report.ts'
import type { Instant } from '../time/calendar.ts'

/**
 * Grounds on which a false accusation weighs more (纪检监察机关处理检举控告工作规则 41, five of them); a notice may name them in words
 * too.
 */
export const aggravatingGrounds = [
  'vileMeans',
  'electionDisrupted',
  'concludedBefore',
  'othersInstigated',
  'otherGrave',
] as const
export const elementChoices = ['yes', 'no', 'abstain'] as const
export const referralBodies = ['partyDiscipline', 'administrative', 'publicSecurity', 'unit'] as const
/** What the respondent is, which decides by what articles and where they answer for it. */
export const respondentStatuses = ['partyMember', 'publicOfficial', 'citizen', 'unit'] as const
export type RespondentStatus = (typeof respondentStatuses)[number]
/** What the false report was to bring upon the accused. */
export const reportAims = ['criminal', 'publicSecurity', 'discipline'] as const
export const publishTargets = ['creditRecord', 'public'] as const
/** ZCR 11(2) a final penalty, ZCR 11(3) an effective judgment, ZBID 49 the authority's finding against a bidder. */
export const legalBases = ['ZCR11-2', 'ZCR11-3', 'ZBID49'] as const

/** Only a fabricated one can be the matter of a case of this kind. */
export type Allegation = { id: string; text: string; finding: AllegationFinding; basis: string }

/** What the engine reads of the clarification that the case comes from; no caller can send it. */
export type Origin = { caseId: string; subject?: string; allegations: Allegation[]; handlers: string[] }

/** With what a case is opened. The accused (被诬告人) is its party; the respondent is known by a reference alone. */
export type Application = {
  /** Why it was received more than a year ago and is entered only now. */
  receivedOnReason?: string
  clarificationCaseId?: string
  accused: Subject
  reporter?: ReporterReference & { status?: RespondentStatus }
  allegations?: Allegation[]
  grounds: string
  indicators: Indicator[]
  /**
   * Officers of the accused's unit or line, who take no part: of the register of units, and whom the start names
   * besides.
   */
  barred?: string[]
  origin?: Origin
}

/** A finding on one of the two elements, on evidence of the file. */
export type ElementFinding = { result: FindingResult; evidence: string[]; reasons?: string }

/** Bodies of the acts of a false-accusation case, by action type. */
export type Bodies = CommonBodies &
  PanelBodies &
  HandlerBodies & {
    screen: { indicators: Indicator[]; reasons: string }
    closeAsMistaken: { reasons: string }
    cosignMistaken: Record<never, never>
    confirmMistaken: { refused?: boolean; reasons?: string }
    requestIdentity: { reason: string }
    grantIdentity: Record<never, never>
    approveTracing: { reasons: string }
    submitIntentFindings: { fabrication: ElementFinding; intent: ElementFinding }
    cosignFindings: Record<never, never>
    /** `status` at the latest here: the articles of the decision and of a referral follow from it. */
    giveNotice: { facts: string; basis: string; aggravating?: string[]; status?: RespondentStatus }
    recordStatement: { text: string; waived?: boolean }
    requestHearing: Record<never, never>
    recordHearing: { summary: string; missed?: boolean }
    castVote: {
      choices: { fabrication: (typeof elementChoices)[number]; intent: (typeof elementChoices)[number] }
      opinion?: string
    }
    approve: Record<never, never>
    remand: { points: string[] }
    notifyDecision: { method: ServiceMethod; at: Instant; receivedBy?: string }
    /** `organ` is the name of the body that the letter is addressed to. */
    refer: {
      to: (typeof referralBodies)[number]
      reason: string
      aim?: (typeof reportAims)[number]
      organ?: string
    }
    list: { category: string; months?: number; reasons: string }
    object: { reasons: string; inquiry?: boolean }
    decideObjection: { upheld: boolean; reasons: string }
    applyRepair: { reasons: string }
    decideRepair: { granted: boolean; reasons: string }
    publish: { target: (typeof publishTargets)[number]; legalBasis?: { basis?: string; documentNumber?: string } }
    requestReview: { reasons: string }
    decideReview: { result: ReviewResult; reasons: string }
  }
export type ActionType = keyof Bodies
