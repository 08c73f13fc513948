import type { Actor } from './access/actor.ts'
import type { Organs } from './access/organs.ts'
import type { IdentityRequest, Signature } from './access/signature.ts'
import type { CareAsker, CareConcern, CareSide } from './care.ts'
import type { CaseKind } from './caseKind.ts'
import type { OrganLevel } from './packs/rulePack.ts'
import type { Panel, PanelRound } from './panel/panel.ts'
import type { Instant, PlainDate } from './time/calendar.ts'
import type { Deadline } from './time/deadlines.ts'

/** One stay of the case in a stage; `round` counts the stays in the same stage from 1. */
export type StageVisit = { stage: string; enteredAt: Instant; leftAt?: Instant; round: number }

/** A document of the file: evidence that somebody attached, or a notice that the case issued. */
export type CaseDocument = {
  id: string
  kind: string
  title: string
  about?: string
  attachedBy?: string
  sha256?: string
  mediaType?: string
  bytes?: number
  notice?: Notice
  /** The DOCX of a notice; the fields beside it are those of its PDF. */
  docx?: { sha256: string; bytes: number }
}

/** A formal notice: what it announces is fixed when it is issued; its number is allotted when it is filed. */
export type Notice = {
  kind: NoticeKind
  addressee: string
  issuedAt: Instant
  ledgerPosition: number
  /** Set when it is rendered. */
  number?: string
  voidedBy?: string
  replaces?: string
  /** The first service of it on anybody. */
  service?: Service
  /** As `service`, on others: of records that name no receiver. */
  furtherServices?: Service[]
  /** Whom it must reach, each with its own record; absent in notices older than 0.3.0. */
  receivers?: Receiver[]
  /** Not for the parties of the case: it concerns somebody whom they must not learn of. */
  withheld?: true
}
/** Notices of a tolerance review. */
export type ToleranceNotice =
  | 'acceptance'
  | 'refusal'
  | 'supplement'
  | 'decision'
  | 'withdrawal'
  | 'extension'
  | 'review'
  | 'reviewRefusal'
  | 'closing'
  | 'reopening'
  | 'explanation'
/** Notices of a clarification. */
export type ClarificationNotice =
  | 'acceptance'
  | 'refusal'
  | 'withdrawal'
  | 'extension'
  | 'closing'
  | 'consentRequest'
  | 'clarificationLetter'
  | 'clarificationNotice'
  | 'notCleared'
  | 'rejection'
  | 'reopening'
  | 'review'
/** Notices of a false-accusation case. */
export type FalseAccusationNotice =
  | 'accusationNotice'
  | 'finding'
  | 'notEstablished'
  | 'mistaken'
  | 'result'
  | 'referral'
  | 'listingNotice'
  | 'listing'
  | 'removal'
  | 'objection'
  | 'repair'
  | 'review'
  | 'furtherReview'
  | 'extension'
  | 'closing'
  | 'reopening'
export type NoticeKind = ToleranceNotice | ClarificationNotice | FalseAccusationNotice

/** Ways of service (送达方式). There is no announcement (公告): it would tell the public whom a case is about. */
export const serviceMethods = ['direct', 'left', 'post', 'electronic', 'entrusted'] as const
export type ServiceMethod = (typeof serviceMethods)[number]

/** A service as it was recorded; `method` is one of `serviceMethods`, in older entries a free word. */
export type Service = {
  method: string
  receivedBy: string
  receivedAt: Instant
  witnesses?: string[]
  refused?: boolean
  recordedAt: Instant
  /** Who recorded it; absent in entries older than 0.3.0. */
  by?: string
}

/** A try to serve that failed. */
export type ServiceTry = { method: ServiceMethod; at: Instant; proof?: string }

/** That a receiver can't be reached: how it was tried, and who confirmed it, if it was. */
export type ImpossibleService = {
  reason: string
  tries: ServiceTry[]
  by: string
  at: Instant
  confirmedBy?: string
  confirmedAt?: Instant
}

/** Somebody whom a notice must reach: a person of the case, or a body by its name. Copies (抄送) delay nothing. */
export type Receiver = {
  id: string
  person?: string
  name?: string
  copy?: true
  service?: Service
  impossible?: ImpossibleService
  /** Records of this service that were found wrong, with who corrected them and why. */
  corrected?: (Service & { correctedBy: string; correctedAt: Instant; reasons: string })[]
}

export type Recusal = { person: string; ground: RecusalGround; at: Instant; by: 'self' | 'head' | 'kin' }
export const recusalGrounds = ['interest', 'kin', 'witness', 'priorHandling', 'other'] as const
export type RecusalGround = (typeof recusalGrounds)[number]

export type Claim = { assignee: string; claimedAt: Instant; delegatedTo?: string }
/** Steps that somebody had who has left, by id; they wait for the supervisor to give them to others. */
export type Vacated = { person: string; tasks: string[] }
/** Another case that belongs to this one, by what it is to it. */
export type Link = { caseId: string; relation: CaseKind }

/**
 * A case that this one asks for: started by an idempotent activity as the person who decided it, never as a child
 * workflow (a child's payloads would hang on two keys). `id` tells it from others of this case.
 */
export type LinkedStart = { id: string; kind: CaseKind; application: Record<string, unknown>; by: Actor }

/**
 * What is known of a reporter inside a case: whether name and contact were given, and where they are kept, never who it
 * is.
 */
