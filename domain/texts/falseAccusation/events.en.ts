import type { FalseAccusationEvent } from '#domain/falseAccusation/events.ts'
import { type LabelList, label } from '#domain/texts/labels.ts'
import { counted } from '#domain/texts/language.ts'
import type { OwnEvent, TextsOf } from '#domain/texts/textsOf.ts'

const word = (list: LabelList, key: string) => label(list, key, 'en')

export const falseAccusationEventsEn: TextsOf<OwnEvent<FalseAccusationEvent>> = {
  open: ({ facts }) => `False-accusation case opened on ${counted(facts.allegations.length, 'allegation')}.`,
  screen: () => 'Screened; the inquiry begins.',
  closeAsMistaken: ({ then }) =>
    then?.close ? 'Found to be a mistake; explained and closed.' : 'Proposed to be closed as a mistake.',
  cosignMistaken: () => 'Another handler co-signed closing as a mistake.',
  confirmMistaken: ({ body }) =>
    body.refused
      ? 'Closing as a mistake was refused; the case goes on.'
      : 'Found to be a mistake; explained and closed.',
  requestIdentity: () => 'The reporter’s identity was requested.',
  grantIdentity: () => 'One custodian granted access to the identity.',
  approveTracing: () => 'Tracing of the anonymous reporter approved.',
  submitIntentFindings: () => 'Findings on both elements submitted.',
  cosignFindings: () => 'Another handler co-signed the findings.',
  giveNotice: () => 'Notice of facts, basis and rights given.',
  recordStatement: ({ body }) => (body.waived ? 'The statement was waived in writing.' : 'A statement was recorded.'),
  requestHearing: () => 'A hearing was requested.',
  recordHearing: ({ body }) => (body.missed ? 'The hearing was missed.' : 'The hearing was held.'),
  answerLapsed: () => 'The term to answer is over.',
  closeVote: ({ facts }) => {
    const tally = Object.values(facts.tallies)[0]
    const present = tally ? `, ${tally.due} due, ${tally.present} present` : ''
    return `Vote on both elements closed${present}: ${facts.adopted ? 'both adopted' : 'not both adopted, nothing established'}.`
  },
  approve: () => 'The finding of a false accusation was approved.',
  remand: ({ body }) => `Remanded to the inquiry, ${counted(body.points.length, 'point')} to clear.`,
  notifyDecision: () => 'The finding was served.',
  refer: ({ body }) => `Referred to ${word('referralBody', body.to)}.`,
  list: ({ facts }) => `A listing for ${counted(facts.months, 'month')} was announced.`,
  listingEntered: ({ listing }) => `The time to object is over; listed until before ${listing.until}.`,
  listingExpired: ({ listing }) => `The entry expired and was removed on ${listing.removedOn ?? listing.until}.`,
  object: () => 'An objection was raised.',
  decideObjection: ({ body, facts }) =>
    body.upheld
      ? 'The objection was upheld.'
      : facts.listing?.removedOn === undefined
        ? 'The objection was rejected; the entry stands.'
        : 'The objection was rejected.',
  applyRepair: () => 'Repair was applied for.',
  decideRepair: ({ body }) => (body.granted ? 'Repair granted; the entry was removed.' : 'Repair was not granted.'),
  publish: ({ body }) => `Recorded in ${word('publishTarget', body.target)} on ${body.legalBasis?.basis ?? ''}.`,
  requestReview: ({ facts }) => (facts?.further ? 'A further review was requested.' : 'A review was requested.'),
  decideReview: ({ body, facts }) =>
    `Decided on ${facts.further ? 'further review' : 'review'}: ${word('reviewResult', body.result)}.`,
  reviewLapsed: () => 'The term to request a review or further review is over.',
}
