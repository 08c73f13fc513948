import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Router } from 'express'
import type { Request, RequestHandler } from './http.ts'

/** Addresses that are never a page, whatever a browser says that it takes. */
const notPages = /^\/(v1|auth|docs|scim|assets|openapi\.json|healthz|readyz|metrics)(\/|$)/i

/** Addresses at which the console has a page; at every other one it shows that there is none. */
const pages = /^\/$|^\/(sign-in|signed-out|tasks|cases|inbox|settings|receipt|rules|statistics)(\/|$)/

const wantsPage = ({ method, path, headers: { accept = '' } }: Request): boolean =>
  ['GET', 'HEAD'].includes(method) && accept.includes('text/html') && !notPages.test(path)

/**
 * Serves the built console: hashed files are kept by browsers for good, the page shell never, and its styles carry the
 * nonce of the answer. Whoever asks for something else than a page gets what the interface answers.
 */
export function serveConsole(folder: string): Router {
  const shell = readFileSync(join(folder, 'index.html'), 'utf8')
  const page: RequestHandler = (request, response, next) => {
    if (!wantsPage(request)) return next()
    response
      .status(pages.test(request.path) ? 200 : 404)
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(shell.replaceAll('%NONCE%', String(response.locals.nonce)))
  }
  const router = express.Router({ caseSensitive: true })
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1 year', index: false }))
  router.use(page)
  return router
}
