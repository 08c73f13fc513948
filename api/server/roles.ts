import { type Actor, holds, type Role } from '#domain/access/actor.ts'
import { Problem } from '#engine/problem.ts'
import type { Ask } from './route.ts'

/** Refuses with `FORBIDDEN` a caller who has none of the roles. */
export function mustHold(actor: Actor, ...roles: Role[]): void {
  if (!holds(actor, roles)) throw new Problem('FORBIDDEN')
}

/**
 * The caller in the first standing that has one of the roles, their own or that of a person they substitute; or
 * `FORBIDDEN`.
 */
export async function standingHolding({ engine, actor }: Pick<Ask, 'engine' | 'actor'>, ...roles: Role[]) {
  const found = (await engine.standings(actor)).find(standing => holds(standing, roles))
  if (!found) throw new Problem('FORBIDDEN')
  return found
}
