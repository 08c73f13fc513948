import type { ActEventOf, SharedFacts } from '../common/actEvent.ts'
import type { CommonOpening } from '../common/opening.ts'
import type { Consequences } from '../consequences.ts'
import type { MachineEvent } from '../machineEvents.ts'
import type { ActionType, Application, Bodies } from './commands.ts'
import type { Cleared } from './letterText.ts'
import type { Consent, Department, KnownAllegation } from './state.ts'

/** What `decide` adds to the body of an act. */
type Facts = Pick<SharedFacts, 'declareRecusal' | 'careInterview'> & {
  accept: { allegations: KnownAllegation[] }
  evaluate: { cleared: Cleared[] }
  signOff: { department: Department }
  recordConsent: Pick<Consent, 'methods' | 'by'>
  carryOut: { scope: string }
  requestReview: { of: string }
}

export type ActEvent<T extends ActionType = ActionType> = ActEventOf<Pick<Bodies, T>, Facts>

export type OpenedEvent = CommonOpening & { type: 'propose'; application: Application; then?: Consequences }

/** What time brings about in this process alone. */
type LapseEvent = { type: 'consentLapsed'; then?: Consequences } | { type: 'followUpBegan'; then?: Consequences }

export type ClarificationEvent = OpenedEvent | ActEvent | LapseEvent | MachineEvent
