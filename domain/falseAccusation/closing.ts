import type { Consequences } from '../consequences.ts'
import { isFindingSettled } from './debts.ts'
import {
  entryInForce,
  type FalseAccusationState,
  isRevoked,
  openProposal,
  pendingObjection,
  pendingRepair,
} from './state.ts'

/**
 * Closes the case when nothing of it is left: the decision served, its review over, and the register without an entry,
 * an announced one, or a request about one. After a finding that nobody lists, the end of the review period closes it.
 */
export function closing(state: FalseAccusationState): Pick<Consequences, 'close'> {
  const done =
    (state.stage === 'decided' || state.stage === 'listed') &&
    isFindingSettled(state) &&
    state.reviewSettled !== undefined &&
    openProposal(state) === undefined &&
    entryInForce(state) === undefined &&
    pendingObjection(state) === undefined &&
    pendingRepair(state) === undefined
  if (!done) return {}
  return { close: { outcome: isRevoked(state) ? 'revoked' : 'established' } }
}
