import { mustBeApprover } from '../common/approval.ts'
import { noticeOf } from '../common/caseCommands.ts'
import { mustBeDated } from '../common/dated.ts'
import { atStage } from '../common/stage.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { meetTerms, startTerm, today } from '../time/terms.ts'
import type { Bodies } from './commands.ts'
import { effectsOf, recommends } from './effects.ts'
import type { ToleranceState } from './state.ts'

/** The head at the level that manages the cadre (干部管理权限), who neither investigated nor voted. */
export function approve(body: Bodies['approve'], state: ToleranceState, context: Context) {
  atStage(state, 'approving')
  mustBeApprover(state, context)
  const choice = state.adopted ?? ''
  const deadlines = [
    ...meetTerms(state, ['tolerate.decide'], today(context)),
    startTerm(context, state, 'tolerate.serve', today(context)),
    startTerm(context, state, 'tolerate.file', today(context)),
  ]
  const notices = [noticeOf(state, 'decision', recommends(state) ? '容错建议书' : '容错认定决定书')]
  const outcome = recommends(state) && choice !== 'notTolerate' ? 'recommend' : choice
  return [
    {
      type: 'approve' as const,
      body,
      facts: { outcome, effects: effectsOf(state, choice, today(context)) },
      then: { stage: 'decided', deadlines, notices },
    },
  ]
}

/** Filing (报备) with the discipline and personnel bodies. */
export function recordFiling(body: Bodies['recordFiling'], state: ToleranceState, context: Context) {
  atStage(state, 'decided', 'correcting', 'followingUp')
  return [
    { type: 'recordFiling' as const, body, then: { deadlines: meetTerms(state, ['tolerate.file'], today(context)) } },
  ]
}

/**
 * The matter is decided meanwhile: the review goes on and ends as a recommendation for the remedy against that
 * decision.
 */
export function recordMatterState(body: Bodies['recordMatterState'], state: ToleranceState, context: Context) {
  must(state.stage !== 'closed', 'WRONG_STAGE')
  // It was open when the application was received: what it came to is not older.
  if (context.rules >= 3) mustBeDated('at', body.at, state, context)
  return [{ type: 'recordMatterState' as const, body }]
}

/** Until approval; not when the organ itself started. */
export function withdraw(body: Bodies['withdraw'], state: ToleranceState, _context: Context) {
  atStage(state, 'applied', 'investigating', 'deliberating', 'approving')
  must(state.applicantKind !== 'exOfficio', 'WRONG_STAGE', { reason: 'exOfficio' })
  return [
    {
      type: 'withdraw' as const,
      body,
      then: { notices: [noticeOf(state, 'withdrawal', '终止办理通知书')], close: { outcome: 'withdrawn' } },
    },
  ]
}
