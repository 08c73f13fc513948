import { mustNotVote } from '../common/assignment.ts'
import { atStage } from '../common/stage.ts'
import type { Context } from '../process.ts'
import { meetTerms, startTerm, today } from '../time/terms.ts'
import type { Bodies } from './commands.ts'
import type { FalseAccusationState } from './state.ts'

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
