import { inTime } from '../common/caseCommands.ts'
import { isLate, ownDue } from '../common/ownPeriod.ts'
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

/** The party got the decision, has not waived its review, and is within its own days, counted from its own service. */
export function mustBeOpenTo(party: ReviewParty, state: ToleranceState, context: Context): void {
  const service = partiesOfDecision(state).find(({ id }) => id === party)?.service
  must(service !== undefined, 'SERVICE_REQUIRED')
  must(!state.waivedBy?.includes(party), 'TERM_EXPIRED', { reason: 'reviewSettled' })
  const due = ownDue(context, state, 'tolerate.review', service)
  must(inTime(due, context.receivedAt), 'TERM_EXPIRED', { due })
}

/**
 * A review is still open in a closed case: to a party that was served after it had been closed, and to each that was
 * served where the organ closed it administratively, which takes nobody's remedy.
 */
export const isOpenLate = (state: ToleranceState): boolean =>
  state.review === undefined &&
  state.reviewSettled !== 'decided' &&
  partiesOfDecision(state).some(
    ({ id, service }) =>
      (isLate(state, service) || (state.closing !== undefined && service !== undefined)) &&
      !state.waivedBy?.includes(id),
  )

/** The case with the waiver of one party; the review is settled when no party is left that may ask for it. */
export function waived(state: ToleranceState, party: string): ToleranceState {
  const waivedBy = [...(state.waivedBy ?? []), party]
  const all = partiesOfDecision(state).every(({ id }) => waivedBy.includes(id))
  return { ...state, waivedBy, ...(all && { reviewSettled: 'waived' as const }) }
}
