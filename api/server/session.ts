import { createHash } from 'node:crypto'
import type { CookieOptions } from 'express'
import { Problem } from '#engine/problem.ts'
import type { Database } from '#registers/database/database.ts'
import { endSession, isSessionEnded } from '#registers/desk/endedSessions.ts'
import { SYSTEM_SCOPE } from '#vault/scopes.ts'
import { openJson, sealJson } from '#vault/sealing.ts'
import type { Request, Response } from './http.ts'

/** What a browser keeps: the access token, sealed, in a cookie that no script can read. */
export type Session = {
  /**
   * Token and chosen post of the session, if there is one. A write without the console's own header is `FORBIDDEN`: it
   * may be forged.
   */
  credentialOf(request: Request): Promise<Credential | undefined>
  put(response: Response, name: CookieName, value: object, maxAgeMs: number): Promise<void>
  get<T>(request: Request, name: CookieName): Promise<T | undefined>
  clear(response: Response, name: CookieName): void
  /**
   * Ends the session of the request, if there is one: its cookie opens nothing any more, wherever a copy of it is kept.
   */
  end(request: Request, response: Response): Promise<void>
}
/** What a caller signed in with, and the post that was chosen, if one was. */
export type Credential = { token: string; post?: string }
export type CookieName = keyof typeof cookies

const cookies = {
  session: { name: '__Host-zhengming', sameSite: 'strict' },
  /** Must come along when the issuer sends the browser back. */
  signingIn: { name: '__Host-zhengming-sign-in', sameSite: 'lax' },
} as const

const optionsOf = (name: CookieName): CookieOptions => ({
  httpOnly: true,
  secure: true,
  path: '/',
  sameSite: cookies[name].sameSite,
})

const safeMethods = ['GET', 'HEAD']

const hashOf = (sealed: string): string => createHash('sha256').update(sealed).digest('base64url')
/** Longer than any access token lives that we were given. */
const longestMs = 24 * 60 * 60_000

/**
 * Sessions without a store: any API process opens the cookie with the system's key; of those that were ended the hash
 * is kept.
 */
export function createSession(database: Pick<Database, 'keys' | 'system'>): Session {
  const key = async () => (await database.keys.create(SYSTEM_SCOPE)).for('column')
  const session: Session = {
    async credentialOf(request) {
      const known = await session.get<Credential>(request, 'session')
      if (known && !safeMethods.includes(request.method) && request.get('X-Requested-By') !== 'console')
        throw new Problem('FORBIDDEN')
      const sealed = cookieOf(request, cookies.session.name)
      if (!known || sealed === undefined || (await isSessionEnded(database, hashOf(sealed)))) return undefined
      return known
    },
    async put(response, name, value, maxAge) {
      const sealed = sealJson(await key(), value, cookies[name].name).toString('base64url')
      response.cookie(cookies[name].name, sealed, { ...optionsOf(name), maxAge })
    },
    async get<T>(request: Request, name: CookieName) {
      const sealed = cookieOf(request, cookies[name].name)
      if (sealed === undefined) return undefined
      const opened = await key()
      try {
        return openJson<T>(opened, Buffer.from(sealed, 'base64url'), cookies[name].name)
      } catch {
        return undefined
      }
    },
    clear: (response, name) => void response.clearCookie(cookies[name].name, optionsOf(name)),
    async end(request, response) {
      const sealed = cookieOf(request, cookies.session.name)
      if (sealed !== undefined && (await session.get(request, 'session')))
        await endSession(database, hashOf(sealed), new Date(Date.now() + longestMs))
      session.clear(response, 'session')
    },
  }
  return session
}

const cookieOf = (request: Request, name: string): string | undefined =>
  request
    .get('Cookie')
    ?.split(/; */)
    .find(pair => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
