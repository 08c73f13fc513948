import type { FalseAccusationEvent } from '#domain/falseAccusation/events.ts'
import { label } from '#domain/texts/labels.ts'
import { counted } from '#domain/texts/language.ts'
import type { EffectsOf } from '#domain/texts/textsOf.ts'

export const falseAccusationEffectsEn: EffectsOf<FalseAccusationEvent> = {
  open: event => [
    `Registers a false-accusation case on ${counted(event.facts.allegations.length, 'allegation')}`,
    `It is approved at the level ${label('organLevel', event.approvalLevel, 'en')} or above`,
  ],
  closeAsMistaken: () => ['Proposes to close as a mistake; somebody else has to confirm it'],
  confirmMistaken: event =>
    event.body.refused
      ? ['The case goes on where it stands']
      : ['Closes as a mistake: explanation and education, no referral and no listing'],
  requestIdentity: event =>
    event.facts?.custody
      ? ['Another custodian must grant it before it can be read']
      : ['Two custodians must grant it, each for themselves'],
  grantIdentity: event =>
    event.facts?.custody
      ? ['The custodians may read it until the paper is served']
      : ['Another custodian must grant it too before it can be read'],
  recordStatement: () => ['The term to answer ends; a defence never makes it worse'],
  castVote: () => ['Your ballot is sealed and can be changed until the round closes', 'Nobody else sees any change'],
  closeVote: () => [
    'The round closes and is counted; no ballot can be changed after',
    'With both elements adopted it goes to approval; otherwise nothing is established and the case ends',
  ],
  approve: () => [`Result: ${label('outcome', 'established', 'en')}`],
  remand: event => [
    `${counted(event.body.points.length, 'point')} to clear; findings, notice and panel are archived and made anew`,
  ],
  list: event => [
    `An entry of ${counted(event.facts.months, 'month')}, at the latest until five years after the finding; made when the time to object is over or the objection rejected`,
  ],
  object: () => ['An entry that was made is flagged at once'],
  decideObjection: event =>
    event.body.upheld
      ? ['Nothing is listed; an entry that was made is removed at once']
      : ['An announced entry is made at once; the flag of one that was made is taken off'],
  decideRepair: event => (event.body.granted ? ['The entry is removed at once'] : []),
  requestReview: () => ['The decision stays in force meanwhile'],
  decideReview: event =>
    event.body.result === 'revoked' ? ['The finding is revoked and the entry removed at once'] : [],
}
