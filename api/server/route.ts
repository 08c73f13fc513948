import { z } from 'zod'
import type { Actor } from '#domain/access/actor.ts'
import type { Language } from '#domain/texts/language.ts'
import type { ProblemCode } from '#domain/texts/refusals.ts'
import type { Deps } from './deps.ts'
import type { Request, Response } from './http.ts'

/** Names of the parameters of a path: `'id' | 'docId'` of `/v1/cases/{id}/documents/{docId}`. */
export type ParamsOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamsOf<Rest>
  : never

/** What a handler is asked with: query and body are parsed, the caller is known, `params` are those of its path. */
export type Ask<Params extends string = never, Q = unknown, B = unknown> = Deps & {
  lang: Language
  actor: Actor
  /** Moment (ms) at which the caller's sign-in ends. */
  expiresAt: number
  params: Readonly<Record<Params, string>>
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

type Described<Path extends string> = {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Path with its parameters in braces, as OpenAPI writes it. */
  path: Path
  tag: string
  summary: string
  description?: string
  headers?: z.ZodObject
  answers: Answers
  /** Codes that it can be refused with, beside those of every route. */
  problems?: readonly ProblemCode[]
}

/** A route as it is served and as it is described: both come from this one object. */
export type Route = Described<string> & {
  /** Whether it is for anybody, without sign-in. */
  open: boolean
  query: z.ZodObject | undefined
  /** Schema and media type of the body, and whether it is parsed before the handler is asked. */
  body: (LateBody & { mediaType: string; early: boolean; longestBytes?: number | undefined }) | undefined
  handle: (ask: Ask<string, never, never>) => Promise<Reply>
}

const none = z.object({})
type None = typeof none

type Signed<P extends string, Q extends z.ZodObject, B extends z.ZodType> = Described<P> & {
  query?: Q
  body?: B
  bodyExample?: unknown
  /** Where it may be longer than 128 KiB. */
  longestBytes?: number
  handle: (ask: Ask<ParamsOf<P>, z.infer<Q>, z.infer<B>>) => Promise<Reply>
}

/** A route for signed-in callers whose query and JSON body are parsed first. */
export const route = <const P extends string, Q extends z.ZodObject = None, B extends z.ZodType = z.ZodUndefined>(
  from: Signed<P, Q, B>,
): Route => ({
  ...from,
  open: false,
  query: from.query,
  body: from.body && {
    schema: from.body,
    mediaType: 'application/json',
    early: true,
    example: from.bodyExample,
    longestBytes: from.longestBytes,
  },
})

/** `yaml`: whether it may be YAML too; `longestBytes` where it may be longer than 128 KiB. */
type LateBody = {
  schema: z.ZodType
  mediaType?: string
  example?: unknown
  longestBytes?: number | undefined
  yaml?: true
}

type Late<P extends string, Q extends z.ZodObject> = Described<P> & {
  query?: Q
  lateBody: LateBody
  handle: (ask: Ask<ParamsOf<P>, z.infer<Q>>) => Promise<Reply>
}

/**
 * A route whose handler parses the body itself, because other checks come first. A JSON body is given as it was sent.
 */
export const lateRoute = <const P extends string, Q extends z.ZodObject = None>({
  lateBody,
  ...from
}: Late<P, Q>): Route => ({
  ...from,
  open: false,
  query: from.query,
  body: { mediaType: 'application/json', ...lateBody, early: false },
})

type Open<P extends string, B extends z.ZodType> = Described<P> & {
  body?: B
  bodyExample?: unknown
  handle: (ask: OpenAsk<ParamsOf<P>, z.infer<B>>) => Promise<Reply>
}

/** A route for anybody; a JSON body is parsed first. */
export const openRoute = <const P extends string, B extends z.ZodType = z.ZodUndefined>(from: Open<P, B>): Route => ({
  ...from,
  open: true,
  query: undefined,
  body: from.body && { schema: from.body, mediaType: 'application/json', early: true, example: from.bodyExample },
})
export type OpenAsk<Params extends string = never, B = unknown> = Omit<
  Ask<Params, unknown, B>,
  'actor' | 'expiresAt' | 'query'
>

/** A query that is a flag: `?mine`, `?mine=true`, `?mine=false`; `?mine=` says nothing, as any empty value does. */
export const flag = z
  .enum(['', 'true', 'false'])
  .transform(text => text !== 'false')
  .optional()
