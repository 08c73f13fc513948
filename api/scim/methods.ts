import type { Express } from 'express'
import { expressPath } from '#api/server/mount.ts'
import type { Route } from '#api/server/route.ts'
import { ScimError, sendScimError } from './answer.ts'
import { base } from './library.ts'

/** Answers 405 with the methods that there are, where a client of SCIM asks another one of an endpoint. */
export function refuseOtherMethods(app: Express, routes: readonly Pick<Route, 'method' | 'path'>[]): void {
  const paths = Map.groupBy(
    routes.filter(({ path }) => path.startsWith(`${base}/`)),
    ({ path }) => path,
  )
  for (const [path, of] of paths) {
    const allowed = of.map(({ method }) => method.toUpperCase()).join(', ')
    app.all(expressPath(path), (_request, response) => {
      response.set('Allow', allowed)
      sendScimError(response, new ScimError(405, undefined, `这里只有 ${allowed}`))
    })
  }
}
