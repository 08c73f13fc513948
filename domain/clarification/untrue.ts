import type { Untrue } from '../caseIndex.ts'
import { isClearable } from './clearing.ts'
import { type ClarificationState, isLetterDeclined, lettersOf } from './state.ts'

/** A letter in force was received; a declined one clears nobody. */
const isLetterReceived = (state: ClarificationState): boolean =>
  lettersOf(state).some(({ notice }) => notice?.service !== undefined && notice.service.refused !== true)

/** Why less was cleared than was found untrue; nothing while the case is open and may still clear it. */
function reasonOf(state: ClarificationState, cleared: number, found: number): Untrue['reason'] {
  const { outcome, evaluation, consent } = state
  if (cleared >= found || (state.status === 'open' && !state.ending)) return undefined
  if (outcome === 'notCleared') return evaluation?.ground ?? 'other'
  if (outcome === 'refused' || outcome === 'rejected' || outcome === 'withdrawn') return outcome
  if (outcome === 'closedAdministratively') return outcome
  if (isLetterDeclined(state) && consent?.given === false) return 'letterDeclined'
  return 'notProposed'
}

/** Counts for the statistic of 应澄清未澄清: what could be cleared, what was, and why not the rest. */
export function withUntrue(state: ClarificationState): ClarificationState {
  const found = state.allegations.filter(allegation => isClearable(state, allegation)).length
  const cleared = isLetterReceived(state) ? (state.evaluation?.cleared.length ?? 0) : 0
  const reason = reasonOf(state, cleared, found)
  return { ...state, untrue: { found, cleared, ...(reason !== undefined && { reason }) } }
}
