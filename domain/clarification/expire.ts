import { lapseOf, reminder } from '../common/expiry.ts'
import type { Clock } from '../process.ts'
import type { RulesVersion } from '../rulesVersion.ts'
import { dayOf, endOfDay, epochMs } from '../time/calendar.ts'
import { meetTerms, runningTerm } from '../time/terms.ts'
import { openRequest } from './debts.ts'
import type { ClarificationEvent } from './events.ts'
import type { ClarificationState } from './state.ts'

/** The first thing that time alone brings about at `context.now`, if any; asked again after each. */
export function expire(state: ClarificationState, context: Clock): ClarificationEvent | undefined {
  if (state.status === 'closed') return undefined
  const due = (moment: string | undefined) => moment !== undefined && epochMs(moment) <= epochMs(context.now)
  if (due(silenceOf(state, context.rules))) {
    const deadlines = meetTerms(state, ['clarify.consent'], dayOf(context.now))
    return { type: 'consentLapsed', then: { stage: 'carryingOut', deadlines } }
  }
  if (due(followUpOf(state))) return { type: 'followUpBegan', then: { stage: 'followingUp' } }
  return reminder(state, context)
}

/** Moments at which the case moves by itself. */
export const wakes = (state: ClarificationState, rules: RulesVersion): string[] =>
  [silenceOf(state, rules), followUpOf(state)].filter(moment => moment !== undefined)

/** When silence counts as refusal (不公开澄清); not while the case is on its way to another organ. */
function silenceOf(state: ClarificationState, rules: RulesVersion): string | undefined {
  const waits = state.stage === 'consenting' && !state.transfer && !state.ending
  const term = waits && (rules < 3 || isServed(state)) ? runningTerm(state, 'clarify.consent') : undefined
  return term && lapseOf(term)
}

/** Days that began before 0.3.0 ran from issuing: they do not lapse before service either. */
const isServed = (state: ClarificationState): boolean => openRequest(state)?.notice?.service !== undefined

/**
 * The day after it was archived a case is one that is visited: no more than the visit and the reporter's notice is
 * left.
 */
const followUpOf = ({ stage, transfer, archivedAt, ending }: ClarificationState): string | undefined =>
  stage === 'archived' && !transfer && !ending && archivedAt !== undefined ? endOfDay(dayOf(archivedAt)) : undefined
