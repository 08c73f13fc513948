import type { z } from 'zod'
import { issuesOf } from '#contract/issues.ts'
import type { Language } from '#domain/texts/language.ts'
import { Problem } from './problem.ts'

/** The value as the schema has it; throws `INVALID_BODY` with every wrong field. */
export function parsed<S extends z.ZodType>(schema: S, value: unknown, lang: Language): z.infer<S> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new Problem('INVALID_BODY', { errors: issuesOf(result.error, lang) })
}

/** The idempotency key of a request that needs one: `IDEMPOTENCY_KEY_MISSING` without. */
export function needed(key: string | undefined): string {
  if (key === undefined) throw new Problem('IDEMPOTENCY_KEY_MISSING')
  return key
}
