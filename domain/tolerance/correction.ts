import { atStage } from '../common/stage.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { dueDateDeadline } from '../time/deadlines.ts'
import { meetTerms, startTerm, today } from '../time/terms.ts'
import { closing } from './closing.ts'
import type { Bodies } from './commands.ts'
import type { ToleranceState } from './state.ts'

/** What was tolerated or mitigated is corrected; a recommendation leaves that to the body that decides. */
export const corrects = (state: ToleranceState): boolean => state.outcome === 'tolerate' || state.outcome === 'mitigate'

/** 容错 goes with 纠错: measures with a due day; may come at once, beside the review period; not after `notTolerate`. */
export function orderCorrection(body: Bodies['orderCorrection'], state: ToleranceState, context: Context) {
  atStage(state, 'decided')
  must(corrects(state), 'WRONG_STAGE', { reason: state.outcome === 'recommend' ? 'recommendOnly' : 'notTolerate' })
  must(body.due >= today(context), 'INVALID_BODY', { path: 'due', message: 'inPast' })
  const due = dueDateDeadline(context.calendar, {
    id: 'tolerate.correction-1',
    ruleKey: 'tolerate.correction',
    mark: 'A',
    start: today(context),
    due: body.due,
  })
  return [{ type: 'orderCorrection' as const, body, then: { stage: 'correcting', deadlines: [due] } }]
}

export function reportCorrection(body: Bodies['reportCorrection'], state: ToleranceState, _context: Context) {
  atStage(state, 'correcting')
  return [{ type: 'reportCorrection' as const, body }]
}

export function confirmCorrection(body: Bodies['confirmCorrection'], state: ToleranceState, context: Context) {
  atStage(state, 'correcting')
  must(state.correction?.proof !== undefined, 'WRONG_STAGE', { missing: 'reportCorrection' })
  const deadlines = [
    ...meetTerms(state, ['tolerate.correction'], today(context)),
    startTerm(context, state, 'tolerate.followUp', today(context)),
  ]
  return [{ type: 'confirmCorrection' as const, body, then: { stage: 'followingUp', deadlines } }]
}

/** 回访: due three months after, may come before; closes the case when service and review are settled too. */
export function recordFollowUp(body: Bodies['recordFollowUp'], state: ToleranceState, context: Context) {
  atStage(state, 'followingUp')
  must(state.followUp === undefined, 'WRONG_STAGE', { reason: 'alreadyRecorded' })
  const deadlines = meetTerms(state, ['tolerate.followUp'], today(context))
  const after: ToleranceState = {
    ...state,
    followUp: { ...body, by: context.actor.person, at: context.now },
  }
  return [{ type: 'recordFollowUp' as const, body, then: { deadlines, ...closing(after) } }]
}
