import { LRUCache } from 'lru-cache'
import type { Actor, Role } from '#domain/access/actor.ts'
import { type Organs, organOf } from '#domain/access/organs.ts'
import { dayOf, toInstant } from '#domain/time/calendar.ts'
import { Problem } from '#engine/problem.ts'
import type { Database } from '#registers/database/database.ts'
import { mainPost, readPersonRows, type VersionedPerson } from '#registers/desk/personRows.ts'
import { knownBySignIn } from '#registers/desk/signIns.ts'

/** A caller as the token has it, with the post that was chosen at sign-in, if any. */
export type Claimed = { actor: Actor; post?: string }

type Options = {
  database: Pick<Database, 'system'>
  organs(): Promise<Organs>
  /** Whose word on roles is taken, never both: the token's, or that of the register of persons. */
  rolesFrom: 'token' | 'register'
}

/**
 * As whom a caller comes in: in the post of the token, else in the one that was chosen, else in the main one. Throws
 * `NOT_AUTHENTICATED`.
 */
export type Admission = (claimed: Claimed, chosen?: string) => Promise<Actor>

const freshMs = 2_000

/**
 * Lets in whom the register of persons has not seen leave, in the roles of the token or of the register; throws
 * `NOT_AUTHENTICATED`. A change of the register is heard after 2 s.
 */
export function createAdmission({ database, organs, rolesFrom }: Options): Admission {
  const rows = new LRUCache<string, { row: VersionedPerson | undefined; isRegistered: boolean }>({
    max: 10_000,
    ttl: freshMs,
    fetchMethod: async person => {
      const [row] = await readPersonRows(database, { ids: [person] })
      return { row, isRegistered: row !== undefined && !(await knownBySignIn(database, [person])).has(person) }
    },
  })
  return async ({ actor, post: claimed }, chosen) => {
    const post = claimed ?? chosen
    if (chosen !== undefined && post !== chosen)
      throw new Problem('NOT_AUTHENTICATED', { details: { reason: 'unknownPost' } })
    const { row, isRegistered = false } = (await rows.fetch(actor.person)) ?? {}
    mustBeIn(row)
    if (rolesFrom === 'register') return registered(actor, isRegistered ? row : undefined, post, await organs())
    if (chosen !== undefined) throw new Problem('NOT_AUTHENTICATED', { details: { reason: 'postsOfIssuer' } })
    return actor
  }
}

function mustBeIn(row: VersionedPerson | undefined): void {
  const today = dayOf(toInstant(Date.now()))
  const hasLeft = row?.validUntil !== undefined && row.validUntil < today
  const isEarly = row?.validFrom !== undefined && row.validFrom > today
  if (hasLeft || isEarly) throw new Problem('NOT_AUTHENTICATED', { details: { reason: hasLeft ? 'left' : 'notYet' } })
}

/**
 * The person in a post: the main one, or another that was chosen. A post that the register does not have is refused.
 */
export function registered(
  actor: Actor,
  row: VersionedPerson | undefined,
  post: string | undefined,
  organs: Organs,
): Actor {
  if (row === undefined) throw new Problem('NOT_AUTHENTICATED', { details: { reason: 'notRegistered' } })
  const place = post === undefined || post === mainPost ? row : row.posts?.find(({ id }) => id === post)
  if (!place) throw new Problem('NOT_AUTHENTICATED', { details: { reason: 'unknownPost' } })
  const found = { person: actor.person, name: row.name, organ: place.organ, roles: place.roles as Role[] }
  const level = place.roles.includes('approver') ? organOf(organs, place.organ)?.level : undefined
  return level === undefined ? found : { ...found, level }
}
