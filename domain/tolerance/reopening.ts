import { noticeOf } from '../common/caseCommands.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { startTerm, today } from '../terms.ts'
import type { Bodies } from './commands.ts'
import type { ToleranceState } from './state.ts'

const decided: readonly (string | undefined)[] = ['tolerate', 'mitigate', 'notTolerate', 'recommend']

/** A case that ended without a decision is not reopened: it can be filed again. */
export const mayReopen = (state: ToleranceState): boolean =>
  state.status === 'closed' && decided.includes(state.outcome)

/**
 * The decision rested on a false statement, or new facts came up: the inquiry begins anew, with new findings and a new vote;
 * until then the protected effects pause (A).
 */
export function reopen(body: Bodies['reopen'], state: ToleranceState, context: Context) {
  must(state.status === 'closed', 'WRONG_STAGE', { stage: state.stage, allowed: 'closed' })
  must(mayReopen(state), 'WRONG_STAGE', { reason: 'fileAgain' })
  const deadlines = [startTerm(context, state, 'tolerate.investigate', today(context))]
  const notices = [noticeOf(state, 'reopening', '重新办理通知书')]
  return [{ type: 'reopen' as const, body, then: { stage: 'investigating', deadlines, notices } }]
}

/** The case as it stands after a reopening: what the former decision rested on is kept, and nothing of it is in force. */
export function reopened(state: ToleranceState): ToleranceState {
  const { closedAt: _closed, outcome: _outcome, adopted: _adopted, panel, findings, ...open } = state
  const { review: _review, reviewSettled: _settled, correction: _correction, followUp: _visit, ...rest } = open
  const { filing: _filing, closing: _closing, ...bare } = rest
  return {
    ...bare,
    status: 'open',
    effects: [],
    remandPoints: [],
    formerFindings: findings ? [...state.formerFindings, findings] : state.formerFindings,
    formerPanels: panel ? [...state.formerPanels, panel] : state.formerPanels,
  }
}
