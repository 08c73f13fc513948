import { inTime } from '../common/caseCommands.ts'
import { mustBeImpartial } from '../common/naming.ts'
import { atStage } from '../common/stage.ts'
import type { DayRuleKey } from '../packs/rulePack.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { meetTerms, runningTerm, startTerm, today } from '../time/terms.ts'
import { closing } from './closing.ts'
import type { Bodies } from './commands.ts'
import { announcement } from './debts.ts'
import { issue } from './notices.ts'
import { doneAtOnce, entryOf, entryTerm, removalOf } from './register.ts'
import { entryInForce, type FalseAccusationState, openProposal, pendingObjection, withoutAnnounced } from './state.ts'

/** Periods in which an objection is decided; one of them runs while it waits. */
export const objectionTerms = ['accuse.objectionDecide', 'accuse.objectionInquiry', 'accuse.objectionCredit'] as const

/** 3 working days, 7 with an inquiry; what also stands in a credit record follows the Zhejiang rule (5, at most 20). */
const termOf = ({ publications }: FalseAccusationState, inquiry: boolean | undefined): DayRuleKey =>
  publications.length > 0 ? 'accuse.objectionCredit' : inquiry ? 'accuse.objectionInquiry' : 'accuse.objectionDecide'

/**
 * Against an announced entry until its window ends, also before the announcement was served, against one that was made
 * at any time; that one is flagged at once.
 */
export function object(body: Bodies['object'], state: FalseAccusationState, context: Context) {
  must(pendingObjection(state) === undefined, 'OBJECTION_PENDING')
  atStage(state, 'decided', 'listed')
  const made = entryInForce(state) !== undefined
  must(made || openProposal(state) !== undefined, 'WRONG_STAGE', { missing: 'list' })
  const due = runningTerm(state, 'accuse.objection')?.due
  const isTold = announcement(state)?.notice?.service !== undefined || context.rules < 3
  must(made || !isTold || (due !== undefined && inTime(due, context.receivedAt)), 'TERM_EXPIRED', { due: due ?? '' })
  const deadlines = [
    ...(made ? [doneAtOnce(context, state, 'accuse.flag')] : []),
    startTerm(context, state, termOf(state, body.inquiry), today(context)),
  ]
  return [{ type: 'object' as const, body, then: { deadlines } }]
}

/**
 * Upheld: nothing is entered, or the entry is removed at once and the name restored where it was announced. Rejected:
 * the announced entry is made, if the respondent was served with the announcement, or the flag is taken off. An entry
 * that expired meanwhile is decided on all the same. By a head who neither investigated nor voted.
 */
export function decideObjection(body: Bodies['decideObjection'], state: FalseAccusationState, context: Context) {
  const pending = pendingObjection(state)
  must(pending !== undefined, 'WRONG_STAGE', { missing: 'object' })
  mustBeImpartial(state, context.actor)
  atStage(state, 'decided', 'listed')
  const on = today(context)
  const objections = state.objections.map(one => (one === pending ? { ...one, upheld: body.upheld } : one))
  const ended = meetTerms(state, [...objectionTerms, 'accuse.objection'], on)
  const after: FalseAccusationState = { ...state, objections }
  const proposal = openProposal(state)
  if (!body.upheld && proposal) {
    must(announcement(state)?.notice?.service !== undefined || context.rules < 3, 'UNSERVED')
    const listing = entryOf(state, proposal, on)
    const deadlines = [...ended, entryTerm(context, state, listing)]
    const then = { stage: 'listed', deadlines, notices: issue(state, 'objection', 'listing') }
    return [{ type: 'decideObjection' as const, body, facts: { listing }, then }]
  }
  if (!body.upheld) {
    const { listing } = state
    const facts = listing ? { listing: { ...listing, flagged: false } } : {}
    const then = { deadlines: ended, notices: issue(state, 'objection'), ...closing(after) }
    return [{ type: 'decideObjection' as const, body, facts, then }]
  }
  if (proposal) {
    const then = { deadlines: ended, notices: issue(state, 'objection'), ...closing(withoutAnnounced(after)) }
    return [{ type: 'decideObjection' as const, body, facts: {}, then }]
  }
  const removal = removalOf(state, context)
  const deadlines = [...ended, ...removal.deadlines]
  const notices = issue(state, 'objection', 'removal')
  const then = { deadlines, notices, ...closing({ ...after, ...removal.state }) }
  return [{ type: 'decideObjection' as const, body, facts: removal.facts, then }]
}
