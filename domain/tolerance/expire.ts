import type { CaseDocument } from '../case.ts'
import { lapseOf, reminder } from '../common/expiry.ts'
import { isReached } from '../common/receivers.ts'
import type { Clock } from '../process.ts'
import type { RulesVersion } from '../rulesVersion.ts'
import { dayOf, epochMs } from '../time/calendar.ts'
import type { Deadline } from '../time/deadlines.ts'
import { meetTerms } from '../time/terms.ts'
import { closing } from './closing.ts'
import { supplementNotice } from './debts.ts'
import type { ToleranceEvent } from './events.ts'
import { withoutSupplement } from './service.ts'
import { decisionNotice, partiesOfDecision, type ToleranceState } from './state.ts'

/** The first thing that time alone brings about at `context.now`, if any; asked again after each. */
export function expire(state: ToleranceState, context: Clock): ToleranceEvent | undefined {
  if (state.status === 'closed') return undefined
  const lapsed = state.deadlines.find(
    deadline => isLapsing(deadline, state, context.rules) && epochMs(lapseOf(deadline)) <= epochMs(context.now),
  )
  if (lapsed)
    return lapsed.ruleKey === 'tolerate.review' ? lapseReview(state, context) : lapseSupplement(state, context)
  return reminder(state, context)
}

/** Moments at which a period of the parties lapses. */
export const lapses = (state: ToleranceState, rules: RulesVersion): string[] =>
  state.deadlines.filter(deadline => isLapsing(deadline, state, rules)).map(lapseOf)

/**
 * Periods of the parties that run; those of a case on its way to another organ stand still, and none lapses before
 * service.
 */
function isLapsing({ ruleKey, state: is }: Deadline, state: ToleranceState, rules: RulesVersion): boolean {
  if (is !== 'running' && is !== 'overdue') return false
  if (ruleKey === 'tolerate.supplement') return rules < 3 || isServed(supplementNotice(state))
  return ruleKey === 'tolerate.review' && areReached(state)
}

/** A period for a supplement that began before 0.3.0 ran from issuing: it does not lapse before service either. */
const isServed = (document: CaseDocument | undefined): boolean => document?.notice?.service !== undefined

/**
 * Every party got the decision; of one issued before receivers were kept one by one the first service counts for all.
 */
const areReached = (state: ToleranceState): boolean =>
  decisionNotice(state)?.notice?.receivers === undefined || partiesOfDecision(state).every(isReached)

/** The review period is over: the decision is final, and the case closes if nothing else is left. */
function lapseReview(state: ToleranceState, { now }: Clock): ToleranceEvent {
  const deadlines = meetTerms(state, ['tolerate.review'], dayOf(now))
  return { type: 'reviewLapsed', then: { deadlines, ...closing({ ...state, reviewSettled: 'lapsed' }) } }
}

/** Not supplied in time, counted from service of the request. */
const lapseSupplement = (state: ToleranceState, context: Clock): ToleranceEvent => ({
  type: 'supplementLapsed',
  then: withoutSupplement(state, context),
})
