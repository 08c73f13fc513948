import type { ProblemCode } from '#domain/texts/refusals.ts'

/** Every code that is not a conflict with the rules (409). */
const others: Partial<Record<ProblemCode, number>> = {
  INVALID_JSON: 400,
  NOT_AUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  COMMAND_EXPIRED: 410,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_TYPE: 415,
  INVALID_BODY: 422,
  REPORTER_IN_TEXT: 422,
  WORDING_NOT_ALLOWED: 422,
  ANSWER_CONTRADICTS: 422,
  UNKNOWN_ACTION: 422,
  IDEMPOTENCY_KEY_MISSING: 422,
  IDEMPOTENCY_KEY_REUSED: 422,
  TOO_MANY_REQUESTS: 429,
  ENGINE_UNAVAILABLE: 503,
}

/** The HTTP status of a code. */
export const statusOf = (code: ProblemCode): number => others[code] ?? 409
