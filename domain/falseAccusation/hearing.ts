import { mustNotVote } from '../common/assignment.ts'
import { inTime } from '../common/caseCommands.ts'
import { atStage } from '../common/stage.ts'
import type { Consequences } from '../consequences.ts'
import { byAnalogy } from '../law/citation.ts'
import type { Clock, Context } from '../process.ts'
import { must } from '../refusal.ts'
import { meetTerms, runningTerm, startTerm, today } from '../time/terms.ts'
import type { Bodies } from './commands.ts'
import { issue } from './notices.ts'
import {
  accusationNotice,
  type FalseAccusationState,
  isHeard,
  isRespondentReachable,
  respondentStatusOf,
} from './state.ts'

const rightToBeHeard = byAnalogy('sanctions', '第四十三条')

/**
 * Facts, basis and rights in writing, before any panel (政务处分法 43). Given again, it replaces the one before and is
 * answered anew.
 */
export function giveNotice(body: Bodies['giveNotice'], state: FalseAccusationState, context: Context) {
  atStage(state, 'noticed')
  mustNotVote(state, context)
  must(isRespondentReachable(state), 'WRONG_STAGE', { missing: 'approveTracing' })
  const status = body.status ?? respondentStatusOf(state)
  must(status !== undefined || context.rules < 3, 'INVALID_BODY', { path: 'status', message: 'missing' })
  const before = accusationNotice(state)?.id
  const notices = issue(state, { kind: 'accusationNotice', ...(before !== undefined && { replaces: before }) })
  const running = runningTerm(state, 'accuse.notice')
  const deadlines = [
    ...meetTerms(state, ['accuse.answer'], today(context)),
    ...(running ? [] : [startTerm(context, state, 'accuse.notice', today(context))]),
  ]
  const document = notices[0]?.id ?? ''
  return [{ type: 'giveNotice' as const, body, facts: { document }, then: { deadlines, notices } }]
}

const mustBeServed = (state: FalseAccusationState) => {
  must(accusationNotice(state) !== undefined, 'NOTICE_REQUIRED', { missing: 'giveNotice' }, rightToBeHeard)
  must(accusationNotice(state)?.notice?.service !== undefined, 'SERVICE_REQUIRED', {}, rightToBeHeard)
}

/** The panel's turn, once everything that must be heard was heard. */
export function whenHeard(after: FalseAccusationState, context: Clock, on: string): Consequences {
  const over = [...(after.answered ? ['accuse.answer'] : []), ...(after.hearing?.heldAt ? ['accuse.hearing'] : [])]
  const ended = meetTerms(after, over, on)
  if (!isHeard(after)) return { deadlines: ended }
  return { stage: 'deliberating', deadlines: [...ended, startTerm(context, after, 'accuse.decide', on)] }
}

/** A statement, or a signed waiver of it, ends the term to answer. */
export function recordStatement(body: Bodies['recordStatement'], state: FalseAccusationState, context: Context) {
  atStage(state, 'noticed')
  mustNotVote(state, context)
  mustBeServed(state)
  const after = { ...state, answered: state.answered ?? ('statement' as const) }
  return [{ type: 'recordStatement' as const, body, then: whenHeard(after, context, today(context)) }]
}

/** Within the term to answer; received in time is in time. */
export function requestHearing(body: Bodies['requestHearing'], state: FalseAccusationState, context: Context) {
  atStage(state, 'noticed')
  mustBeServed(state)
  must(state.hearing === undefined, 'WRONG_STAGE', { reason: 'alreadyRecorded' })
  const term = runningTerm(state, 'accuse.answer')
  must(term !== undefined && inTime(term.due, context.receivedAt), 'TERM_EXPIRED', { due: term?.due ?? '' })
  const deadlines = [startTerm(context, state, 'accuse.hearing', today(context))]
  return [{ type: 'requestHearing' as const, body, then: { deadlines } }]
}

/**
 * The hearing was held, which is a statement too, or the respondent missed it; on the notice in force, once that is
 * served.
 */
export function recordHearing(body: Bodies['recordHearing'], state: FalseAccusationState, context: Context) {
  atStage(state, 'noticed')
  mustNotVote(state, context)
  const { hearing } = state
  must(hearing !== undefined && hearing.heldAt === undefined, 'WRONG_STAGE', { missing: 'requestHearing' })
  mustBeServed(state)
  const answered = state.answered ?? (body.missed ? undefined : ('hearing' as const))
  const after = { ...state, hearing: { ...hearing, heldAt: context.now }, ...(answered && { answered }) }
  return [{ type: 'recordHearing' as const, body, then: whenHeard(after, context, today(context)) }]
}
