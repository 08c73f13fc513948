import type { CookieOptions, Request, Response } from 'express'
import { Problem } from '#engine/problem.ts'
import type { DataKeys } from '#vault/dataKeys.ts'
import { SYSTEM_SCOPE } from '#vault/scopes.ts'
import { openJson, sealJson } from '#vault/sealing.ts'

/** What a browser keeps: the access token, sealed, in a cookie that no script can read. */
export type Session = {
  /** The token of the session, if there is one. A write without the console's own header is `FORBIDDEN`: it may be forged. */
  tokenOf(request: Request): Promise<string | undefined>
  put(response: Response, name: CookieName, value: object, maxAgeMs: number): Promise<void>
  get<T>(request: Request, name: CookieName): Promise<T | undefined>
  clear(response: Response, name: CookieName): void
}
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

/** Sessions without a store: any API process opens the cookie with the system's key. */
export function createSession(keys: Pick<DataKeys, 'create'>): Session {
  const key = async () => (await keys.create(SYSTEM_SCOPE)).for('column')
  const session: Session = {
    async tokenOf(request) {
      const known = await session.get<{ token: string }>(request, 'session')
      if (known && !safeMethods.includes(request.method) && request.get('X-Requested-By') !== 'console')
        throw new Problem('FORBIDDEN')
      return known?.token
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
  }
  return session
}

const cookieOf = (request: Request, name: string): string | undefined =>
  request
    .get('Cookie')
    ?.split(/; */)
    .find(pair => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
