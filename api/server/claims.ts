import { z } from 'zod'
import { type Actor, type Role, roles } from '#domain/access/actor.ts'

const isRole = (name: unknown): name is Role => roles.includes(name as Role)

/** The claims of an access token; roles that no process knows are dropped, and so is an unknown level. */
export const claims = z.object({
  sub: z.string().min(1).max(200),
  name: z.string().min(1).max(200).optional(),
  org: z.string().min(1).max(200),
  roles: z.array(z.unknown()).catch([]),
  level: z.enum(['county', 'prefecture', 'province']).optional().catch(undefined),
  email: z.email().max(254).optional().catch(undefined),
  email_verified: z.unknown().optional(),
  exp: z.number(),
})

/** Where to write to the holder of a token; an address that the issuer calls unverified is none. */
export const addressOf = ({ email, email_verified }: z.infer<typeof claims>): { email?: string } =>
  email === undefined || email_verified === false ? {} : { email }

/** Who a verified token stands for. */
export function actorOf({ sub, name, org, roles: given, level }: z.infer<typeof claims>): Actor {
  const actor = { person: sub, name: name ?? sub, organ: org, roles: [...new Set(given.filter(isRole))] }
  return level === undefined ? actor : { ...actor, level }
}
