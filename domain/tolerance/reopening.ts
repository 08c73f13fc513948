import { noticeOf } from '../common/caseCommands.ts'
import { endedWith, mustHaveEndedWith, unclosed } from '../common/reopening.ts'
import type { Context } from '../process.ts'
import { startTerm, today } from '../time/terms.ts'
import type { Bodies } from './commands.ts'
import type { ToleranceState } from './state.ts'

const decisions = ['tolerate', 'mitigate', 'notTolerate', 'recommend']

export const mayReopen = (state: ToleranceState): boolean => endedWith(state, decisions)

/**
 * The decision rested on a false statement, or new facts came up: the inquiry begins anew, with new findings and a new
 * vote; until then the protected effects pause (A).
 */
export function reopen(body: Bodies['reopen'], state: ToleranceState, context: Context) {
  mustHaveEndedWith(state, decisions)
  const deadlines = [startTerm(context, unclosed(state), 'tolerate.investigate', today(context))]
  const notices = [noticeOf(state, 'reopening', '重新办理通知书')]
  return [{ type: 'reopen' as const, body, then: { stage: 'investigating', deadlines, notices } }]
}

/**
 * The case as it stands after a reopening: what the former decision rested on is kept, and nothing of it is in force.
 */
export function reopened(state: ToleranceState): ToleranceState {
  const {
    review: _review,
    reviewSettled: _settled,
    waivedBy: _waived,
    correction: _correction,
    ...open
  } = unclosed(withoutFindings(state))
  const { followUp: _visit, filing: _filing, ...bare } = open
  return { ...bare, effects: [], remandPoints: [] }
}

/** Back in the inquiry: findings and panel are kept as what they were, and made anew. */
export function withoutFindings(state: ToleranceState): ToleranceState {
  const { panel, adopted: _adopted, findings, ...rest } = state
  return {
    ...rest,
    formerFindings: findings ? [...state.formerFindings, findings] : state.formerFindings,
    formerPanels: panel ? [...state.formerPanels, panel] : state.formerPanels,
  }
}
