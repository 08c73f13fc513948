import { isParty } from '../case.ts'
import { reporterWaits } from '../clarification/state.ts'
import { identityGranted } from '../falseAccusation/state.ts'
import type { CaseState } from '../processes.ts'
import type { Actor } from './actor.ts'
import { inRightOf } from './substitution.ts'

/** Whether somebody who sees a case may open its reporter's identity, may not yet, or never. */
export type IdentityAccess = 'may' | 'notGranted' | 'mayNot'

/**
 * Custodians keep the identity: in a clarification while they have the result to tell, in a false-accusation case
 * they and its handlers have it once two of them granted it, none before; nobody else, and no party ever
 * (纪检监察机关处理检举控告工作规则 47).
 */
export function identityAccess(state: CaseState, actor: Actor): IdentityAccess {
  if (isParty(state, actor.person)) return 'mayNot'
  const isCustodian = actor.roles.includes('custodian')
  switch (state.kind) {
    case 'tolerance':
      return 'mayNot'
    case 'clarification':
      return isCustodian && reporterWaits(state) ? 'may' : 'mayNot'
    case 'falseAccusation':
      if (!isCustodian && !state.handlers.includes(inRightOf(actor))) return 'mayNot'
      return identityGranted(state) ? 'may' : 'notGranted'
  }
}
