import type { CommonState } from '../case.ts'
import { dayRuleOf } from '../packs/dayRuleOf.ts'
import type { DayRuleKey } from '../packs/rulePack.ts'
import type { Context } from '../process.ts'
import { dayOf } from './calendar.ts'
import {
  type Deadline,
  meetDeadline,
  resumeDeadline,
  startDeadline,
  stopDeadline,
  suspendDeadline,
} from './deadlines.ts'

type Clock = Pick<Context, 'pack' | 'calendar'>

const alive = (deadline: Deadline) => deadline.state !== 'met'

/** Periods of the parties: they lapse, and the organ is not reminded of what others may do. */
const partiesOwn: readonly DayRuleKey[] = [
  'tolerate.supplement',
  'tolerate.review',
  'clarify.consent',
  'accuse.answer',
  'accuse.objection',
  'accuse.review',
  'accuse.furtherReview',
]

/**
 * Starts the period of a rule on a day; its id counts the periods of that rule in the case. While the case is suspended
 * one of the organ's own handling stands still from its first day, while it is on its way to another organ any does.
 */
export function startTerm({ pack, calendar }: Clock, state: CommonState, key: DayRuleKey, start: string): Deadline {
  const earlier = state.deadlines.filter(deadline => deadline.ruleKey === key).length
  const begun = startDeadline(calendar, dayRuleOf(pack, key), `${key}-${earlier + 1}`, start)
  const term = state.transfer ? stopDeadline(begun, start) : state.suspension ? suspendDeadline(begun, start) : begun
  return partiesOwn.includes(key) ? { ...term, silent: true } : term
}

export const runningTerm = (state: CommonState, key: string): Deadline | undefined =>
  state.deadlines.findLast(deadline => deadline.ruleKey === key && alive(deadline))

/** Ends the running periods of these rules on a day. */
export const meetTerms = (state: CommonState, keys: readonly string[], on: string): Deadline[] =>
  state.deadlines
    .filter(deadline => keys.includes(deadline.ruleKey) && alive(deadline))
    .map(deadline => meetDeadline(deadline, on))

/**
 * Stops the organ's own handling periods; never those for review, statement, objection, repair, expiry (domain rule).
 */
export const suspendTerms = (state: CommonState, on: string): Deadline[] =>
  state.deadlines
    .filter(deadline => deadline.handling && deadline.state === 'running')
    .map(deadline => suspendDeadline(deadline, on))

/**
 * Stops every period, as a transfer does (期限中止): while the case is on its way nobody can act in it, a party neither.
 */
export const stopTerms = (state: CommonState, on: string): Deadline[] =>
  state.deadlines.filter(deadline => deadline.state === 'running').map(deadline => stopDeadline(deadline, on))

/** Lets stopped periods run on, those excepted that are held for a reason of their own. */
export const resumeTerms = (
  { calendar }: Clock,
  state: Pick<CommonState, 'deadlines' | 'heldTerms'>,
  on: string,
): Deadline[] =>
  state.deadlines
    .filter(deadline => deadline.state === 'suspended' && !state.heldTerms.includes(deadline.ruleKey))
    .map(deadline => resumeDeadline(calendar, deadline, on))

/** The Shanghai day on which the act was received: periods start from it. */
export const today = (context: Pick<Context, 'receivedAt'>): string => dayOf(context.receivedAt)
