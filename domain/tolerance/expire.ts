import { noticeOf } from '../common/caseCommands.ts'
import { lapseOf, reminder } from '../common/expiry.ts'
import { isReached } from '../common/receivers.ts'
import type { Clock } from '../process.ts'
import { dayOf, epochMs } from '../time/calendar.ts'
import type { Deadline } from '../time/deadlines.ts'
import { meetTerms, resumeTerms } from '../time/terms.ts'
import { closing } from './closing.ts'
import type { ToleranceEvent } from './events.ts'
import { decisionNotice, partiesOfDecision, type ToleranceState } from './state.ts'

/** The first thing that time alone brings about at `context.now`, if any; asked again after each. */
export function expire(state: ToleranceState, context: Clock): ToleranceEvent | undefined {
  if (state.status === 'closed') return undefined
  const lapsed = state.deadlines.find(
    deadline => isLapsing(deadline, state) && epochMs(lapseOf(deadline)) <= epochMs(context.now),
  )
  if (lapsed)
    return lapsed.ruleKey === 'tolerate.review' ? lapseReview(state, context) : lapseSupplement(state, context)
  return reminder(state, context)
}

/** Moments at which a period of the parties lapses. */
export const lapses = (state: ToleranceState): string[] =>
  state.deadlines.filter(deadline => isLapsing(deadline, state)).map(lapseOf)

/** Periods of the parties that run; those of a case on its way to another organ stand still, and none lapses before service. */
function isLapsing({ ruleKey, state: is }: Deadline, state: ToleranceState): boolean {
  if (is !== 'running' && is !== 'overdue') return false
  return ruleKey === 'tolerate.supplement' || (ruleKey === 'tolerate.review' && areReached(state))
}

/** Every party got the decision; of one issued before receivers were kept one by one the first service counts for all. */
const areReached = (state: ToleranceState): boolean =>
  decisionNotice(state)?.notice?.receivers === undefined || partiesOfDecision(state).every(isReached)

/** The review period is over: the decision is final, and the case closes if nothing else is left. */
function lapseReview(state: ToleranceState, { now }: Clock): ToleranceEvent {
  const deadlines = meetTerms(state, ['tolerate.review'], dayOf(now))
  return { type: 'reviewLapsed', then: { deadlines, ...closing({ ...state, reviewSettled: 'lapsed' }) } }
}

/** Not supplied in time: withdrawn with notice, may be filed again; ex officio it is decided on what there is (A). */
function lapseSupplement(state: ToleranceState, context: Clock): ToleranceEvent {
  const ended = meetTerms(state, ['tolerate.supplement'], dayOf(context.now))
  if (state.applicantKind === 'exOfficio') {
    const stopped = state.suspension !== undefined || state.transfer !== undefined
    const resumed = stopped ? [] : resumeTerms(context, { ...state, heldTerms: [] }, dayOf(context.now))
    const deadlines = [...ended, ...resumed]
    return { type: 'supplementLapsed', then: { deadlines } }
  }
  const notices = [noticeOf(state, 'withdrawal', '视为撤回申请通知书')]
  return { type: 'supplementLapsed', then: { deadlines: ended, notices, close: { outcome: 'withdrawn' } } }
}
