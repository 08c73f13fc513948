import { reaches } from '../access/organs.ts'
import { actsAs } from '../access/substitution.ts'
import type { CommonState } from '../case.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { mustBeImpartial } from './naming.ts'

/**
 * The head at the level that the case needs (干部管理权限), who neither investigated nor voted and whose recusal nobody asked
 * for; `article` is the rule of that level.
 */
export function mustBeApprover(state: CommonState, { actor }: Context, article?: string): void {
  const high = actor.roles.includes('approver') && reaches(actor.level, state.approvalLevel)
  must(high, 'APPROVAL_LEVEL_TOO_LOW', { needed: state.approvalLevel }, article)
  mustBeImpartial(state, actor)
  const contested = state.recusalRequests.some(request => actsAs(actor).includes(request.person))
  must(!contested, 'WRONG_STAGE', { missing: 'decideRecusal' })
}
