import { randomUUID } from 'node:crypto'
import type { NextFunction, Request, Response } from './http.ts'

/** Gives every request an id of its own: in `X-Request-Id`, in the log line and in a problem. */
export function requestId(_request: Request, response: Response, next: NextFunction): void {
  response.set('X-Request-Id', randomUUID())
  next()
}

export const requestIdOf = (response: Response): string => String(response.get('X-Request-Id') ?? '')
