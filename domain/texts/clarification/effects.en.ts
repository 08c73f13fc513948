import type { ClarificationEvent } from '#domain/clarification/events.ts'
import { clearedStatements } from '#domain/clarification/letterText.ts'
import { label } from '#domain/texts/labels.ts'
import { counted } from '#domain/texts/language.ts'
import type { EffectsOf } from '#domain/texts/textsOf.ts'

export const clarificationEffectsEn: EffectsOf<ClarificationEvent> = {
  propose: event => [`Registers a clarification (${label('clarificationSource', event.application.source, 'en')})`],
  evaluate: event =>
    event.facts.cleared.length > 0
      ? ['Words of the letters:', ...clearedStatements(event.facts.cleared)]
      : ['Proposes that nothing is clarified; explained in writing once signed off and approved'],
  signOff: event => [`Signs off as: ${label('department', event.facts.department, 'en')}`],
  approve: event =>
    event.then?.close ? [] : ['The person is asked; no answer in time counts as no consent to a public step'],
  remand: event => [
    `${counted(event.body.points.length, 'point')} to clear; evaluation and sign-offs are kept as former ones, and new ones are needed`,
  ],
  recordConsent: event =>
    event.body.given
      ? ['Letters go to the unit and to the person']
      : ['Nothing is made public; the letter goes to the person alone'],
  carryOut: event => [
    `Records a clarification ${label('clarificationMethod', event.body.method, 'en')} before ${label('audience', event.body.audience, 'en')}; approved was: ${label('audience', event.facts.scope, 'en')}`,
  ],
  reopen: () => ['Findings, evaluation, sign-offs, approval and the person’s answer are needed anew'],
  requestIdentity: () => ['Another custodian must grant it before it can be read'],
  grantIdentity: () => ['The custodians may read it until the reporter has been told'],
  submitWording: () => ['A custodian checks them; once passed they are used as they stand'],
  checkWording: event => [
    event.body.passed ? 'These words may be printed as they stand' : 'These words are not used: others are submitted',
  ],
  openFalseAccusation: () => ['Starts a false-accusation case of its own, which its handlers will screen'],
  requestReview: () => ['The decision stays in force during the review'],
  decideReview: event => [
    event.body.result === 'upheld'
      ? 'Upholds the decision; there is no further review'
      : 'Other handlers evaluate anew; former papers are no longer in force',
  ],
}
