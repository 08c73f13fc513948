import { type IdentityRequest, isSignedBy, type Signature } from '../access/signature.ts'
import { type CaseDocument, type CommonState, isInForce, type ReporterReference } from '../case.ts'
import type { Listing } from '../caseIndex.ts'
import type { ReviewResult, Subject } from '../common/bodies.ts'
import { isReached, receiversOf } from '../common/receivers.ts'
import type { Indicator } from '../common/report.ts'
import type { Instant, PlainDate } from '../time/calendar.ts'
import type { Allegation, Bodies, ElementFinding, RespondentStatus } from './commands.ts'

export const stages = [
  'screening',
  'investigating',
  'noticed',
  'deliberating',
  'approving',
  'decided',
  'listed',
  'closed',
] as const
export type Stage = (typeof stages)[number]

/** The two elements, found and voted apart. */
export const elements = ['fabrication', 'intent'] as const

/** Addressee of what goes to the person who is said to have accused falsely: who that is, only the custodian knows. */
export const respondent = '反映人'

type Said = Signature & { at: Instant }

export type MistakenProposal = Said & { reasons: string; cosigned?: Said }

export type IntentFindings = Said & { fabrication: ElementFinding; intent: ElementFinding; cosignedBy?: string }

/** The written notice before the panel (告知书): what is reproached, and the document by which it was said. */
export type GivenNotice = Said & {
  facts: string
  basis: string
  aggravating: string[]
  document: string
  status?: RespondentStatus
}

export type Hearing = {
  requestedBy: string
  requestedAt: Instant
  summary?: string
  missed?: boolean
  heldAt?: Instant
}

/** A listing that was announced and not yet made: the window to object is open, or an objection waits. */
export type ListProposal = Said & {
  category: string
  months: number
  reasons: string
  document: string
  /** An objection in the window was upheld: no entry is made. */
  refused?: true
}

export type Objection = Said & { reasons: string; inquiry?: boolean; upheld?: boolean; decidedAt?: Instant }
export type Repair = Said & { reasons: string; granted?: boolean; decidedAt?: Instant; mootAt?: Instant }
/** A review that was asked for; `organ` decides it, before 0.3.0 the one above the approving organ. */
export type Review = Said & {
  reasons: string
  organ?: string
  result?: ReviewResult
  decidedAt?: Instant
  /** Who decided it, and for whom; absent in reviews asked for before 0.3.0. */
  decidedBy?: string[]
}

/** `above` is absent where nobody is above. */
export type ApprovedIn = { organ: string; above?: string }

/** A false-accusation case (诬告陷害处理) as its entries say it stands. */
export type FalseAccusationState = CommonState & {
  kind: 'falseAccusation'
  stage: Stage
  accused: Subject
  reporter?: ReporterReference & { status?: RespondentStatus }
  clarificationCaseId?: string
  /** Handlers of the clarification: none of them handles or decides here. */
  priorHandlers: string[]
  barred: string[]
  allegations: Allegation[]
  grounds: string
  indicators: Indicator[]
  screening?: Said & { indicators: Indicator[]; reasons: string }
  /** Proposed to be closed as a mistake, and neither confirmed nor refused yet. */
  mistakenProposal?: MistakenProposal
  refusedMistaken?: (MistakenProposal & { refused: Said & { reasons: string } })[]
  mistaken?: Said & { reasons: string }
  /** Access to the kept identity for the handlers: granted by two different custodians. */
  identity?: IdentityRequest
  tracing?: Said & { reasons: string }
  intentFindings?: IntentFindings
  formerFindings: IntentFindings[]
  remandPoints: string[]
  notification?: GivenNotice
  formerNotifications: GivenNotice[]
  statements: (Said & { text: string; waived?: boolean })[]
  /** How the term to answer the notice in force ended; absent while it runs. */
  answered?: 'statement' | 'waiver' | 'hearing' | 'lapsed'
  hearing?: Hearing
  formerHearings: Hearing[]
  referrals: (Said & Bodies['refer'])[]
  proposal?: ListProposal
  objections: Objection[]
  repairs: Repair[]
  publications: (Said & { target: 'creditRecord'; basis: string; documentNumber: string })[]
  listing?: Listing
  decidedOn?: PlainDate
  /** The organ that approved, and the one above it then; absent in cases approved before 0.3.0. */
  approvedIn?: ApprovedIn
  /** 复审, by the organ that approved. */
  review?: Review
  /** 复核, by the organ above that one. */
  furtherReview?: Review
  reviewSettled?: 'lapsed' | 'decided'
  matterHistory: Bodies['recordMatterState'][]
}

