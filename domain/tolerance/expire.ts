import { addDays, dayOf, endOfDay, epochMs } from '../calendar.ts'
import { noticeOf } from '../common/caseCommands.ts'
import type { Deadline } from '../deadlines.ts'
import type { Process } from '../process.ts'
import { recipientsOf } from '../reminded.ts'
import { remindersDue } from '../reminders.ts'
import { meetTerms, resumeTerms } from '../terms.ts'
import { closing } from './closing.ts'
import type { ToleranceEvent } from './events.ts'
import type { ToleranceState } from './state.ts'

type Clock = Parameters<Process<ToleranceState, ToleranceEvent>['expire']>[1]

/** The first thing that time alone brings about at `context.now`, if any; asked again after each. */
export function expire(state: ToleranceState, context: Clock): ToleranceEvent | undefined {
  if (state.status === 'closed') return undefined
  const lapsed = state.deadlines.find(
    deadline => deadline.state !== 'met' && isLapsing(deadline) && epochMs(lapseOf(deadline)) <= epochMs(context.now),
  )
  if (lapsed)
    return lapsed.ruleKey === 'tolerate.review' ? lapseReview(state, context) : lapseSupplement(state, context)
  for (const deadline of state.deadlines) {
    const [reminder] = remindersDue(context.calendar, deadline, context.now)
    if (reminder)
      return { type: 'reminded', deadline: deadline.id, reminder, to: recipientsOf(reminder), due: deadline.due }
  }
  return undefined
}

/**
 * A day after the last one: an act received in time is in time, and can be carried out for as long as its key lives.
 */
const lapseOf = ({ due }: Deadline): string => endOfDay(addDays(due, 1))

/** Moments at which a period of the parties lapses. */
export const lapses = (state: ToleranceState): string[] =>
  state.deadlines.filter(deadline => deadline.state !== 'met' && isLapsing(deadline)).map(lapseOf)

const isLapsing = (deadline: Deadline) =>
  deadline.ruleKey === 'tolerate.review' || deadline.ruleKey === 'tolerate.supplement'

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
