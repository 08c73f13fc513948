import { machineSights } from '../machineEvents.ts'
import type { Process } from '../process.ts'
import { matterWords } from '../words/matter.ts'
import { actions } from './actions.ts'
import type { Application } from './commands.ts'
import { owes, periods, serving } from './debts.ts'
import type { ToleranceEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { expire, lapses } from './expire.ts'
import { openTolerance } from './open.ts'
import type { ToleranceState } from './state.ts'
import { story } from './story.ts'
import { tasksOf } from './tasks.ts'

/** The tolerance review (容错认定) as pure functions and one table. */
export const tolerance: Process<ToleranceState, ToleranceEvent> = {
  kind: 'tolerance',
  version: 1,
  opens: 'apply',
  story,
  starters: ['applicant', 'intake'],
  actions,
  unasked: { apply: 'all', supplementLapsed: 'all', reviewLapsed: 'all', ...machineSights },
  claims: ({ subject, unit, matter }: Application, organs) => ({
    subject: subject.personId,
    unit,
    matter: matterWords(matter, organs),
  }),
  open: openTolerance,
  evolve,
  tasks: tasksOf,
  periods,
  serving,
  owes,
  wakes: lapses,
  expire,
}
