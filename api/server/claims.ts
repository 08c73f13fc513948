import { z } from 'zod'
import { type Actor, type Role, roles } from '#domain/access/actor.ts'

const isRole = (name: unknown): name is Role => roles.includes(name as Role)

/** Where an issuer keeps each claim, as a path with dots: `realm_access.roles` of Keycloak, `groups` of others. */
export type ClaimNames = {
  org: string
  roles: string
  level: string
  post: string
  /** The organ of tokens that name none, where the register of persons says it. */
  orgOfAll?: string
}

/** The claims of an access token; roles that no process knows are dropped, and so is an unknown level. */
export const claims = z.object({
  sub: z.string().min(1).max(200),
  name: z.string().min(1).max(200).optional(),
  org: z.string().min(1).max(200),
  roles: z.array(z.unknown()).catch([]),
  level: z.enum(['county', 'prefecture', 'province']).optional().catch(undefined),
  post: z.string().min(1).max(64).optional().catch(undefined),
  email: z.email().max(254).optional().catch(undefined),
  email_verified: z.unknown().optional(),
  exp: z.number(),
})

const at = (payload: unknown, path: string): unknown => {
  if (typeof payload !== 'object' || payload === null) return undefined
  if (Object.hasOwn(payload, path)) return (payload as Record<string, unknown>)[path]
  const [first = '', ...rest] = path.split('.')
  return rest.length > 0 && Object.hasOwn(payload, first)
    ? at((payload as Record<string, unknown>)[first], rest.join('.'))
    : undefined
}

/** The last part of a group path, as `/zhengming/intake` of a flat list of groups. */
const bare = (name: unknown): unknown => (typeof name === 'string' ? name.slice(name.lastIndexOf('/') + 1) : name)

/** A foreign token's claims under the names of the interface; roles may be a list or one text with blanks. */
export function renamed(payload: Record<string, unknown>, names: ClaimNames): Record<string, unknown> {
  const given = at(payload, names.roles)
  const list = typeof given === 'string' ? given.split(/[\s,]+/) : given
  return {
    ...payload,
    org: at(payload, names.org) ?? names.orgOfAll,
    roles: Array.isArray(list) ? list.map(bare) : list,
    level: at(payload, names.level),
    post: at(payload, names.post),
  }
}

/** Where to write to the holder of a token; an address that the issuer calls unverified is none. */
export const addressOf = ({ email, email_verified }: z.infer<typeof claims>): { email?: string } =>
  email === undefined || email_verified === false ? {} : { email }

/** Who a verified token stands for. */
export function actorOf({ sub, name, org, roles: given, level }: z.infer<typeof claims>): Actor {
  const actor = { person: sub, name: name ?? sub, organ: org, roles: [...new Set(given.filter(isRole))] }
  return level === undefined ? actor : { ...actor, level }
}
