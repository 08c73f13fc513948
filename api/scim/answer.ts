import type { Response } from '#api/server/http.ts'
import { statusOf } from '#api/server/status.ts'
import { bodyMessage, isBodyMessage } from '#domain/texts/bodyMessages.ts'
import type { Language } from '#domain/texts/language.ts'
import { type ProblemCode, refusalText } from '#domain/texts/refusals.ts'
import type { Problem } from '#engine/problem.ts'

export const scimType = 'application/scim+json'

/** A refusal in the words of RFC 7644, section 3.12: `keyword` is its `scimType`. */
export class ScimError extends Error {
  override readonly name = 'ScimError'
  readonly status: number
  readonly keyword: string | undefined
  constructor(status: number, keyword: string | undefined, detail: string) {
    super(detail)
    this.status = status
    this.keyword = keyword
  }
}

/** The library's own refusals: the resource or the message is not what the schemas say. */
type OfLibrary = Error & { status?: number; scimType?: string }

/** What anything thrown while SCIM was asked is, as a refusal of SCIM; undefined for what nobody foresaw. */
export function scimErrorOf(error: unknown): ScimError | undefined {
  if (error instanceof ScimError) return error
  if (!(error instanceof Error)) return undefined
  const { status, scimType: keyword, message } = error as OfLibrary
  if (error.name === 'SCIMError' && typeof status === 'number') return new ScimError(status, keyword, message)
  return undefined
}

/** Codes of the interface that SCIM has words for. */
const keywords: Partial<Record<ProblemCode, [number, string?]>> = {
  INVALID_BODY: [400, 'invalidValue'],
  INVALID_JSON: [400, 'invalidSyntax'],
  STALE: [412],
}

/** A problem of the interface as SCIM answers it; wrong fields are named in its sentence. */
export function ofProblem({ code, details, errors }: Problem, lang: Language): ScimError {
  const [status, keyword] = keywords[code] ?? [statusOf(code)]
  const named =
    errors ??
    (details.path === undefined ? [] : [{ path: String(details.path), message: String(details.message ?? '') }])
  const said = named.map(
    ({ path, message }) => `${path}：${isBodyMessage(message) ? bodyMessage(message, lang) : message}`,
  )
  return new ScimError(status, keyword, [refusalText(code, details, lang).detail, ...said].join(' '))
}

export function sendScimError(response: Response, { status, keyword, message }: ScimError): void {
  const body = {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: String(status),
    ...(keyword !== undefined && { scimType: keyword }),
    detail: message,
  }
  sendScim(response, status, body)
}

export function sendScim(response: Response, status: number, body: object): void {
  response.status(status).set('Cache-Control', 'no-store').type(scimType).send(JSON.stringify(body))
}

/** A page of resources (RFC 7644, section 3.4.2). */
export const listOf = (resources: readonly object[], totalResults: number, startIndex: number) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults,
  startIndex,
  itemsPerPage: resources.length,
  Resources: resources,
})
