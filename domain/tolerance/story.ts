import type { Story } from '../story.ts'
import type { ToleranceEvent } from './events.ts'
import type { Stage } from './state.ts'

const ended = ['confirmClosing'] as const
const withdrawn = ['withdraw', ...ended] as const
/** The case closes with the last of them: decision served, review over. */
const settled = ['recordService', 'waiveReview', 'reviewLapsed', 'decideReview'] as const

/**
 * The course of a tolerance review (容错认定); recusal, transfer, suspension and the review of the decision run beside it.
 */
export const story: Story<Stage, ToleranceEvent['type']> = {
  begins: 'applied',
  stages: {
    // Intake accepts, asks for what is missing, or refuses, of which a review may be asked; the applicant may withdraw.
    applied: {
      step: 'acceptance',
      term: 'tolerate.accept',
      to: { investigating: ['accept'], closed: ['supplementLapsed', ...settled, ...withdrawn] },
    },
    // Two handlers hear the subject, find on every criterion of the pack, and both sign.
    investigating: {
      step: 'inquiry',
      term: 'tolerate.investigate',
      inquires: true,
      to: { deliberating: ['cosignFindings'], closed: withdrawn },
    },
    // The panel votes under seal until a choice is adopted, or the chair sends doubted findings back.
    deliberating: {
      step: 'collectiveDecision',
      term: 'tolerate.decide',
      to: { approving: ['closeVote'], investigating: ['remand'], closed: withdrawn },
    },
    // The head at the level that manages the cadre approves, or sends it back.
    approving: {
      step: 'approval',
      term: 'tolerate.decide',
      to: { decided: ['approve'], investigating: ['remand'], closed: withdrawn },
    },
    // The decision is served and filed; its effects are in force, and the review period runs.
    decided: {
      step: 'decision',
      term: 'tolerate.serve',
      to: { correcting: ['orderCorrection'], closed: [...settled, ...ended] },
    },
    // What was tolerated is also put right.
    correcting: { step: 'correction', term: null, to: { followingUp: ['confirmCorrection'], closed: ended } },
    // The cleared person is visited; the case closes when the review is over too.
    followingUp: { step: 'followUp', term: null, to: { closed: ['recordFollowUp', ...settled, ...ended] } },
    // A decision that rested on a false statement, or new facts: the inquiry begins anew. A review that a party who was
    // served late asked for may have a refused case accepted after all.
    closed: { step: 'closed', term: null, to: { investigating: ['reopen'], applied: ['decideReview'] } },
  },
}
