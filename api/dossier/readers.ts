import { type Actor, holds } from '#domain/actor.ts'
import { indexOf } from '#domain/caseIndex.ts'
import { cutFor } from '#domain/policy.ts'
import { inRightOf } from '#domain/substitution.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'

const cutOf = (state: ToleranceState, actor: Actor) => cutFor(actor, indexOf(tolerance, state))

/** The whole file (卷宗) is for intake, supervisor, approver and handlers of the case's organ, never for a party. */
export function mayReadDossier(state: ToleranceState, actor: Actor): boolean {
  const cut = cutOf(state, actor)
  return (
    (cut === 'full' || cut === 'office') &&
    actor.organ === state.organ &&
    (holds(actor, ['intake', 'supervisor', 'approver']) || state.handlers.includes(inRightOf(actor)))
  )
}

/**
 * The packet (呈批表) holds the findings: it is for the heads who see the case, up to the level that approves, and for its
 * handlers.
 */
export const mayReadPacket = (state: ToleranceState, actor: Actor): boolean =>
  cutOf(state, actor) === 'full' && (actor.roles.includes('approver') || state.handlers.includes(inRightOf(actor)))
