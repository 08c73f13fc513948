import { type Actor, holds } from '#domain/access/actor.ts'
import { inRightOf } from '#domain/access/substitution.ts'
import { type CaseState, cutOf } from '#domain/processes.ts'

/** The whole file (卷宗) is for intake, supervisor, approver and handlers of the case's organ, never for a party. */
export function mayReadDossier(state: CaseState, actor: Actor): boolean {
  const cut = cutOf(actor, state)
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
export const mayReadPacket = (state: CaseState, actor: Actor): boolean =>
  cutOf(actor, state) === 'full' && (actor.roles.includes('approver') || state.handlers.includes(inRightOf(actor)))
