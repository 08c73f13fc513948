import type { Actor } from '../access/actor.ts'
import { reaches } from '../access/organs.ts'
import { mustNotVote } from '../common/assignment.ts'
import { custodyAsked, mustGrantAnothers, mustNeedIdentity, tookPart } from '../common/custody.ts'
import { mustBeImpartial } from '../common/naming.ts'
import { atStage } from '../common/stage.ts'
import { articleOf } from '../law/citation.ts'
import { type Context, maySit } from '../process.ts'
import { must } from '../refusal.ts'
import type { Bodies } from './commands.ts'
import { type FalseAccusationState, identityGranted, needsIdentity } from './state.ts'

/** Stages in which the kept identity may be asked for: from the inquiry until the entry in the register is made. */
export const identityStages = ['investigating', 'noticed', 'deliberating', 'approving', 'decided'] as const

/** Stages in which tracing may be approved: whoever is unknown can be given no notice. */
export const tracingStages = ['investigating', 'noticed'] as const

/**
 * Whether whoever asks for the identity asks as a custodian, for a paper that is to be served, and not as a handler.
 */
const asKeeper = (state: FalseAccusationState, actor: Actor): boolean =>
  actor.roles.includes('custodian') &&
  !(actor.roles.includes('investigator') && maySit({ seat: 'handler' }, state, actor))

/** Whether the identity can be asked for by this officer now. */
export function mayAskIdentity(state: FalseAccusationState, actor: Actor): boolean {
  if (state.reporter?.ref === undefined) return false
  if (asKeeper(state, actor)) return state.custody === undefined && needsIdentity(state)
  const inTime = identityStages.some(stage => stage === state.stage)
  return inTime && state.identity === undefined && maySit({ seat: 'handler' }, state, actor)
}

/**
 * A handler asks two custodians for the identity of the reporter (纪检监察机关处理检举控告工作规则 47); a custodian asks another
 * one, to serve a paper that carries the name, until the last service.
 */
export function requestIdentity(body: Bodies['requestIdentity'], state: FalseAccusationState, context: Context) {
  if (asKeeper(state, context.actor)) {
    mustNeedIdentity(state, needsIdentity(state))
    return [{ type: 'requestIdentity' as const, body, facts: { custody: true as const } }]
  }
  must(maySit({ seat: 'handler' }, state, context.actor), 'FORBIDDEN')
  atStage(state, ...identityStages)
  mustNotVote(state, context)
  must(state.reporter?.ref !== undefined, 'WRONG_STAGE', { reason: 'noIdentityKept' })
  must(state.identity === undefined, 'WRONG_STAGE', { reason: 'identityAsked' })
  return [{ type: 'requestIdentity' as const, body }]
}

/** Whether a handler's request waits that this custodian has no part in. */
const waitsForGrant = (state: FalseAccusationState, actor: Actor): boolean =>
  state.identity !== undefined &&
  identityStages.some(stage => stage === state.stage) &&
  !identityGranted(state) &&
  !tookPart(state.identity, actor)

/** Whether some request waits for the grant of this custodian. */
export const mayGrant = (state: FalseAccusationState, actor: Actor): boolean => {
  const asked = custodyAsked(state)
  return waitsForGrant(state, actor) || (asked !== undefined && !tookPart(asked, actor))
}

/**
 * One custodian grants a handler's request, and the second must be another; a custodian's request is granted by another
 * one.
 */
export function grantIdentity(body: Bodies['grantIdentity'], state: FalseAccusationState, context: Context) {
  if (state.custody !== undefined && !waitsForGrant(state, context.actor)) {
    mustGrantAnothers(state, context.actor)
    return [{ type: 'grantIdentity' as const, body, facts: { custody: true as const } }]
  }
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