export type ReporterReference = { named: boolean; ref?: string }

/** A request for somebody's recusal that waits for the head's decision. */
export type RecusalRequest = {
  person: string
  ground: RecusalGround
  reasons: string
  /** The organ that the person heads, null if none; entries of builds before it came have neither. */
  headOf?: string | null
  /** Who decides instead of the head whom it is about, where nobody else may: the deputy whom the register names. */
  decidedBy?: string
  by: string
  at: Instant
}

export type Transfer = { from: string; to: string; reasons: string; at: Instant }

/** What cases of every kind have. Plain JSON: it goes through payloads and continue-as-new. */
export type CommonState = {
  stateVersion: 1
  caseId: string
  number: string
  kind: CaseKind
  organ: string
  authority: 'decide' | 'recommend'
  rulePack: string
  rulePackHash?: string
  calendarVersion: string
  receivedOn: PlainDate
  openedAt: Instant
  closedAt?: Instant
  status: 'open' | 'closed'
  outcome?: string
  /**
   * When it ended, of a case that could not be closed at once: something is, or was, still owed. Absent of any other.
   */
  ending?: { at: Instant }
  /** What an administrative closing left unserved. */
  leftUnserved?: { document: string; to: string }[]
  stage: string
  stages: StageVisit[]
  /** Number of public entries: what `ifSeq` is compared with. Ballots and machine records do not move it. */
  seq: number
  /** Number of ledger entries so far. */
  ledgerPosition: number
  parties: string[]
  applicant: string
  subject: string
  handlers: string[]
  /** False until the supervisor first assigned handlers: till then any investigator of the organ may inquire. */
  handlersAssigned: boolean
  formerHandlers: string[]
  /** Handlers of the case that this one comes from, where none of them may take part in it. */
  priorHandlers?: string[]
  /** Persons too near to a party to take part, where only strangers may. */
  barred?: string[]
  voters: string[]
  approvers: string[]
  recusals: Recusal[]
  recusalRequests: RecusalRequest[]
  deadlines: Deadline[]
  /** Periods that stay stopped for a reason of their own, such as a supplement that is waited for. */
  heldTerms: string[]
  documents: CaseDocument[]
  links: Link[]
  claims: Record<string, Claim>
  panel?: Panel
  formerPanels: Panel[]
  rounds: PanelRound[]
  suspension?: { reason: string; from: PlainDate; until: PlainDate }
  transfer?: Transfer
  transfers: Transfer[]
  closing?: Signature & { ground: string; reasons: string; at: Instant }
  approvalLevel: OrganLevel
  remands: number
  /** Talks (双向约谈); absent until there was one in kinds that had none before 0.3.0. */
  careInterviews?: CareInterview[]
  /** What was of concern in them; without aspect, owner and due day in earlier releases. */
  concerns: ({ text: string; by: string; at: Instant } & Partial<CareConcern>)[]
  notes: { text: string; by: string; at: Instant }[]
  /** By organ whose head was recused the one above it, whose head acts instead; absent until there was one. */
  actingHeads?: Record<string, string>
  /** By organ without one above it, whose head was recused, the deputy who acts; absent until there was one. */
  deputyHeads?: Record<string, string>
  /** Cases that were asked for and not yet started; absent until there was one. */
  linkedStarts?: LinkedStart[]
  /** What a custodian asked for: to know who the reporter is, for as long as that is needed; absent until one did. */
  custody?: IdentityRequest
  /** What whoever left had in hand; absent until somebody did. */
  vacated?: Vacated[]
  /** The organ by which a review that waits is decided; absent in reviews asked for before 0.3.0. */
  reviewingOrgan?: string
  /** The organ, those above it, and those that had it or were named; absent in cases of 0.1.0 and 0.2.0. */
  organs?: Organs
}

/** A talk as the case keeps it. */
export type CareInterview = {
  summary: string
  by: string
  at: Instant
  heldOn?: PlainDate
  askedBy?: CareAsker
  with?: CareSide
}

/** It has ended and is not closed yet: something is owed. */
export const hasEnded = ({ ending, status }: Pick<CommonState, 'ending' | 'status'>): boolean =>
  ending !== undefined && status === 'open'

export const isRecused = (state: CommonState, person: string): boolean =>
  state.recusals.some(recusal => recusal.person === person)
export const isParty = (state: CommonState, person: string): boolean => state.parties.includes(person)

/**
 * When the case was last reopened: what was issued or voted before is not of the decision that is now made. Empty if
 * never.
 */
export const reopenedAt = ({ stages }: Pick<CommonState, 'stages'>): Instant =>
  stages.findLast(({ stage, leftAt }) => stage === 'closed' && leftAt !== undefined)?.leftAt ?? ''

/** Neither void nor older than a reopening: a notice of the decision that the case is about now. */
export const isInForce = (state: Pick<CommonState, 'stages'>, { voidedBy, issuedAt }: Notice): boolean =>
  voidedBy === undefined && issuedAt >= reopenedAt(state)

/** The organ whose head acts for an organ in this case: its own, or where that one was recused the one above. */
export function actingHeadOf({ actingHeads = {} }: Pick<CommonState, 'actingHeads'>, organ: string): string {
  let acting = organ
  while (actingHeads[acting] !== undefined) acting = actingHeads[acting] ?? acting
  return acting
}
