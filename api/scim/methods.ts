import type { Express } from 'express'
import type { Route } from '#api/server/route.ts'
import { ScimError, sendScimError } from './answer.ts'
import { base } from './library.ts'

/** Answers 405 with the methods that there are, where a client of SCIM asks another one of an endpoint. */
export function refuseOtherMethods(app: Express, routes: readonly Pick<Route, 'method' | 'path'>[]): void {
  const ours = routes
    .filter(({ path }) => path.startsWith(`${base}/`))
    .map(({ method, path }) => ({ method, pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }))
  app.use(base, ({ baseUrl, path }, response, next) => {
    const there = ours.filter(({ pattern }) => pattern.test(`${baseUrl}${path}`))
    if (there.length === 0) return next()
    const allowed = there.map(({ method }) => method.toUpperCase()).join(', ')
    response.set('Allow', allowed)
    sendScimError(response, new ScimError(405, undefined, `这里只有 ${allowed}`))
  })
}
