import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import express from 'express'
import { Problem } from '#engine/problem.ts'
import type { RequestHandler } from './http.ts'

/** The largest JSON body, counted as it is kept, unless a route says otherwise; longer text is a document. */
export const usualBytes = 128 * 1024
/** A client may write each character as an escape of six bytes. */
const escaped = 6

/**
 * Reads a JSON body: any JSON value in UTF-8, by default at most 128 KiB as it is kept; a request without a body has
 * none.
 */
export function jsonBody(longestBytes = usualBytes): RequestHandler {
  /** Requests whose body is longer as it was sent than it may be as it is kept. */
  const long = new WeakSet<IncomingMessage>()
  const parse = express.json({
    limit: escaped * longestBytes,
    // A compressed body may be junk, or a bomb; nobody needs one.
    inflate: false,
    strict: false,
    type: () => true,
    verify: (request, _response, bytes) => {
      if (!isUtf8(bytes)) throw new Error('not UTF-8')
      if (bytes.length > longestBytes) long.add(request)
    },
  })
  return (request, response, next) => {
    if (request.get('Content-Length') === '0') next()
    else if (request.is(['application/json', 'application/*+json']) === false) next(new Problem('UNSUPPORTED_TYPE'))
    else
      parse(request, response, (error?: unknown) =>
        next(error ?? (long.has(request) ? tooLarge(request.body, longestBytes) : undefined)),
      )
  }
}

/** Names the field that takes most, so that its text can go into a document. */
function tooLarge(body: unknown, longestBytes: number): Problem | undefined {
  const limit = `${longestBytes / 1024} KiB`
  try {
    if (Buffer.byteLength(JSON.stringify(body)) <= longestBytes) return undefined
    return new Problem('PAYLOAD_TOO_LARGE', { details: { limit, path: largestPath(body).slice(0, 200) } })
  } catch {
    // Nested so deeply that it can be parsed and not written again.
    return new Problem('PAYLOAD_TOO_LARGE', { details: { limit } })
  }
}

function largestPath(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  const sized = Object.entries(value).map(([name, part]) => ({ name, part, bytes: JSON.stringify(part)?.length ?? 0 }))
  const largest = sized.sort((one, other) => other.bytes - one.bytes)[0]
  if (!largest) return ''
  const inner = largestPath(largest.part)
  return inner === '' ? largest.name : `${largest.name}.${inner}`
}
