import type { Actor } from '../access/actor.ts'
import { reaches } from '../access/organs.ts'
import { hasSigned } from '../access/substitution.ts'
import { mustNotVote } from '../common/assignment.ts'
import { mustBeImpartial } from '../common/naming.ts'
import { atStage } from '../common/stage.ts'
import { articleOf } from '../law/citation.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import type { Bodies } from './commands.ts'
import { type FalseAccusationState, type IdentityRequest, identityGranted } from './state.ts'

/** Stages in which the kept identity may be asked for: from the inquiry until the entry in the register is made. */
export const identityStages = ['investigating', 'noticed', 'deliberating', 'approving', 'decided'] as const

/** Stages in which tracing may be approved: whoever is unknown can be given no notice. */
export const tracingStages = ['investigating', 'noticed'] as const

/** Asks two custodians for the identity of the reporter (纪检监察机关处理检举控告工作规则 47). */
export function requestIdentity(body: Bodies['requestIdentity'], state: FalseAccusationState, context: Context) {
  atStage(state, ...identityStages)
  mustNotVote(state, context)
  must(state.reporter?.ref !== undefined, 'WRONG_STAGE', { reason: 'noIdentityKept' })
  must(state.identity === undefined, 'WRONG_STAGE', { reason: 'identityAsked' })
  return [{ type: 'requestIdentity' as const, body }]
}

/** Whether somebody asked for the identity or granted it: nobody who did grants it too. */
export const tookPart = (identity: IdentityRequest, actor: Actor): boolean =>
  [identity, ...identity.grants].some(signature => hasSigned(actor, signature))

/** One custodian grants; the second must be another. */
export function grantIdentity(body: Bodies['grantIdentity'], state: FalseAccusationState, context: Context) {
  atStage(state, ...identityStages)
  must(state.identity !== undefined, 'WRONG_STAGE', { missing: 'requestIdentity' })
  must(!tookPart(state.identity, context.actor), 'SAME_PERSON')
  must(!identityGranted(state), 'WRONG_STAGE', { reason: 'alreadyRecorded' })
  return [{ type: 'grantIdentity' as const, body }]
}

/**
 * An anonymous sender is traced only with approval of the prefecture-level body or above (纪检监察机关处理检举控告工作规则 29).
 * Nothing is to be traced where an identity is kept.
 */
export function approveTracing(body: Bodies['approveTracing'], state: FalseAccusationState, context: Context) {
  const { level, roles } = context.actor
  const high = roles.includes('approver') && reaches(level, 'prefecture')
  must(high, 'APPROVAL_LEVEL_TOO_LOW', { needed: 'prefecture' }, articleOf('reporting', '第二十九条'))
  atStage(state, ...tracingStages)
  must(state.reporter?.ref === undefined, 'WRONG_STAGE', { reason: 'reporterKnown' })
  must(state.tracing === undefined, 'WRONG_STAGE', { reason: 'alreadyRecorded' })
  mustBeImpartial(state, context.actor)
  return [{ type: 'approveTracing' as const, body }]
}
