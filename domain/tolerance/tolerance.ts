import type { Process } from '../process.ts'
import { actions } from './actions.ts'
import type { ToleranceEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { expire, lapses } from './expire.ts'
import { openReview } from './open.ts'
import type { ToleranceState } from './state.ts'
import { tasksOf } from './tasks.ts'

/** The tolerance review (容错认定) as pure functions and one table. */
export const tolerance: Process<ToleranceState, ToleranceEvent> = {
  kind: 'tolerance',
  version: 1,
  actions,
  open: openReview,
  evolve,
  tasks: tasksOf,
  wakes: lapses,
  expire,
}
