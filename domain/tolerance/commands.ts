import type {
  CommonBodies,
  FindingResult,
  HandlerBodies,
  PanelBodies,
  ReviewResult,
  Subject,
} from '../common/bodies.ts'
import type { OrganLevel, Rank, Regime } from '../packs/rulePack.ts'
import type { PlainDate } from '../time/calendar.ts'

export const applicantKinds = ['person', 'unit', 'exOfficio'] as const
export const choices = ['tolerate', 'mitigate', 'notTolerate', 'abstain'] as const
export const recommendations = ['tolerate', 'mitigate', 'notTolerate', 'recommend'] as const

export type Matter = { organ: string; number: string; state: 'open' | 'decided' }

/** The application for a tolerance review (容错认定申请), or the organ's own start (依职权). */
export type Application = {
  /** Why it was received more than a year ago and is entered only now. */
  receivedOnReason?: string
  regime: Regime
  applicantKind: (typeof applicantKinds)[number]
  subject: Subject
  unit: string
  matter: Matter
  facts: string
  circumstances: string[]
  documents?: string[]
}

export type Finding = {
  criterion: string
  result: FindingResult
  answer?: string
  reasons: string
  evidence: string[]
  /** Loss in yuan, told with F6. */
  lossYuan?: number
}
/** A finding as a handler enters it: the result is left out where the answer brings it. */
export type SubmittedFinding = Omit<Finding, 'result'> & { result?: FindingResult }
export type Measure = string

/** Who may ask for a review or waive it, each for itself: the cadre, and whoever else applied. */
export const reviewParties = ['subject', 'applicant'] as const
export type ReviewParty = (typeof reviewParties)[number]

/** Bodies of the acts of a tolerance review, by action type. */
export type Bodies = CommonBodies &
  PanelBodies &
  HandlerBodies & {
    requestSupplement: { items: string[] }
    supplement: { items: string[] }
    /** Who the subject is; without it what the register of persons and the start agree on. */
    accept: { subject?: { rank: Rank; managedBy: OrganLevel; evidence?: string } }
    refuseAcceptance: { reason: string }
    recordInterview: { who: string; role: 'subject' | 'witness' | 'other'; summary: string; waived?: boolean }
    recordOpinion: { body: string; kind: string; opinion: string }
    submitFindings: { findings: SubmittedFinding[]; recommendation: (typeof recommendations)[number] }
    cosignFindings: Record<never, never>
    castVote: { choice: (typeof choices)[number]; opinion?: string }
    approve: Record<never, never>
    remand: { points: string[] }
    recordFiling: { bodies: string[] }
    requestReview: { reasons: string; party?: ReviewParty }
    waiveReview: { party?: ReviewParty }
    decideReview: { result: ReviewResult; reasons: string }
    orderCorrection: { measures: Measure[]; due: PlainDate }
    reportCorrection: { proof: string }
    confirmCorrection: Record<never, never>
    issueLetter: Record<never, never>
    recordFollowUp: { summary: string }
  }
export type ActionType = keyof Bodies
