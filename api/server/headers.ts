import { randomBytes } from 'node:crypto'
import helmet from 'helmet'
import type { NextFunction, Request, Response } from './http.ts'

const nonceOf = (_request: unknown, response: unknown): string => `'nonce-${(response as Response).locals.nonce}'`

/**
 * Security headers of every answer; `response.locals.nonce` is for the styles of the page shell. Nothing under `/v1`,
 * `/auth` or `/scim` is ever kept by a cache.
 */
export const headers = [
  (request: Request, response: Response, next: NextFunction): void => {
    response.locals.nonce = randomBytes(16).toString('base64')
    if (/^\/(v1|auth|scim)(\/|$)/i.test(request.path)) response.set('Cache-Control', 'no-store')
    next()
  },
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", nonceOf],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  }),
]
