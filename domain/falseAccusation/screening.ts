import { mustNotVote } from '../common/assignment.ts'
import { atStage } from '../common/stage.ts'
import type { Context } from '../process.ts'
import { meetTerms, startTerm, today } from '../time/terms.ts'
import type { Bodies } from './commands.ts'
import { issue } from './notices.ts'
import type { FalseAccusationState } from './state.ts'

/** Stages in which a report may still turn out a mistake: every one before the decision. */
export const beforeDecision = ['screening', 'investigating', 'noticed', 'deliberating', 'approving'] as const

/** Screening (甄别, 纪检监察机关处理检举控告工作规则 40): there is something to inquire into, and the inquiry begins. */
export function screen(body: Bodies['screen'], state: FalseAccusationState, context: Context) {
  atStage(state, 'screening')
  mustNotVote(state, context)
  const deadlines = [
    ...meetTerms(state, ['accuse.screen'], today(context)),
    startTerm(context, state, 'accuse.investigate', today(context)),
  ]
  return [{ type: 'screen' as const, body, then: { stage: 'investigating', deadlines } }]
}

/**
 * 错告 is not 诬告 (刑法 243-3; 纪检监察机关处理检举控告工作规则 45): it is explained, the reporter may be educated, and the case ends.
 * A closed case takes no act, so no sanction follows.
 */
export function closeAsMistaken(body: Bodies['closeAsMistaken'], state: FalseAccusationState, context: Context) {
  atStage(state, ...beforeDecision)
  mustNotVote(state, context)
  const notices = issue(state, 'mistaken', 'result')
  return [{ type: 'closeAsMistaken' as const, body, then: { notices, close: { outcome: 'mistaken' } } }]
}
