import type { ReporterReference } from '../case.ts'
import type { CommonBodies, ReviewResult } from '../common/bodies.ts'
import type { AllegationFinding, Indicator } from '../common/report.ts'
import type { RespondentStatus } from '../falseAccusation/commands.ts'
import type { OrganLevel, Rank } from '../packs/rulePack.ts'
import type { Instant, PlainDate } from '../time/calendar.ts'

export const sources = ['inquiry', 'toleranceDecision', 'ownApplication'] as const
export const necessities = ['career', 'life', 'repeated', 'socialEffect', 'other'] as const
/** Public ways of clarifying, each of them beside the letters and only with the person's consent. */
export const methods = ['faceToFace', 'meeting', 'circular'] as const
/** Why something found untrue is not clarified; the statistic counts by these. */
export const notClearedGrounds = [
  'notExcluded',
  'partlyTrue',
  'noHarm',
  'noConsent',
  'underInquiry',
  'endangersReporter',
  'alreadyCleared',
  'other',
] as const

/** Before whom a thing is cleared, each wider than the one before it. */
export const audiences = ['persons', 'unit', 'system', 'district'] as const
export type Audience = (typeof audiences)[number]

export type Method = (typeof methods)[number]

export type Subject = { personId: string; name: string; rank?: Rank; managedBy?: OrganLevel }
/** The inquiry that ended: `organ` is an organ's id or name, or a name that this release does not know. */
export type Inquiry = { organ: string; number: string; concludedOn: PlainDate }
/** One thing that was reported. `untruePart`: of a partly substantiated one what the inquiry found untrue. */
export type Allegation = { id: string; text: string; finding?: AllegationFinding; basis?: string; untruePart?: string }
/** What an ended inquiry found on an allegation; its own words for it, if they differ from the applicant's. */
export type SuppliedFinding = {
  id: string
  text?: string
  finding: AllegationFinding
  basis: string
  untruePart?: string
}

/**
 * A proposal to clarify, or the person's own application. `origin` is filled in by the engine from the tolerance case.
 */
export type Application = {
  /** Why it was received more than a year ago and is entered only now. */
  receivedOnReason?: string
  subject: Subject
  unit?: string
  source: (typeof sources)[number]
  inquiry?: Inquiry
  allegations: Allegation[]
  facts?: string
  request?: string
  documents?: string[]
  reporter?: ReporterReference
  toleranceCaseId?: string
  origin?: Origin
}

/** What the tolerance case says of itself. */
export type Origin = { caseId: string; number?: string; outcome?: string }

/** Ways of telling a named reporter the result. */
export const tellings = ['inPerson', 'phone', 'letter', 'receipt'] as const
export type Telling = (typeof tellings)[number]

/** Bodies of the acts of a clarification, by action type. */
export type Bodies = CommonBodies & {
  accept: {
    inquiry?: Inquiry
    findings?: SuppliedFinding[]
    otherDepartment?: string
    /** Entered by intake where the person's own application brought the case. */
    reporter?: ReporterReference
  }
  refuseAcceptance: { reason: string }
  evaluate: {
    necessity: (typeof necessities)[number][]
    allegations: string[]
    /** Where the report is known; left out where nothing is to be cleared. */
    scope?: Audience
    /** Who they are, where only certain persons know. */
    persons?: string[]
    methods: Method[]
    reason?: string
    ground?: (typeof notClearedGrounds)[number]
    /** Words for the letters, where those of the allegation do not do. */
    wording?: { id: string; text: string }[]
  }
  signOff: { opinion?: string }
  approve: Record<never, never>
  reject: { reasons: string }
  remand: { points: string[] }
  recordConsent: {
    given: boolean
    methods?: Method[]
    /** The signed paper, a document of the case. */
    document?: string
    /** The closest kin, who consents after the person's death (A). */
    kin?: { name: string; relation: string }
  }
  issueLetter: Record<never, never>
  carryOut: { method: Method; at: Instant; place: string; audience: Audience; persons?: string[] }
  archive: Record<never, never>
  requestIdentity: { reason: string }
  grantIdentity: Record<never, never>
  submitWording: { texts: string[] }
  checkWording: { passed: boolean }
  /** How and when, or why it can't be done. */
  notifyReporter: { method?: Telling; at?: Instant; impossible?: { reason: string } }
  requestReview: { reasons: string }
  decideReview: { result: ReviewResult; reasons: string }
  recordFollowUp: { summary: string }
  openFalseAccusation: {
    allegations: string[]
    grounds: string
    indicators: Indicator[]
    /** What the respondent is. */
    status?: RespondentStatus
  }
}
export type ActionType = keyof Bodies
