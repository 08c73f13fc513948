import type { CaseInput } from '#contract/messages.ts'
import { falseAccusation as rules } from '#domain/falseAccusation/falseAccusation.ts'
import { hostCase } from './host.ts'

/**
 * The handling of a false accusation (诬告陷害): a run of its story, `domain/falseAccusation/story.ts`, from screening
 * through inquiry, hearing, collective decision and approval to decision and listing. Returns how the case ended.
 */
export async function falseAccusation(input: CaseInput): Promise<string> {
  return hostCase(rules, input)
}
