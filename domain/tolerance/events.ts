import type { ActEventOf, SharedFacts } from '../common/actEvent.ts'
import type { CommonOpening } from '../common/opening.ts'
import type { Consequences } from '../consequences.ts'
import type { MachineEvent } from '../machineEvents.ts'
import type { ClosedVote } from '../panel/voting.ts'
import type { ActionType, Application, Bodies } from './commands.ts'
import type { ConfirmedSubject } from './confirming.ts'
import type { Effect } from './state.ts'

/** What `decide` adds to the body of an act: facts that folding could not find again without calendar, pack or kin. */
export type Facts = SharedFacts & {
  castVote: { hash: string }
  closeVote: ClosedVote
  /** Absent in acceptances older than 0.3.0, which confirmed nobody. */
  accept: ConfirmedSubject | undefined
  approve: { outcome: string; effects: Effect[] }
  decideReview: { adopted?: string; outcome?: string; effects?: Effect[] }
}

export type ActEvent<T extends ActionType = ActionType> = ActEventOf<Pick<Bodies, T>, Facts>

export type OpenedEvent = CommonOpening & { type: 'apply'; application: Application; then?: Consequences }

/** What time brings about in this process alone. */
type LapseEvent = { type: 'supplementLapsed'; then?: Consequences } | { type: 'reviewLapsed'; then?: Consequences }

export type ToleranceEvent = OpenedEvent | ActEvent | LapseEvent | MachineEvent
