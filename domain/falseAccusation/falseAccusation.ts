import { machineSights } from '../machineEvents.ts'
import type { Process } from '../process.ts'
import { actions } from './actions.ts'
import { owes, periods, serving } from './debts.ts'
import type { FalseAccusationEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { expire, wakes } from './expire.ts'
import { claims, openAccusation } from './open.ts'
import type { FalseAccusationState } from './state.ts'
import { story } from './story.ts'
import { tasksOf } from './tasks.ts'

/** The handling of a false accusation (诬告陷害) as pure functions and one table. */
export const falseAccusation: Process<FalseAccusationState, FalseAccusationEvent> = {
  kind: 'falseAccusation',
  version: 1,
  opens: 'open',
  story,
  starters: ['intake', 'supervisor'],
  actions,
  unasked: {
    open: 'none',
    answerLapsed: 'none',
    listingEntered: 'none',
    listingExpired: 'none',
    reviewLapsed: 'none',
    ...machineSights,
    calendarLoaded: 'none',
  },
  claims,
  open: openAccusation,
  evolve,
  tasks: tasksOf,
  periods,
  serving,
  owes,
  wakes,
  expire,
}
