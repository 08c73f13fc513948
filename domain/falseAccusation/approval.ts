import { reaches } from '../access/organs.ts'
import { mustBeApprover } from '../common/approval.ts'
import { mustBeKnown } from '../common/dated.ts'
import { atStage } from '../common/stage.ts'
import { articleOf } from '../law/citation.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { meetTerms, startTerm, today } from '../time/terms.ts'
import type { Bodies } from './commands.ts'
import { issue } from './notices.ts'
import { approvingIn } from './reviewOrgans.ts'
import type { FalseAccusationState } from './state.ts'

/**
 * The head at prefecture level or above (纪检监察机关处理检举控告工作规则 39), at the province where a cadre that it manages was
 * accused (参照外地规定), who neither investigated nor voted.
 */
export function approve(body: Bodies['approve'], state: FalseAccusationState, context: Context) {
  atStage(state, 'approving')
  mustBeApprover(state, context, articleOf('reporting', '第三十九条'))
  const deadlines = [
    ...meetTerms(state, ['accuse.decide'], today(context)),
    startTerm(context, state, 'accuse.serve', today(context)),
  ]
  return [
    {
      type: 'approve' as const,
      body,
      ...(context.rules >= 3 && { facts: approvingIn(state, context.actor.organ) }),
      then: { stage: 'decided', deadlines, notices: issue(state, 'finding', 'result') },
    },
  ]
}

/** Back to the inquiry, at most twice (A); whatever comes of it is put to the respondent in a new notice. */
export function remand(body: Bodies['remand'], state: FalseAccusationState, context: Context) {
  atStage(state, 'approving')
  must(reaches(context.actor.level, state.approvalLevel), 'APPROVAL_LEVEL_TOO_LOW', { needed: state.approvalLevel })
  must(state.remands < 2, 'REMAND_LIMIT')
  const deadlines = [
    ...meetTerms(state, ['accuse.decide'], today(context)),
    startTerm(context, state, 'accuse.investigate', today(context)),
  ]
  return [{ type: 'remand' as const, body, then: { stage: 'investigating', deadlines } }]
}

/** What became of the proceeding to which the accuser was referred. */
export function recordMatterState(body: Bodies['recordMatterState'], _state: FalseAccusationState, context: Context) {
  if (context.rules >= 3) mustBeKnown('at', body.at, undefined, context)
  return [{ type: 'recordMatterState' as const, body }]
}

/** A case of this kind is the organ's own: nobody withdraws it. */
export function withdraw(body: Bodies['withdraw'], _state: FalseAccusationState, _context: Context) {
  must(false, 'WRONG_STAGE', { reason: 'neverWithdrawn' })
  return [{ type: 'withdraw' as const, body }]
}
