import type { Request, Response } from 'express'
import { z } from 'zod'
import type { Actor } from '#domain/access/actor.ts'
import type { Language } from '#domain/texts/language.ts'
import type { ProblemCode } from '#domain/texts/refusals.ts'
import type { Deps } from './deps.ts'

/** What a handler is asked with: query and body are parsed, the caller is known. */
export type Ask<Q = unknown, B = unknown> = Deps & {
  lang: Language
  actor: Actor
  /** Moment (ms) at which the caller's sign-in ends. */
  expiresAt: number
  params: Readonly<Record<string, string>>
  query: Q
  body: B
  request: Request
  response: Response
}

/** What is answered as JSON, 200 unless said otherwise; undefined if the handler has answered by itself. */
export type Reply = { status?: number; body: unknown } | undefined

type Answers = Readonly<
  Record<number, { description: string; schema?: z.ZodType; mediaType?: string; example?: unknown }>
>

type Described = {
  method: 'get' | 'post' | 'put' | 'delete'
  /** Path with its parameters in braces, as OpenAPI writes it. */
  path: string
  tag: string
  summary: string
  description?: string
  headers?: z.ZodObject
  answers: Answers
  /** Codes that it can be refused with, beside those of every route. */
  problems?: readonly ProblemCode[]
}

/** A route as it is served and as it is described: both come from this one object. */
export type Route = Described & {
  /** Whether it is for anybody, without sign-in. */
  open: boolean
  query: z.ZodObject | undefined
  /** Schema and media type of the body, and whether it is parsed before the handler is asked. */
  body: { schema: z.ZodType; mediaType: string; early: boolean; example?: unknown } | undefined
  handle: (ask: Ask<never, never>) => Promise<Reply>
}

const none = z.object({})
type None = typeof none

type Signed<Q extends z.ZodObject, B extends z.ZodType> = Described & {
  query?: Q
  body?: B
  bodyExample?: unknown
  handle: (ask: Ask<z.infer<Q>, z.infer<B>>) => Promise<Reply>
}

/** A route for signed-in callers whose query and JSON body are parsed first. */
export const route = <Q extends z.ZodObject = None, B extends z.ZodType = z.ZodUndefined>(
  from: Signed<Q, B>,
): Route => ({
  ...from,
  open: false,
  query: from.query,
  body: from.body && { schema: from.body, mediaType: 'application/json', early: true, example: from.bodyExample },
})

type Late<Q extends z.ZodObject> = Described & {
  query?: Q
  lateBody: { schema: z.ZodType; mediaType?: string; example?: unknown }
  handle: (ask: Ask<z.infer<Q>, unknown>) => Promise<Reply>
}

/** A route whose handler parses the body itself, because other checks come first. A JSON body is given as it was sent. */
export const lateRoute = <Q extends z.ZodObject = None>({ lateBody, ...from }: Late<Q>): Route => ({
  ...from,
  open: false,
  query: from.query,
  body: { mediaType: 'application/json', ...lateBody, early: false },
})

type Open<B extends z.ZodType> = Described & {
  body?: B
  bodyExample?: unknown
  handle: (ask: OpenAsk<z.infer<B>>) => Promise<Reply>
}

/** A route for anybody; a JSON body is parsed first. */
export const openRoute = <B extends z.ZodType = z.ZodUndefined>(from: Open<B>): Route => ({
  ...from,
  open: true,
  query: undefined,
  body: from.body && { schema: from.body, mediaType: 'application/json', early: true, example: from.bodyExample },
})
export type OpenAsk<B = unknown> = Omit<Ask<unknown, B>, 'actor' | 'expiresAt' | 'query'>

/** A query that is a flag: `?mine`, `?mine=true`, `?mine=false`; `?mine=` says nothing, as any empty value does. */
export const flag = z
  .enum(['', 'true', 'false'])
  .transform(text => text !== 'false')
  .optional()
