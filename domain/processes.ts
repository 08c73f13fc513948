import type { Actor } from './access/actor.ts'
import { asHead } from './access/deputyHead.ts'
import { type Cut, cutFor } from './access/policy.ts'
import { type CaseIndex, indexOf } from './caseIndex.ts'
import type { CaseKind } from './caseKind.ts'
import { clarification } from './clarification/clarification.ts'
import type { ClarificationEvent } from './clarification/events.ts'
import type { ClarificationState } from './clarification/state.ts'
import type { FalseAccusationEvent } from './falseAccusation/events.ts'
import { falseAccusation } from './falseAccusation/falseAccusation.ts'
import type { FalseAccusationState } from './falseAccusation/state.ts'
import type { Process } from './process.ts'
import type { ToleranceEvent } from './tolerance/events.ts'
import type { ToleranceState } from './tolerance/state.ts'
import { tolerance } from './tolerance/tolerance.ts'

/** The state of a case of any kind, told apart by `kind`. */
export type CaseState = ToleranceState | ClarificationState | FalseAccusationState
export type CaseEvent = ToleranceEvent | ClarificationEvent | FalseAccusationEvent
/** A process whose kind is known only when it runs. */
export type CaseProcess = Process<CaseState, CaseEvent>

/** A process is only ever given states and events of its own kind: whoever has a case has its kind. */
const any = <S extends CaseState, E extends CaseEvent>(process: Process<S, E>) => process as unknown as CaseProcess

const processes: Readonly<Record<CaseKind, CaseProcess>> = {
  tolerance: any(tolerance),
  clarification: any(clarification),
  falseAccusation: any(falseAccusation),
}

/** The kinds of case that this release handles. */
export const caseKinds = Object.keys(processes) as CaseKind[]

/** The process of a kind. */
export const processOf = (kind: CaseKind): CaseProcess => processes[kind]

/** The process that wrote these entries, told by the event that opens a case. Throws RangeError when none did. */
export function processOfEntries(entries: readonly { event: { type: string } }[]): CaseProcess {
  const process = Object.values(processes).find(({ opens }) => opens === entries[0]?.event.type)
  if (!process) throw new RangeError('no process of this release opened the case')
  return process
}

/** What the register needs of a case of any kind. */
export const indexed = (state: CaseState): CaseIndex => indexOf(processOf(state.kind), state)

/** How much of a case a viewer gets. */
export const cutOf = (viewer: Actor, state: CaseState): Cut => cutFor(asHead(state, viewer), indexed(state))
