import express, { type Express } from 'express'
import { routes } from './routes/routes.ts'
import { refuseOtherMethods } from './scim/methods.ts'
import { serveConsole } from './server/console.ts'
import type { Deps } from './server/deps.ts'
import { failure, noRoute } from './server/failure.ts'
import { headers } from './server/headers.ts'
import { mount } from './server/mount.ts'
import { requestId } from './server/requestId.ts'
import { requestLog } from './server/requestLog.ts'

type Settings = {
  trustedProxies?: number /** Folder of the built console; without it no pages are served. */
  consoleFolder?: string
}

/** The HTTP interface, and the console, as one Express application. */
export function createApp(deps: Deps, { trustedProxies = 0, consoleFolder }: Settings = {}): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag').enable('case sensitive routing')
  app.set('query parser', 'simple').set('trust proxy', trustedProxies)
  app.use(requestId, requestLog(deps), ...headers)
  mount(app, routes, deps)
  refuseOtherMethods(app, routes)
  if (consoleFolder !== undefined) app.use(serveConsole(consoleFolder))
  app.use(noRoute)
  app.use(failure(deps))
  return app
}
