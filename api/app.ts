import express, { type Express } from 'express'
import { routes } from './routes/routes.ts'
import type { Deps } from './server/deps.ts'
import { failure, noRoute } from './server/failure.ts'
import { headers } from './server/headers.ts'
import { mount } from './server/mount.ts'
import { requestId } from './server/requestId.ts'
import { requestLog } from './server/requestLog.ts'

/** The HTTP interface as one Express application. */
export function createApp(deps: Deps, trustedProxies = 0): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag').enable('case sensitive routing')
  app.set('query parser', 'simple').set('trust proxy', trustedProxies)
  app.use(requestId, requestLog(deps), ...headers)
  mount(app, routes, deps)
  app.use(noRoute)
  app.use(failure(deps))
  return app
}
