import { isSignedBy, type Signature } from '../access/signature.ts'
import { type CaseDocument, type CommonState, isInForce, type ReporterReference } from '../case.ts'
import type { Untrue } from '../caseIndex.ts'
import { isUnreachable } from '../common/receivers.ts'
import type { Instant } from '../time/calendar.ts'
import type { Allegation, Application, Bodies, Inquiry, Method, Origin, Subject } from './commands.ts'

export const stages = [
  'proposed',
  'evaluating',
  'approving',
  'consenting',
  'carryingOut',
  'archived',
  'followingUp',
  'closed',
] as const
export type Stage = (typeof stages)[number]

/**
 * Departments that sign before the head approves: handling, case review 审理, case management 案管, deputy in charge 分管.
 */
export const departments = ['investigator', 'caseReview', 'caseManagement', 'deputy'] as const
export type Department = (typeof departments)[number]
export type SignOff = Signature & { department: Department; organ: string; at: Instant; opinion?: string }

/** An allegation as the case has it; `asked` are the applicant's words where the inquiry has its own. */
export type KnownAllegation = Allegation & { asked?: string }

/** What is proposed to the head. `cleared` has the words in which letters name each allegation; empty: 不予澄清. */
export type Evaluation = Signature &
  Pick<Bodies['evaluate'], 'necessity' | 'persons' | 'methods' | 'reason' | 'ground'> & {
    /** One of `audiences`; of cases that began under 0.2.0 a text, empty where nothing is to be cleared. */
    scope: string
    cleared: { id: string; wording: string }[]
    at: Instant
  }

export type Consent = {
  given: boolean
  methods: Method[]
  by: 'party' | 'paper' | 'silence'
  at: Instant
  document?: string
  kin?: { name: string; relation: string }
}

/** Words that a custodian checks, after others were refused: they are printed as they stand or not at all. */
export type WordingCheck = Signature & {
  texts: string[]
  at: Instant
  passed?: boolean
  checked?: Signature & { at: Instant }
}

export type Review = Signature & {
  of: string
  reasons: string
  at: Instant
  result?: 'upheld' | 'changed'
  decidedAt?: Instant
}

/** A complaint clarification (失实检举控告澄清) as its entries say it stands. */
export type ClarificationState = CommonState & {
  kind: 'clarification'
  stage: Stage
  source: Application['source']
  subjectFacts: Subject
  unit?: string
  facts?: string
  request?: string
  inquiry?: Inquiry
  allegations: KnownAllegation[]
  enclosures: string[]
  reporter?: ReporterReference
  /** The tolerance decision from which it comes. */
  origin?: Origin
  /** Another department that takes part, whose part makes the evaluation longer. */
  otherDepartment?: string
  refusal?: { reason: string; at: Instant }
  evaluation?: Evaluation
  formerEvaluations: Evaluation[]
  signOffs: SignOff[]
  formerSignOffs: SignOff[]
  remandPoints: string[]
  approvedAt?: Instant
  rejection?: { reasons: string; at: Instant }
  consent?: Consent
  /** Public steps taken; `scope` is what was approved, beside what was done. */
  carriedOut: (Omit<Bodies['carryOut'], 'audience'> & { audience: string } & { scope: string; by: string })[]
  archivedAt?: Instant
  /** Kept because states of reopened cases were hashed with it; rules ask `reopenedAt` of `domain/case.ts`. */
  reopenedAt?: Instant
  /** How the reporter was told, in older entries in free words, or why that could not be. */
  reporterTold?: { method?: string; at: Instant; by: string; impossible?: { reason: string } }
  followUp?: { summary: string; by: string; at: Instant }
  falseAccusations: { allegations: string[]; by: string; at: Instant }[]
  /** Absent until words were submitted. */
  wordings?: WordingCheck[]
  inquiryHistory: { state: 'open' | 'decided'; at: Instant }[]
  /** Asked for by the person against a refusal, 不予澄清 or the letter: once. */
  review?: Review
  untrue?: Untrue
}

export const isExOfficio = ({ source }: Pick<ClarificationState, 'source'>): boolean => source !== 'ownApplication'

const letterKinds: readonly string[] = ['clarificationLetter', 'clarificationNotice']

/** The letters in force, of the decision that is being carried out: 澄清函 to the unit, 告知书 to the person. */
export const lettersOf = (state: ClarificationState): CaseDocument[] =>
  state.documents.filter(
    ({ notice }) => notice !== undefined && letterKinds.includes(notice.kind) && isInForce(state, notice),
  )

/** Letters in force that nobody was served with yet, nor found to be out of reach. */
export const unservedLetters = (state: ClarificationState): CaseDocument[] =>
  lettersOf(state).filter(letter => letter.notice?.service === undefined && !isUnreachable(state, letter))

/** The letter to the person was declined (拒收). */
export const isLetterDeclined = (state: ClarificationState): boolean =>
  lettersOf(state).some(({ notice }) => notice?.kind === 'clarificationNotice' && notice.service?.refused === true)

/** Departments whose sign-off is missing: a recused person's does not count, nor that of another organ. */
export const missingSignOffs = (state: ClarificationState): Department[] =>
  departments.filter(department => signOffOf(state, department) === undefined)

export const signOffOf = (state: ClarificationState, department: Department): SignOff | undefined =>
  state.signOffs.find(
    signOff =>
      signOff.department === department &&
      signOff.organ === state.organ &&
      !state.recusals.some(({ person }) => isSignedBy(signOff, person)),
  )

/** Methods that were agreed and not carried out yet. */
export const openMethods = ({ consent, carriedOut }: ClarificationState): Method[] =>
  consent?.given ? consent.methods.filter(method => !carriedOut.some(step => step.method === method)) : []

export const pendingReview = ({ review }: ClarificationState) => (review && !review.result ? review : undefined)

/** A named reporter who was not told the result yet. */
export const reporterWaits = ({ reporter, reporterTold }: ClarificationState): boolean =>
  reporter?.named === true && reporterTold === undefined
