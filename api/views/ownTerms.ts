import { dayRuleOf } from '#domain/packs/dayRuleOf.ts'
import { packOf } from '#domain/packs/packs.ts'
import type { CaseState } from '#domain/processes.ts'
import { dayOf, type PlainDate, type StatutoryCalendar } from '#domain/time/calendar.ts'
import { type Deadline, meetDeadline, startDeadline } from '#domain/time/deadlines.ts'
import { decisionNotice, partiesOfDecision, type ToleranceState } from '#domain/tolerance/state.ts'

/** Periods in which notices are served on others too: what a party sees of service is its own. */
const serving: readonly string[] = ['tolerate.serve', 'clarify.serve']

/** The periods of a case as one of its parties sees them: none moves with the service of a notice on somebody else. */
export function ownTerms(state: CaseState, person: string, calendar: StatutoryCalendar): Deadline[] {
  const terms = state.deadlines.filter(({ ruleKey }) => !serving.includes(ruleKey))
  if (state.kind !== 'tolerance' || decisionNotice(state)?.notice?.receivers === undefined) return terms
  return [...terms.filter(({ ruleKey }) => ruleKey !== 'tolerate.review'), ...ownReview(state, person, calendar)]
}

/**
 * The review period of one party, counted from service on it alone; over when it asked or waived, or a review was
 * decided.
 */
function ownReview(state: ToleranceState, person: string, calendar: StatutoryCalendar): Deadline[] {
  const own = partiesOfDecision(state).find(party => party.person === person)
  const pack = packOf(state.rulePack)
  if (!own?.service || !pack) return []
  const term = startDeadline(
    calendar,
    dayRuleOf(pack, 'tolerate.review'),
    'tolerate.review-1',
    dayOf(own.service.receivedAt),
  )
  const ended = endOf(state, own.id)
  return [ended === undefined ? term : meetDeadline(term, ended)]
}

function endOf({ review, waivedBy = [], reviewSettled, stages }: ToleranceState, id: string): PlainDate | undefined {
  if (review) return dayOf(review.requestedAt)
  const since = stages.at(-1)?.enteredAt
  return (waivedBy.includes(id) || reviewSettled === 'decided') && since !== undefined ? dayOf(since) : undefined
}
