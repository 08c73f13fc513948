import { type Actor, holds, type Role } from '#domain/actor.ts'
import { Problem } from '#engine/problem.ts'

/** Refuses with `FORBIDDEN` a caller who has none of the roles. */
export function mustHold(actor: Actor, ...roles: Role[]): void {
  if (!holds(actor, roles)) throw new Problem('FORBIDDEN')
}
