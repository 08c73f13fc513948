import { createHash } from 'node:crypto'
import { errors, jwtVerify } from 'jose'
import { LRUCache } from 'lru-cache'
import type { Actor } from '#domain/access/actor.ts'
import { Problem } from '#engine/problem.ts'
import type { Admission, Claimed } from './admission.ts'
import { actorOf, addressOf, type ClaimNames, claims, renamed } from './claims.ts'
import { issuerKeys } from './issuerKeys.ts'

/** A caller whose token was verified, and the moment (ms) until which it is good. */
export type Caller = { actor: Actor; expiresAt: number }

export type SignIn = {
  /**
   * Who a token stands for, in the post that was chosen beside it, if any; throws `NOT_AUTHENTICATED`, or
   * `ENGINE_UNAVAILABLE` if the issuer's keys cannot be had.
   */
  callerOf(token: string, post?: string): Promise<Caller>
  /** Whether the issuer's keys are known. */
  ready(): Promise<boolean>
}

type Options = {
  issuer: string
  audience: string
  /** Told of a caller whose token this process sees for the first time. */
  greet(actor: Actor & { email?: string }): Promise<void>
  /** Where the issuer keeps each claim. */
  names: ClaimNames
  /** Asked at every call: as whom a caller comes in; throws `NOT_AUTHENTICATED`. */
  admit: Admission
}

const longestMs = 10 * 60_000
const skewSeconds = 5
const algorithms = ['ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512', 'EdDSA', 'Ed25519']

/**
 * Verifies access tokens of one issuer. A verified token is known by its hash for ten minutes, never beyond its end.
 */
export function createSignIn({ issuer, audience, greet, names, admit }: Options): SignIn {
  const issued = issuerKeys(issuer)
  const verified = new LRUCache<string, Claimed & Pick<Caller, 'expiresAt'>, string>({
    max: 10_000,
    ttl: longestMs,
    fetchMethod: async (_hash, _stale, { options, context: token }) => {
      const keys = await issued.keys()
      const { payload } = await jwtVerify(token, keys, { issuer, audience, algorithms, clockTolerance: skewSeconds })
      const known = claims.parse(renamed(payload, names))
      const { post, exp } = known
      const caller = {
        actor: actorOf(known),
        expiresAt: (exp + skewSeconds) * 1000,
        ...(post !== undefined && { post }),
      }
      options.ttl = Math.max(1, Math.min(longestMs, caller.expiresAt - Date.now()))
      await greet({ ...caller.actor, ...addressOf(known) })
      return caller
    },
  })
  return {
    async callerOf(token, post) {
      const hash = createHash('sha256').update(token).digest('base64')
      const caller = await verified.fetch(hash, { context: token }).catch(error => {
        throw refusedFor(error)
      })
      if (!caller) throw new Problem('NOT_AUTHENTICATED')
      return { actor: await admit(caller, post), expiresAt: caller.expiresAt }
    },
    ready: async () => (await issued.keys().catch(() => undefined)) !== undefined,
  }
}

/** A token that is wrong, or one that nobody could look at. */
function refusedFor(error: unknown): unknown {
  if (error instanceof errors.JWKSTimeout) return new Problem('ENGINE_UNAVAILABLE')
  const isWrong = error instanceof errors.JOSEError || (error as Error)?.name === 'ZodError'
  return isWrong && !isUnreachable(error) ? new Problem('NOT_AUTHENTICATED') : error
}

/** jose says this when the key set answers with another status than 200. */
const isUnreachable = (error: unknown) => (error as { code?: string }).code === 'ERR_JOSE_GENERIC'
