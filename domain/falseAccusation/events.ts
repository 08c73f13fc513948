import type { Listing } from '../caseIndex.ts'
import type { ActEventOf, SharedFacts } from '../common/actEvent.ts'
import type { CommonOpening } from '../common/opening.ts'
import type { Consequences } from '../consequences.ts'
import type { MachineEvent } from '../machineEvents.ts'
import type { ClosedVote } from '../panel/voting.ts'
import type { ActionType, Allegation, Application, Bodies } from './commands.ts'
import type { ApprovedIn } from './state.ts'

/** What `decide` adds to the body of an act. */
export type Facts = SharedFacts & {
  castVote: { hash: string }
  closeVote: ClosedVote
  /** Asked or granted among custodians, for a paper that is to be served. */
  requestIdentity: { custody: true } | undefined
  grantIdentity: { custody: true } | undefined
  giveNotice: { document: string }
  list: { document: string; months: number }
  decideObjection: { listing?: Listing }
  decideRepair: { listing?: Listing }
  approve: ApprovedIn | undefined
  /** By which organ it is decided; `further` marks the second step (复核). */
  requestReview: { organ: string; further?: true } | undefined
  decideReview: { listing?: Listing; further?: true }
  confirmClosing: { listing?: Listing }
}

export type ActEvent<T extends ActionType = ActionType> = ActEventOf<Pick<Bodies, T>, Facts>

export type OpenedEvent = CommonOpening & {
  type: 'open'
  application: Application
  facts: { allegations: Allegation[] }
  then?: Consequences
}

/** What time brings about in this process alone. */
type TimeEvent =
  | { type: 'answerLapsed'; then?: Consequences }
  | { type: 'listingEntered'; listing: Listing; then?: Consequences }
  | { type: 'listingExpired'; listing: Listing; then?: Consequences }
  | { type: 'reviewLapsed'; then?: Consequences }

export type FalseAccusationEvent = OpenedEvent | ActEvent | TimeEvent | MachineEvent
