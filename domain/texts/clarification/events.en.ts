import type { ClarificationEvent } from '#domain/clarification/events.ts'
import { type LabelList, label } from '#domain/texts/labels.ts'
import { counted, listed } from '#domain/texts/language.ts'
import type { OwnEvent, TextsOf } from '#domain/texts/textsOf.ts'

const word = (list: LabelList, key: string) => label(list, key, 'en')
const methodsOf = (methods: readonly string[]) =>
  methods.length === 0
    ? 'in writing alone'
    : listed(
        methods.map(one => word('clarificationMethod', one)),
        'en',
      )

export const clarificationEventsEn: TextsOf<OwnEvent<ClarificationEvent>> = {
  propose: ({ application: { source, allegations } }) =>
    `Clarification of ${counted(allegations.length, 'allegation')} asked for, by ${word('clarificationSource', source)}.`,
  accept: ({ body }) =>
    `Clarification accepted${body.otherDepartment === undefined ? '' : '; another department takes part'}.`,
  refuseAcceptance: () => 'Acceptance refused.',
  evaluate: ({ facts }) =>
    facts.cleared.length > 0
      ? `Evaluated: ${counted(facts.cleared.length, 'allegation')} to be cleared.`
      : 'Evaluated: nothing is to be clarified.',
  signOff: ({ facts }) => `Signed off by: ${word('department', facts.department)}.`,
  approve: ({ then }) => (then?.close ? 'Approved that nothing is clarified.' : 'Clarification approved.'),
  reject: () => 'Not approved; the reasons are explained in writing.',
  remand: ({ body }) => `Remanded to the evaluation, ${counted(body.points.length, 'point')} to clear.`,
  recordConsent: ({ body, facts }) =>
    body.given ? `The person consents: ${methodsOf(facts.methods)}.` : 'The person does not consent to a public step.',
  consentLapsed: () => 'No answer in time: counts as no consent to a public step.',
  issueLetter: ({ then }) =>
    (then?.notices?.length ?? 0) > 1
      ? 'Letters to the unit and to the person issued.'
      : 'Letter to the person alone issued.',
  carryOut: ({ body }) => `Clarified ${word('clarificationMethod', body.method)}.`,
  archive: () => 'Archived.',
  requestIdentity: () => 'A custodian asked for the identity of the reporter.',
  grantIdentity: () => 'Another custodian granted access to the identity.',
  submitWording: ({ body }) => `${counted(body.texts.length, 'text')} submitted to be checked by a custodian.`,
  checkWording: ({ body }) => (body.passed ? 'The words passed the check.' : 'The words did not pass the check.'),
  notifyReporter: () => 'The named reporter was told the result.',
  followUpBegan: () => 'The case moves on to the follow-up visit.',
  recordFollowUp: () => 'Follow-up visit made.',
  openFalseAccusation: ({ body }) =>
    `A false-accusation case asked for, about ${counted(body.allegations.length, 'allegation')}.`,
  requestReview: () => 'Review requested.',
  decideReview: ({ body }) => `Decided on review: ${label('reviewResult', body.result, 'en')}.`,
}
