import type { Story } from '../story.ts'
import type { ClarificationEvent } from './events.ts'
import type { Stage } from './state.ts'

const ended = ['confirmClosing'] as const
const withdrawn = ['withdraw', ...ended] as const
/** The case closes with the last of them: the person visited, a named reporter told, every letter served. */
const seenTo = ['recordFollowUp', 'notifyReporter', 'recordService', 'decideReview'] as const

/** The course of a complaint clarification (失实检举控告澄清); recusal, transfer and suspension run beside it. */
export const story: Story<Stage, ClarificationEvent['type']> = {
  begins: 'proposed',
  stages: {
    // Intake accepts what this organ verified and found; another organ's goes to that organ.
    proposed: {
      step: 'acceptance',
      term: 'clarify.accept',
      inquires: true,
      to: { evaluating: ['accept'], closed: ['refuseAcceptance', ...withdrawn] },
    },
    // A handler weighs whether it is needed, and proposes what is cleared, where and how.
    evaluating: {
      step: 'evaluation',
      term: 'clarify.evaluate',
      inquires: true,
      to: { approving: ['evaluate'], closed: withdrawn },
    },
    // Four departments sign, then the head of the organ approves, rejects or sends it back; of what is not cleared
    // (不予澄清) the approval is the end.
    approving: {
      step: 'approval',
      term: 'clarify.approve',
      inquires: true,
      to: { consenting: ['approve'], evaluating: ['remand'], closed: ['approve', 'reject', ...withdrawn] },
    },
    // The person says whether it may be public; silence is no.
    consenting: {
      step: 'consent',
      term: 'clarify.consent',
      inquires: true,
      to: { carryingOut: ['recordConsent', 'consentLapsed', 'confirmImpossible'], closed: withdrawn },
    },
    // Letters go out and are served; what was agreed is done before those who knew of the report. A letter that the
    // person declined at service archives the case at once.
    carryingOut: {
      step: 'execution',
      term: 'clarify.carryOut',
      inquires: true,
      to: { archived: ['archive', 'recordService'], evaluating: ['decideReview'], closed: withdrawn },
    },
    // The file is closed up; a named reporter is to be told the result.
    archived: {
      step: 'archiving',
      term: null,
      inquires: true,
      to: { followingUp: ['followUpBegan'], evaluating: ['decideReview'], closed: [...seenTo, ...ended] },
    },
    // The person is visited, and the case closes.
    followingUp: {
      step: 'followUp',
      term: 'clarify.followUp',
      inquires: true,
      to: { evaluating: ['decideReview'], closed: [...seenTo, ...ended] },
    },
    // A decision that rested on a false statement, or new facts: it is proposed anew.
    closed: { step: 'closed', term: null, to: { proposed: ['reopen', 'decideReview'], evaluating: ['decideReview'] } },
  },
}
