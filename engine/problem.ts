import type { FieldIssue } from '#contract/issues.ts'
import type { RefusalDetails } from '#domain/refusal.ts'
import type { ProblemCode } from '#domain/texts/refusals.ts'

/** Anything a caller is told instead of an answer: a stable code, and the facts that fill its sentence. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly details: RefusalDetails
  readonly article: string | undefined
  readonly errors: FieldIssue[] | undefined
  constructor(code: ProblemCode, facts: { details?: RefusalDetails; article?: string; errors?: FieldIssue[] } = {}) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.details = facts.details ?? {}
    this.article = facts.article
    this.errors = facts.errors
  }
}

/**
 * Whether it is a definite no: nothing has happened, and nothing of it will. What is not confirmed may still happen.
 */
export const isRefusal = (error: unknown): error is Problem =>
  error instanceof Problem && error.code !== 'ENGINE_UNAVAILABLE'
