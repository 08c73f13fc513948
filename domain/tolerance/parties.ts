import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import type { ReviewParty } from './commands.ts'
import { partiesOfDecision, type ToleranceState } from './state.ts'

/** For whom a review is asked for or waived: whoever acts, for itself alone; intake says for whom it enters it. */
export function partyOf(asked: ReviewParty | undefined, state: ToleranceState, { actor }: Context): ReviewParty {
  const parties = partiesOfDecision(state)
  const own = parties.find(({ person }) => person === actor.person)
  const wanted = asked === 'applicant' && !parties.some(({ id }) => id === 'applicant') ? 'subject' : asked
  const party = own?.id ?? wanted ?? 'subject'
  const right = wanted === undefined || wanted === party
  must(right && parties.some(({ id }) => id === party), 'INVALID_BODY', { path: 'party', message: 'unknownReceiver' })
  return party as ReviewParty
}

/** The party got the decision, and has not waived its review. */
export function mustBeOpenTo(party: ReviewParty, state: ToleranceState): void {
  must(
    partiesOfDecision(state).some(({ id, service }) => id === party && service !== undefined),
    'SERVICE_REQUIRED',
  )
  must(!state.waivedBy?.includes(party), 'TERM_EXPIRED', { reason: 'reviewSettled' })
}

/** The case with the waiver of one party; the review is settled when no party is left that may ask for it. */
export function waived(state: ToleranceState, party: string): ToleranceState {
  const waivedBy = [...(state.waivedBy ?? []), party]
  const all = partiesOfDecision(state).every(({ id }) => waivedBy.includes(id))
  return { ...state, waivedBy, ...(all && { reviewSettled: 'waived' as const }) }
}
