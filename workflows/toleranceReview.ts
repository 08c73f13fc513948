import type { CaseInput } from '#contract/messages.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import { hostCase } from './host.ts'

/**
 * Tolerance review (容错认定). Returns how the case ended. A remand leads back to the inquiry, and the story goes round
 * again; recusal, transfer, suspension and the review of the decision run beside the stages.
 */
export async function toleranceReview(input: CaseInput): Promise<string> {
  return hostCase(tolerance, input, async review => {
    while (review.goesOn()) {
      // Intake accepts, asks for what is missing, or refuses; the applicant may withdraw.
      await review.leaves('applied')
      // Two handlers hear the subject, find on every criterion of the pack, and both sign.
      await review.leaves('investigating')
      // The panel votes under seal until a choice is adopted, or the chair sends doubted findings back.
      await review.leaves('deliberating')
      // The head at the level that manages the cadre approves, or sends it back.
      await review.leaves('approving')
      // The decision is served and filed; its effects are in force, and the review period runs.
      await review.leaves('decided')
      // What was tolerated is also put right.
      await review.leaves('correcting')
      // The cleared person is visited; the case closes when the review is over too.
      await review.leaves('followingUp')
    }
  })
}
