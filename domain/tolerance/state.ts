import type { Signature } from '../access/signature.ts'
import { type CareInterview, type CommonState, isInForce, type Receiver } from '../case.ts'
import type { Subject } from '../common/bodies.ts'
import { receiversOf } from '../common/receivers.ts'
import type { Regime } from '../packs/rulePack.ts'
import type { Instant, PlainDate } from '../time/calendar.ts'
import type { Bodies, Finding, Matter } from './commands.ts'

export const stages = [
  'applied',
  'investigating',
  'deliberating',
  'approving',
  'decided',
  'correcting',
  'followingUp',
  'closed',
] as const
export type Stage = (typeof stages)[number]

export const questions = ['outcome'] as const

export type Findings = Signature & {
  findings: Finding[]
  recommendation: Bodies['submitFindings']['recommendation']
  at: Instant
  cosignedBy?: string
}

/** A protected effect in force from approval: other systems must not count the tolerated failure against the person. */
export type Effect = { subject: string; effect: string; from: PlainDate }

export type Review = {
  requestedBy: string
  requestedAt: Instant
  reasons: string
  of: 'decision' | 'refusal'
  result?: Bodies['decideReview']['result']
  decidedAt?: Instant
}

export type Correction = {
  measures: string[]
  due: PlainDate
  orderedAt: Instant
  proof?: string
  confirmedAt?: Instant
}

/** A tolerance review (容错认定) as its entries say it stands. */
export type ToleranceState = CommonState & {
  kind: 'tolerance'
  stage: Stage
  regime: Regime
  applicantKind: 'person' | 'unit' | 'exOfficio'
  subjectFacts: Subject
  /** Who confirmed the subject's rank and management, when, and on which document if not by the register of persons. */
  subjectConfirmed?: { by: string; at: Instant; evidence?: string }
  unit: string
  matter: Matter
  facts: string
  circumstances: string[]
  enclosures: string[]
  supplements: { asked: string[]; given?: string[]; lapsed?: true }[]
  refusal?: { reason: string; at: Instant }
  interviews: (Bodies['recordInterview'] & { by: string; at: Instant })[]
  opinions: (Bodies['recordOpinion'] & { by: string; at: Instant })[]
  findings?: Findings
  formerFindings: Findings[]
  remandPoints: string[]
  /** The choice that the panel adopted and that waits for, or has, approval. */
  adopted?: string
  effects: Effect[]
  filing?: { bodies: string[]; at: Instant }
  review?: Review
  reviewSettled?: 'waived' | 'lapsed' | 'decided'
  /** Who waived the review, each for itself; absent of cases where the first to waive settled it. */
  waivedBy?: string[]
  correction?: Correction
  followUp?: { summary: string; by: string; at: Instant }
  careInterviews: CareInterview[]
  matterHistory: { state: Matter['state']; at: Instant }[]
}

export const pendingSupplement = (state: ToleranceState) => {
  const last = state.supplements.at(-1)
  return last && last.given === undefined && !last.lapsed ? last : undefined
}

/** The decision notice in force, by which review terms and service are counted. */
export const decisionNotice = (state: ToleranceState) =>
  state.documents.findLast(
    ({ notice }) => notice && isInForce(state, notice) && (notice.kind === 'decision' || notice.kind === 'refusal'),
  )

/**
 * The cadre, and whoever else applied, as receivers of the decision in force: each has an own service, period and
 * waiver.
 */
export const partiesOfDecision = (state: ToleranceState): Receiver[] => {
  const decision = decisionNotice(state)
  return decision ? receiversOf(state, decision).filter(({ id }) => id === 'subject' || id === 'applicant') : []
}
