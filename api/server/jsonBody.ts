import { isUtf8 } from 'node:buffer'
import express, { type NextFunction, type Request, type Response } from 'express'
import { Problem } from '#engine/problem.ts'

/** The largest JSON body; longer text is a document. */
const longestBytes = 128 * 1024

const parse = express.json({
  limit: longestBytes,
  strict: false,
  type: () => true,
  verify: (_request, _response, bytes) => {
    if (!isUtf8(bytes)) throw new Error('not UTF-8')
  },
})

/** Reads a JSON body: any JSON value in UTF-8, at most 128 KiB; a request without a body has none. */
export function jsonBody(request: Request, response: Response, next: NextFunction): void {
  if (request.get('Content-Length') === '0') next()
  else if (request.is(['application/json', 'application/*+json']) === false) next(new Problem('UNSUPPORTED_TYPE'))
  else parse(request, response, next)
}
