import { type LabelList, label } from '#domain/texts/labels.ts'
import { counted } from '#domain/texts/language.ts'
import type { OwnEvent, TextsOf } from '#domain/texts/textsOf.ts'
import type { ToleranceEvent } from '#domain/tolerance/events.ts'

const word = (list: LabelList, key: string) => label(list, key, 'en')

export const toleranceEventsEn: TextsOf<OwnEvent<ToleranceEvent>> = {
  apply: ({ application: { regime, applicantKind } }) =>
    applicantKind === 'exOfficio'
      ? `The organ itself started a tolerance review (${word('regime', regime)}).`
      : `A tolerance review was applied for by ${word('applicantKind', applicantKind)} (${word('regime', regime)}).`,
  requestSupplement: ({ body }) => `${counted(body.items.length, 'item')} to supplement asked for.`,
  supplement: ({ body }) => `${counted(body.items.length, 'item')} supplemented.`,
  accept: ({ facts }) =>
    facts ? 'Application accepted; rank and management of the subject confirmed.' : 'Application accepted.',
  refuseAcceptance: () => 'Acceptance refused.',
  recordInterview: ({ body }) =>
    body.waived
      ? `Waiver of a statement by ${word('interviewRole', body.role)} recorded.`
      : `Interview with ${word('interviewRole', body.role)} recorded.`,
  recordOpinion: () => 'Opinion of a body recorded.',
  submitFindings: ({ body }) => `Findings on ${body.findings.length} criteria submitted.`,
  cosignFindings: () => 'Findings co-signed by another handler.',
  closeVote: ({ facts }) => {
    const tally = Object.values(facts.tallies)[0]
    return `Vote closed${tally ? `, ${tally.due} due, ${tally.present} present` : ''}: ${word('roundResult', facts.result)}.`
  },
  approve: ({ facts }) => `Result approved: ${word('outcome', facts.outcome)}.`,
  remand: ({ body }) => `Remanded to the inquiry, ${counted(body.points.length, 'point')} to clear.`,
  recordFiling: ({ body }) => `Filed with ${body.bodies.length === 1 ? '1 body' : `${body.bodies.length} bodies`}.`,
  requestReview: () => 'Review requested.',
  waiveReview: () => 'Review waived.',
  decideReview: ({ body, facts }) =>
    `Review decided: ${word('reviewResult', body.result)}${facts.outcome === undefined ? '' : `, result: ${word('outcome', facts.outcome)}`}.`,
  orderCorrection: ({ body }) => `Correction ordered, ${counted(body.measures.length, 'measure')}, due ${body.due}.`,
  reportCorrection: () => 'Correction reported.',
  confirmCorrection: () => 'Correction confirmed.',
  issueLetter: () => 'Letter of explanation issued.',
  recordFollowUp: () => 'Follow-up visit made.',
  supplementLapsed: ({ then }) =>
    then?.close
      ? 'Not supplemented in time: counts as withdrawn and may be filed again.'
      : 'Not supplemented in time: decided on what there is.',
  reviewLapsed: () => 'The term to request a review is over; the decision is final.',
}
