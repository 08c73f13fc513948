import type { CommonState } from '../case.ts'
import { reaches } from '../organs.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { hasInvestigated } from './naming.ts'

/** The head at the level that the case needs (干部管理权限), who neither investigated nor voted and whose recusal nobody asked for. */
export function mustBeApprover(state: CommonState, { actor }: Context): void {
  const high = actor.roles.includes('approver') && reaches(actor.level, state.approvalLevel)
  must(high, 'APPROVAL_LEVEL_TOO_LOW', { needed: state.approvalLevel })
  must(!hasInvestigated(state, actor.person) && !state.voters.includes(actor.person), 'SAME_PERSON')
  const contested = state.recusalRequests.some(request => request.person === actor.person)
  must(!contested, 'WRONG_STAGE', { missing: 'decideRecusal' })
}
