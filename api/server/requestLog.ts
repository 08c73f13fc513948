import type { Deps } from './deps.ts'
import type { NextFunction, Request, Response } from './http.ts'
import { requestIdOf } from './requestId.ts'

/** Asked for every few seconds by whoever watches over the process. */
const probes = ['/healthz', '/readyz']

/** One log line and one measurement for each request: route template, not address; nothing about the person. */
export const requestLog =
  ({ log, metrics }: Pick<Deps, 'log' | 'metrics'>) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const began = performance.now()
    response.once('close', () => {
      const ms = performance.now() - began
      const { method } = request
      const route: string = response.locals.route ?? 'none'
      const status = response.writableFinished ? response.statusCode : 499
      metrics.observe({ method, route, status }, ms / 1000)
      const level = probes.includes(route) ? 'debug' : 'info'
      log[level]({ requestId: requestIdOf(response), method, route, status, ms: Math.round(ms) }, 'request')
    })
    next()
  }
