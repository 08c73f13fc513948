import type { FieldIssue } from '#contract/issues.ts'
import { bodyMessage, isBodyMessage } from '#domain/texts/bodyMessages.ts'
import type { Language } from '#domain/texts/language.ts'
import { refusalText } from '#domain/texts/refusals.ts'
import type { Problem } from '#engine/problem.ts'
import type { Request, Response } from './http.ts'
import { languageOf } from './language.ts'
import { requestIdOf } from './requestId.ts'
import { StaleProblem } from './staleProblem.ts'
import { statusOf } from './status.ts'

const retrySeconds = 2

/** Answers with a problem (RFC 9457) in the caller's language; nothing of the error itself goes out. */
export function sendProblem(request: Request, response: Response, problem: Problem): void {
  const status = statusOf(problem.code)
  const wait = problem.details.retryAfter ?? (status === 503 ? retrySeconds : undefined)
  if (wait !== undefined) response.set('Retry-After', String(wait))
  if (status === 401) response.set('WWW-Authenticate', 'Bearer')
  const lang = languageOf(request)
  response
    .status(status)
    .set({ 'Content-Language': lang, 'Cache-Control': 'no-store' })
    .type('application/problem+json')
    .send(JSON.stringify(problemBody(problem, lang, requestIdOf(response))))
}

/** The body of a problem answer. */
export function problemBody(problem: Problem, lang: Language, requestId: string) {
  const { code, details, article } = problem
  const { title, detail } = refusalText(code, details, lang)
  const errors = errorsOf(problem, lang)
  return {
    type: `urn:zhengming:problem:${code}`,
    title,
    status: statusOf(code),
    detail,
    code,
    ...(article !== undefined && { article }),
    ...(errors && { errors }),
    ...(problem instanceof StaleProblem && { changed: problem.changed }),
    requestId,
  }
}

/** The wrong fields as a schema named them, or the one that a rule named by path and key of its message. */
function errorsOf({ code, errors, details }: Problem, lang: Language): FieldIssue[] | undefined {
  if (errors)
    return errors.map(({ path, message }) => ({
      path,
      message: isBodyMessage(message) ? bodyMessage(message, lang) : message,
    }))
  if (statusOf(code) !== 422 || details.path === undefined) return undefined
  return [{ path: String(details.path), message: bodyMessage(String(details.message ?? ''), lang) }]
}
