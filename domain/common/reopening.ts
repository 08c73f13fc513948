import type { CommonState } from '../case.ts'
import { must } from '../refusal.ts'

/** Whether a case ended with one of these decisions: one that ended otherwise is not reopened, it can be filed again. */
export const endedWith = (state: CommonState, decisions: readonly string[]): boolean =>
  state.status === 'closed' && state.outcome !== undefined && decisions.includes(state.outcome)

/** Refuses to reopen a case that is open, or that did not end with one of these decisions. */
export function mustHaveEndedWith(state: CommonState, decisions: readonly string[]): void {
  must(state.status === 'closed', 'WRONG_STAGE', { stage: state.stage, allowed: 'closed' })
  must(endedWith(state, decisions), 'WRONG_STAGE', { reason: 'fileAgain' })
}