const inForce = (state: FalseAccusationState, kind: string): CaseDocument | undefined =>
  state.documents.findLast(({ notice }) => notice?.kind === kind && isInForce(state, notice))

/** The written decision (认定决定书) in force, by which service and review are counted. */
export const findingNotice = (state: FalseAccusationState) => inForce(state, 'finding')

export const isNotified = (state: FalseAccusationState): boolean => findingNotice(state)?.notice?.service !== undefined

/** The notice before the panel that is in force, once it was given since the last remand. */
export const accusationNotice = (state: FalseAccusationState) =>
  state.notification && inForce(state, 'accusationNotice')

/** What the respondent is, as it was last told; not known in cases that gave notice before 0.3.0. */
export const respondentStatusOf = ({ notification, reporter }: FalseAccusationState): RespondentStatus | undefined =>
  notification?.status ?? reporter?.status

/** Served, answered or its term over, and a requested hearing held or missed: only then a panel may convene. */
export const isHeard = (state: FalseAccusationState): boolean =>
  accusationNotice(state)?.notice?.service !== undefined &&
  state.answered !== undefined &&
  (state.hearing === undefined || state.hearing.heldAt !== undefined)

/** Whether the person who accused is known, or may be traced (纪检监察机关处理检举控告工作规则 29). */
export const isRespondentReachable = (state: FalseAccusationState): boolean =>
  state.reporter?.ref !== undefined || state.tracing !== undefined

export const pendingObjection = ({ objections }: FalseAccusationState) =>
  objections.find(objection => objection.upheld === undefined)
export const pendingRepair = ({ repairs }: FalseAccusationState) =>
  repairs.find(repair => repair.granted === undefined && repair.mootAt === undefined)
/** The review, or further review, that waits for its decision. */
export const pendingReview = ({ review, furtherReview }: FalseAccusationState): Review | undefined =>
  [review, furtherReview].find(one => one !== undefined && one.result === undefined)

/** Whether a review or a further review took the finding away. */
export const isRevoked = ({ review, furtherReview }: FalseAccusationState): boolean =>
  review?.result === 'revoked' || furtherReview?.result === 'revoked'

/** The decision on the first review (复审决定书) in force, by which the further review is counted. */
export const reviewNotice = (state: FalseAccusationState) => inForce(state, 'review')

/** A listing that was announced and neither made nor given up. */
export const openProposal = ({ proposal, listing }: FalseAccusationState) =>
  proposal && !proposal.refused && !listing ? proposal : undefined

/** The case with its announced entry, if there is one, given up. */
export function withoutAnnounced(state: FalseAccusationState): FalseAccusationState {
  const proposal = openProposal(state)
  return proposal ? { ...state, proposal: { ...proposal, refused: true } } : state
}

/** The entry of the register while it has effect. */
export const entryInForce = ({ listing }: FalseAccusationState) =>
  listing && listing.removedOn === undefined ? listing : undefined

/** Findings that still stand: none, if whoever signed them had to withdraw. */
export const standingFindings = (state: FalseAccusationState): IntentFindings | undefined =>
  state.recusals.some(({ person }) => isSignedBy(state.intentFindings, person)) ? undefined : state.intentFindings

/**
 * The kept identity is needed to serve somebody: a paper in force that carries the name has not reached the respondent.
 */
export const needsIdentity = (state: FalseAccusationState): boolean =>
  state.reporter?.ref !== undefined &&
  state.documents.some(
    document =>
      document.notice !== undefined &&
      document.notice.voidedBy === undefined &&
      receiversOf(state, document).some(receiver => receiver.id === 'respondent' && !isReached(receiver)),
  )

/**
 * Two different custodians granted it, and the case has not reached the register: the kept identity may be disclosed.
 */
export const identityGranted = (state: FalseAccusationState): boolean =>
  state.status === 'open' && state.stage !== 'listed' && (state.identity?.grants.length ?? 0) >= 2
