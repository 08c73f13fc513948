import type { ParsedUrlQuery } from 'node:querystring'
import type express from 'express'
import type { Caller } from './signIn.ts'

/** What the checks before a handler leave for those after them. */
type Locals = {
  /** Template of the route; none where no route was found. */
  route?: string
  /** For the styles of the page shell. */
  nonce?: string
  caller?: Caller
}
type Params = Record<string, string>

/** A request and its answer as Express makes them; of a body nothing is known before it is parsed. */
export type Request = express.Request<Params, unknown, unknown, ParsedUrlQuery, Locals>
export type Response = express.Response<unknown, Locals>
export type RequestHandler = express.RequestHandler<Params, unknown, unknown, ParsedUrlQuery, Locals>
export type NextFunction = express.NextFunction
