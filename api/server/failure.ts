import { Problem } from '#engine/problem.ts'
import { ofProblem, sendScimError } from '../scim/answer.ts'
import type { Deps } from './deps.ts'
import type { NextFunction, Request, Response } from './http.ts'
import { languageOf } from './language.ts'
import { problemOf } from './problemOf.ts'
import { requestIdOf } from './requestId.ts'
import { sendProblem } from './sendProblem.ts'

/** The one place where whatever was thrown becomes an answer. */
export const failure =
  ({ log }: Pick<Deps, 'log'>) =>
  (error: unknown, request: Request, response: Response, _next: NextFunction): void => {
    const { problem, isForeseen } = problemOf(error)
    if (!isForeseen) log.error({ requestId: requestIdOf(response), error: traceOf(error) }, 'unforeseen failure')
    if (response.headersSent) response.destroy()
    else if (/^\/scim(\/|$)/i.test(request.path)) sendScimError(response, ofProblem(problem, languageOf(request)))
    else sendProblem(request, response, problem)
  }

/** For what no route answers. */
export const noRoute = (_request: Request, _response: Response): never => {
  throw new Problem('NOT_FOUND')
}

/** Name, code and place of an error; its message may quote what somebody entered. */
function traceOf(error: unknown): object {
  const { name, code, stack } = (error ?? {}) as { name?: string; code?: string; stack?: string }
  return {
    name,
    code,
    at: stack
      ?.split('\n')
      .filter(line => /^\s+at /.test(line))
      .slice(0, 8)
      .map(line => line.trim()),
  }
}
