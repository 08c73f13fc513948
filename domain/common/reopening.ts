import type { CommonState } from '../case.ts'
import { must } from '../refusal.ts'
import type { Instant } from '../time/calendar.ts'
import { withoutCustody } from './custody.ts'

/**
 * Whether a case ended with one of these decisions: one that ended otherwise is not reopened, it can be filed again.
 */
export const endedWith = (state: CommonState, decisions: readonly string[]): boolean =>
  state.status === 'closed' && state.outcome !== undefined && decisions.includes(state.outcome)

/** Refuses to reopen a case that is open, or that did not end with one of these decisions. */
export function mustHaveEndedWith(state: CommonState, decisions: readonly string[]): void {
  must(state.status === 'closed', 'WRONG_STAGE', { stage: state.stage, allowed: 'closed' })
  must(endedWith(state, decisions), 'WRONG_STAGE', { reason: 'fileAgain' })
}

/**
 * The case open again: it forgets how it ended, and what held it when it was closed, a suspension or a transfer on its
 * way.
 */
export function unclosed<S extends CommonState>(state: S): S {
  const { closedAt: _closed, outcome: _outcome, closing: _closing, ending: _ended, ...open } = withoutCustody(state)
  const { suspension: _held, transfer, ...rest } = open
  const transfers = transfer ? [...state.transfers, transfer] : state.transfers
  return { ...(rest as unknown as S), status: 'open', heldTerms: [], transfers }
}

/**
 * A closed case taken up again for a remedy alone: where it stands and how it ended stay until that is decided, so that
 * its papers stay in force; nothing else goes on, and it is closed again with the last that is owed.
 */
export function endedAgain<S extends CommonState>(state: S, at: Instant): S {
  const { outcome } = state
  return { ...unclosed(state), ...(outcome !== undefined && { outcome }), ending: { at } }
}
