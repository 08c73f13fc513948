import { label } from '#domain/texts/labels.ts'
import { counted } from '#domain/texts/language.ts'
import type { EffectsOf } from '#domain/texts/textsOf.ts'
import type { ToleranceEvent } from '#domain/tolerance/events.ts'

export const toleranceEffectsEn: EffectsOf<ToleranceEvent> = {
  apply: event => [
    `Registers an application for a tolerance review (${label('regime', event.application.regime, 'en')})`,
    `The case is approved at the level ${label('organLevel', event.approvalLevel, 'en')} or above`,
  ],
  accept: ({ facts }) =>
    facts === undefined
      ? []
      : [
          `Confirms the subject: ${label('rank', facts.rank, 'en')}, managed at the level of ${label('organLevel', facts.managedBy, 'en')}; approved at the level of ${label('organLevel', facts.approvalLevel, 'en')} or above`,
        ],
  castVote: () => [
    'Your ballot is sealed and can be changed until the round closes',
    'Nothing that others can see changes',
  ],
  closeVote: () => ['The round closes and is counted; ballots cannot be changed any more'],
  approve: event => [
    `Result: ${label('outcome', event.facts.outcome, 'en')}, in force at once`,
    ...(event.facts.effects.length > 0
      ? [`Certifies ${counted(event.facts.effects.length, 'protected effect')} for the systems that ask`]
      : []),
  ],
  remand: event => [
    `${counted(event.body.points.length, 'point')} to clear; findings and panel are kept as former ones, and new findings, co-signature and vote are needed`,
  ],
  decideReview: event =>
    event.facts.outcome === undefined
      ? []
      : [`Result after the review: ${label('outcome', event.facts.outcome, 'en')}, final`],
  requestReview: () => ['The decision stays in force during the review'],
  waiveReview: () => ['No review can be requested afterwards'],
}
