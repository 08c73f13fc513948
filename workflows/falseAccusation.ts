import type { CaseInput } from '#contract/messages.ts'
import { falseAccusation as rules } from '#domain/falseAccusation/falseAccusation.ts'
import { hostCase } from './host.ts'

/**
 * The handling of a false accusation (诬告陷害). Returns how the case ended. Whenever it turns out a mistake (错告) it ends there,
 * before the decision, with an explanation and no sanction; a remand goes round again.
 */
export async function falseAccusation(input: CaseInput): Promise<string> {
  return hostCase(rules, input, async accusation => {
    while (accusation.goesOn()) {
      // An investigator sees whether the report was more than a mistake.
      await accusation.leaves('screening')
      // Two handlers, strangers to the clarification, find on fabrication and on intent, and both sign.
      await accusation.leaves('investigating')
      // The respondent is told facts, basis and rights, and answers, or is heard, or lets the term pass.
      await accusation.leaves('noticed')
      // The panel votes each element apart; unless both are adopted nothing is established.
      await accusation.leaves('deliberating')
      // The head of a prefecture or above approves, or sends it back.
      await accusation.leaves('approving')
      // The decision is served; it may be referred, reviewed, and its listing announced, against which one may object.
      await accusation.leaves('decided')
      // The entry has effect until it expires, is objected away, repaired, or falls with the finding.
      await accusation.leaves('listed')
    }
  })
}
