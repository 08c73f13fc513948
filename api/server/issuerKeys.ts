import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'
import { Problem } from '#engine/problem.ts'

/**
 * The signing keys of an OpenID Connect issuer, found by discovery when they are first needed; jose caches them and
 * asks again for a key it does not know. An issuer that cannot be reached is `ENGINE_UNAVAILABLE`, never a refused
 * sign-in.
 */
export function issuerKeys(issuer: string): { keys(): Promise<JWTVerifyGetKey> } {
  let found: Promise<JWTVerifyGetKey> | undefined
  return {
    keys() {
      found ??= discover(issuer).catch(() => {
        found = undefined
        throw new Problem('ENGINE_UNAVAILABLE')
      })
      return found
    },
  }
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(5_000),
  })
  const document = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown }
  if (document.issuer !== issuer || typeof document.jwks_uri !== 'string') throw new Error('not the issuer asked for')
  return createRemoteJWKSet(new URL(document.jwks_uri), { timeoutDuration: 5_000 })
}
