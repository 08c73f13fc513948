import type { Story } from '../story.ts'
import type { FalseAccusationEvent } from './events.ts'
import type { Stage } from './state.ts'

const ended = ['confirmClosing'] as const
const mistaken = ['confirmMistaken', ...ended] as const

/**
 * The course of handling a false accusation (诬告陷害). Until the decision it ends whenever the report turns out a mistake
 * (错告), with an explanation and no sanction; recusal, transfer, suspension and review run beside it.
 */
export const story: Story<Stage, FalseAccusationEvent['type']> = {
  begins: 'screening',
  stages: {
    // An investigator sees whether the report was more than a mistake.
    screening: {
      step: 'screening',
      term: 'accuse.screen',
      inquires: true,
      to: { investigating: ['screen'], closed: mistaken },
    },
    // Two handlers, strangers to the clarification, find on fabrication and on intent, and both sign.
    investigating: {
      step: 'inquiry',
      term: 'accuse.investigate',
      inquires: true,
      to: { noticed: ['cosignFindings'], closed: mistaken },
    },
    // The respondent is told facts, basis and rights, and answers, or is heard, or lets the term pass.
    noticed: {
      step: 'hearing',
      term: 'accuse.answer',
      to: { deliberating: ['recordStatement', 'recordHearing', 'answerLapsed'], closed: mistaken },
    },
    // The panel votes each element apart; unless both are adopted nothing is established.
    deliberating: {
      step: 'collectiveDecision',
      term: 'accuse.decide',
      to: { approving: ['closeVote'], noticed: ['reissueNotice'], closed: ['closeVote', ...mistaken] },
    },
    // The head of a prefecture or above approves, or sends it back.
    approving: {
      step: 'approval',
      term: 'accuse.decide',
      to: { decided: ['approve'], investigating: ['remand'], closed: ended },
    },
    // The decision is served; it may be referred, reviewed, and its listing announced, against which one may object.
    decided: {
      step: 'decision',
      term: 'accuse.serve',
      to: {
        listed: ['listingEntered', 'decideObjection'],
        closed: ['recordService', 'notifyDecision', 'reviewLapsed', 'decideReview', 'decideObjection', ...ended],
      },
    },
    // The entry has effect until it expires, is objected away, repaired, or falls with the finding.
    listed: {
      step: 'listing',
      term: null,
      to: { closed: ['listingExpired', 'decideObjection', 'decideRepair', 'decideReview', 'reviewLapsed', ...ended] },
    },
    // A finding that rested on a false statement, or new facts: the inquiry begins anew.
    closed: { step: 'closed', term: null, to: { investigating: ['reopen'] } },
  },
}
