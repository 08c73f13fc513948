import { isParty } from '../case.ts'
import { needsIdentity } from '../clarification/custody.ts'
import { custodyOpened } from '../common/custody.ts'
import { identityGranted } from '../falseAccusation/state.ts'
import type { CaseState } from '../processes.ts'
import type { Actor } from './actor.ts'
import { inRightOf } from './substitution.ts'

/** Whether somebody who sees a case may open its reporter's identity, may not yet, or never. */
export type IdentityAccess = 'may' | 'notGranted' | 'mayNot'

/**
 * Custodians keep the identity, and none of them opens it alone: in every kind of case one asks and a second grants,
 * for as long as somebody is to be told or served. In a false accusation its handlers have it too once two custodians
 * granted it, until the entry of the register; nobody else, and no party ever (纪检监察机关处理检举控告工作规则 47).
 */
export function identityAccess(state: CaseState, actor: Actor): IdentityAccess {
  if (isParty(state, actor.person)) return 'mayNot'
  const isCustodian = actor.roles.includes('custodian')
  const among = custodyOpened(state) ? 'may' : 'notGranted'
  switch (state.kind) {
    case 'tolerance':
      return 'mayNot'
    case 'clarification':
      return isCustodian && needsIdentity(state) ? among : 'mayNot'
    case 'falseAccusation':
      if (!isCustodian && !state.handlers.includes(inRightOf(actor))) return 'mayNot'
      if (identityGranted(state)) return 'may'
      return isCustodian ? among : 'notGranted'
  }
}
