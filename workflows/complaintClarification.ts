import type { CaseInput } from '#contract/messages.ts'
import { clarification } from '#domain/clarification/clarification.ts'
import { hostCase } from './host.ts'

/**
 * Complaint clarification (失实检举控告澄清): a run of its story, `domain/clarification/story.ts`, from acceptance through
 * evaluation, approval and consent to execution, archiving and follow-up. Returns how the case ended.
 */
export async function complaintClarification(input: CaseInput): Promise<string> {
  return hostCase(clarification, input)
}
