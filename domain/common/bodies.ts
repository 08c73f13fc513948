import type { CareAsker, CareConcern, CareSide } from '../care.ts'
import type { RecusalGround, ServiceMethod, ServiceTry } from '../case.ts'
import type { OrganLevel, Rank } from '../packs/rulePack.ts'
import type { Instant, PlainDate } from '../time/calendar.ts'

export const closingGrounds = ['subjectDied', 'matterEnded', 'noJurisdiction', 'respondentNotFound', 'other'] as const

export const findingResults = ['met', 'notMet', 'unclear'] as const
export type FindingResult = (typeof findingResults)[number]
export const reviewResults = ['upheld', 'changed', 'revoked'] as const
export type ReviewResult = (typeof reviewResults)[number]

/** The cadre whom a case is about; who manages a cadre decides on whose approval is needed (干部管理权限). */
export type Subject = { personId: string; name: string; rank: Rank; managedBy?: OrganLevel }

/** What the API knows of an uploaded file; it fills this in, a caller cannot. */
export type DocumentFacts = { kind: string; title: string; sha256: string; mediaType: string; bytes: number }

/** Bodies of the acts of a collective decision (集体研究). */
export type PanelBodies = {
  convenePanel: {
    members: string[]
    chair: string
    at?: Instant
    place?: string
    recorder?: string
    excused?: { member: string; ground: string }[]
  }
  openVote: Record<never, never>
  closeVote: { absences?: { member: string; reason: string; writtenView?: string }[]; points?: string }
  adjournVote: { reasons: string }
}

/** The body by which a case gets its handlers. */
export type HandlerBodies = { assignHandlers: { handlers: string[] } }

/**
 * A service as a person enters it; `to` names receivers of the notice by their ids, by default the first not yet
 * reached.
 */
export type ServiceBody = {
  document: string
  to?: string | string[]
  method?: ServiceMethod
  receivedBy?: string
  receivedAt?: Instant
  witnesses?: string[]
  refused?: boolean
}

/** Bodies of the acts that every process has. An absent body is an empty object. */
export type CommonBodies = {
  declareRecusal: { ground: RecusalGround }
  /** `headOf`: the organ that the person heads, or null; the API fills it in, a caller cannot. */
  requestRecusal: { person: string; ground: RecusalGround; reasons: string; headOf?: string | null }
  decideRecusal: { person: string; granted: boolean; reasons: string }
  attachDocument: { document: string; about?: string; meta?: DocumentFacts }
  addNote: { text: string }
  extendDeadline: { deadline: string; days: number; reasons: string }
  suspend: { reason: string; until: PlainDate }
  resume: Record<never, never>
  withdraw: { reasons?: string }
  transfer: { organ: string; reasons: string }
  acceptTransfer: Record<never, never>
  returnTransfer: { reasons: string }
  claimTask: { task: string }
  releaseTask: { task: string }
  delegateTask: { task: string; to: string; reasons?: string }
  reassignTask: { task: string; to: string; reasons?: string }
  /** How one receiver or several were reached, or that they can't be (`impossible`, then without the others). */
  recordService: ServiceBody & { impossible?: { reason: string; tries: ServiceTry[] } }
  confirmImpossible: { document: string; to: string | string[] }
  correctService: ServiceBody & { reasons: string }
  reissueNotice: { document: string; reasons: string }
  recordMatterState: { state: 'open' | 'decided'; at: Instant }
  closeAdministratively: { ground: (typeof closingGrounds)[number]; reasons: string }
  confirmClosing: Record<never, never>
  reopen: { ground: string; reasons: string }
  /** 双向约谈; `with` is said in a false accusation alone. Concerns of earlier releases are words. */
  careInterview: {
    summary: string
    askedBy?: CareAsker
    heldOn?: PlainDate
    with?: CareSide
    concerns?: CareConcern[]
  }
}
