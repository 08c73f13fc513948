import type { CommonState } from '../case.ts'
import { type Deadline, suspendDeadline } from '../deadlines.ts'
import type { DayRuleKey } from '../packs/rulePack.ts'
import type { Clock } from '../process.ts'
import { startTerm } from '../terms.ts'

/** A period of the organ's own that begins with a lapse: it stands still as long as the case does. */
export function startHandling(context: Clock, state: CommonState, key: DayRuleKey, start: string): Deadline {
  const term = startTerm(context, state, key, start)
  return state.suspension ? suspendDeadline(term, start) : term
}
