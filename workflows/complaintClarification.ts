import type { CaseInput } from '#contract/messages.ts'
import { clarification } from '#domain/clarification/clarification.ts'
import { hostCase } from './host.ts'

/**
 * Complaint clarification (失实检举控告澄清). Returns how the case ended. A remand leads back to the evaluation, and the story goes
 * round again; recusal, transfer and suspension run beside the stages.
 */
export async function complaintClarification(input: CaseInput): Promise<string> {
  return hostCase(clarification, input, async clarifying => {
    while (clarifying.goesOn()) {
      // Intake accepts what this organ verified and found; another organ's goes to that organ.
      await clarifying.leaves('proposed')
      // A handler weighs whether it is needed, and proposes what is cleared, where and how.
      await clarifying.leaves('evaluating')
      // Four departments sign, then the head of the organ approves, rejects or sends it back.
      await clarifying.leaves('approving')
      // The person says whether it may be public; silence is no.
      await clarifying.leaves('consenting')
      // Letters go out and are served; what was agreed is done before those who knew of the report.
      await clarifying.leaves('carryingOut')
      // The file is closed up; a named reporter is to be told the result.
      await clarifying.leaves('archived')
      // The person is visited, and the case closes.
      await clarifying.leaves('followingUp')
    }
  })
}
