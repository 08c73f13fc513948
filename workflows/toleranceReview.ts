import type { CaseInput } from '#contract/messages.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import { hostCase } from './host.ts'

/**
 * Tolerance review (容错认定): a run of its story, `domain/tolerance/story.ts`, from acceptance through inquiry, collective
 * decision and approval to decision, correction and follow-up. Returns how the case ended.
 */
export async function toleranceReview(input: CaseInput): Promise<string> {
  return hostCase(tolerance, input)
}
