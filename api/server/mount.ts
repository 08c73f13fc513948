import type { Express } from 'express'
import { parsed } from '#engine/parsed.ts'
import { Problem } from '#engine/problem.ts'
import type { Deps } from './deps.ts'
import type { NextFunction, Request, RequestHandler, Response } from './http.ts'
import { jsonBody, usualBytes } from './jsonBody.ts'
import { languageOf } from './language.ts'
import type { Ask, Route } from './route.ts'
import type { Credential } from './session.ts'
import type { Caller } from './signIn.ts'
import { orYaml } from './yamlBody.ts'

/**
 * Serves the routes in this order of checks: sign-in, rate limit, JSON, query, body, and what the handler itself asks.
 */
export function mount(app: Express, routes: readonly Route[], deps: Deps): void {
  for (const route of routes) {
    const checks: RequestHandler[] = [named(route.path)]
    if (!route.open) checks.push(signedIn(deps))
    checks.push(...bodyReader(route))
    app[route.method](expressPath(route.path), ...checks, answering(route, deps))
  }
}

function bodyReader({ body }: Route): RequestHandler[] {
  if (!body || !/[/+]json$/.test(body.mediaType)) return []
  const json = jsonBody(body.longestBytes)
  return [body.yaml ? orYaml(json, body.longestBytes ?? usualBytes) : json]
}

/** `/v1/cases/{id}` as Express writes it. */
export const expressPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1')

/** Log lines and metrics name the template of a route, never the address that was asked. */
const named =
  (path: string): RequestHandler =>
  (_request, response, next) => {
    response.locals.route = path
    next()
  }

const signedIn = (deps: Deps) => async (request: Request, response: Response, next: NextFunction) => {
  const { token, post } = await credentialOf(request, deps)
  const caller = await deps.signIn.callerOf(token, post)
  await deps.rateLimit.spend(caller.actor.person)
  response.locals.caller = caller
  next()
}

/** A bearer token chooses its post by a header; a session has chosen it before. */
async function credentialOf(request: Request, { session }: Deps): Promise<Credential> {
  const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(request.get('Authorization') ?? '') ?? []
  const post = request.get('X-Post')
  if (token !== undefined) return { token, ...(post !== undefined && { post }) }
  const found = request.get('Authorization') === undefined ? await session.credentialOf(request) : undefined
  if (found === undefined) throw new Problem('NOT_AUTHENTICATED')
  return found
}

/**
 * The query without what was left empty, `?kind=`: an empty field of a form is one that nobody filled in. A bare
 * `?mine` stays.
 */
function withoutEmpty(request: Request): Record<string, unknown> {
  const [, text = ''] = request.originalUrl.split('?', 2)
  const empty = new Set(text.split('&').flatMap(part => (part.endsWith('=') ? [part.slice(0, -1)] : [])))
  return Object.fromEntries(Object.entries(request.query).filter(([name, value]) => value !== '' || !empty.has(name)))
}

const answering = (route: Route, deps: Deps) => async (request: Request, response: Response) => {
  const lang = languageOf(request)
  const query = route.query && parsed(route.query, withoutEmpty(request), lang)
  const body = route.body?.early ? parsed(route.body.schema, request.body, lang) : request.body
  const caller: Partial<Caller> = response.locals.caller ?? {}
  const ask = { ...deps, ...caller, lang, params: request.params, query, body, request, response }
  const reply = await route.handle(ask as Ask<string> as Ask<string, never, never>)
  if (reply) response.status(reply.status ?? 200).json(reply.body)
}
