import { endedWith, mustHaveEndedWith, unclosed } from '../common/reopening.ts'
import type { Context } from '../process.ts'
import { startTerm, today } from '../time/terms.ts'
import type { Bodies } from './commands.ts'
import { renoticed } from './foldHearing.ts'
import { issue } from './notices.ts'
import type { FalseAccusationState } from './state.ts'

const decisions = ['established', 'notEstablished']

/** A mistake stays a mistake, and a revoked finding revoked: what comes up later is a case of its own. */
export const mayReopen = (state: FalseAccusationState): boolean => endedWith(state, decisions)

/** The finding rested on a false statement, or new facts came up: inquiry, notice and votes are made anew (A). */
export function reopen(body: Bodies['reopen'], state: FalseAccusationState, context: Context) {
  mustHaveEndedWith(state, decisions)
  const deadlines = [startTerm(context, unclosed(state), 'accuse.investigate', today(context))]
  const then = { stage: 'investigating', deadlines, notices: issue(state, 'reopening') }
  return [{ type: 'reopen' as const, body, then }]
}

/** The case as it stands after a reopening: nothing of the former finding, its listing or its remedies is in force. */
export function reopened(state: FalseAccusationState): FalseAccusationState {
  const {
    decidedOn: _finding,
    review: _review,
    reviewSettled: _settled,
    ...remedied
  } = unclosed(withoutFindings(state))
  const { furtherReview: _further, approvedIn: _approved, reviewingOrgan: _reviewing, ...open } = remedied
  const { proposal: _proposal, listing: _entry, identity: _granted, hearing: _hearing, ...anew } = open
  return {
    ...anew,
    remandPoints: [],
    referrals: [],
    objections: [],
    repairs: [],
    publications: [],
  }
}

/** Back in the inquiry: findings, notice and panel are kept as what they were, and made anew. */
export function withoutFindings(state: FalseAccusationState): FalseAccusationState {
  const { panel, intentFindings, notification, mistakenProposal: _mistake, ...rest } = renoticed(state)
  return {
    ...rest,
    formerFindings: intentFindings ? [...state.formerFindings, intentFindings] : state.formerFindings,
    formerNotifications: notification ? [...state.formerNotifications, notification] : state.formerNotifications,
    formerPanels: panel ? [...state.formerPanels, panel] : state.formerPanels,
  }
}
