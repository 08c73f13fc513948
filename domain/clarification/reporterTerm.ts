import type { ReporterReference } from '../case.ts'
import { dayRuleOf } from '../packs/dayRuleOf.ts'
import type { Context } from '../process.ts'
import type { PlainDate } from '../time/calendar.ts'
import { type Deadline, startDeadline, suspendDeadline } from '../time/deadlines.ts'
import { today } from '../time/terms.ts'
import type { Inquiry } from './commands.ts'

type Known = {
  reporter?: ReporterReference | undefined
  inquiry?: Inquiry | undefined
  reporterTold?: unknown
  deadlines: readonly Deadline[]
  suspension?: unknown
}

/** A period that is over on its first day is overdue from then on. */
const orLate = (term: Deadline, on: PlainDate): Deadline =>
  term.due < on ? { ...term, state: 'overdue', lateFromStart: true } : term

/**
 * The days in which a named reporter is told the result: 15 working days from the end of the inquiry (纪检监察机关处理检举控告工作规则
 * 27), whenever the clarification came. None where nobody is to be told, or the period runs already.
 */
export function reporterTerm(known: Known, context: Pick<Context, 'pack' | 'calendar' | 'receivedAt'>): Deadline[] {
  const key = 'clarify.notifyReporter'
  const { reporter, inquiry, reporterTold, deadlines, suspension } = known
  const ofKey = deadlines.filter(({ ruleKey }) => ruleKey === key)
  const runs = ofKey.some(({ state }) => state !== 'met')
  if (!reporter?.named || !inquiry || reporterTold !== undefined || runs) return []
  const rule = dayRuleOf(context.pack, key)
  const term = startDeadline(context.calendar, rule, `${key}-${ofKey.length + 1}`, inquiry.concludedOn)
  return [orLate(suspension ? suspendDeadline(term, today(context)) : term, today(context))]
}
