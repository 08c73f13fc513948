import { machineSights } from '../machineEvents.ts'
import type { Process } from '../process.ts'
import { actions } from './actions.ts'
import { owes, periods, serving } from './debts.ts'
import type { ClarificationEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { expire, wakes } from './expire.ts'
import { claimsOf, openClarification } from './open.ts'
import type { ClarificationState } from './state.ts'
import { story } from './story.ts'
import { tasksOf } from './tasks.ts'

/** The complaint clarification (失实检举控告澄清) as pure functions and one table. */
export const clarification: Process<ClarificationState, ClarificationEvent> = {
  kind: 'clarification',
  version: 1,
  opens: 'propose',
  story,
  starters: ['applicant', 'intake'],
  actions,
  unasked: { propose: 'all', consentLapsed: 'all', followUpBegan: 'all', ...machineSights },
  claims: claimsOf,
  open: openClarification,
  evolve,
  tasks: tasksOf,
  periods,
  serving,
  owes,
  wakes,
  expire,
}
