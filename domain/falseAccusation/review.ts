import { organOf } from '../access/organs.ts'
import { organsOf } from '../access/organsOfRelease.ts'
import { actsAs } from '../access/substitution.ts'
import { hasEnded } from '../case.ts'
import { caseCommands, inTime } from '../common/caseCommands.ts'
import { mustBeImpartial } from '../common/naming.ts'
import { ownDue } from '../common/ownPeriod.ts'
import { unclosed } from '../common/reopening.ts'
import { atStage } from '../common/stage.ts'
import { byAnalogy } from '../law/citation.ts'
import { type Context, reviewingOrganOf } from '../process.ts'
import { must } from '../refusal.ts'
import { meetTerms, runningTerm, startTerm, today } from '../time/terms.ts'
import { closing } from './closing.ts'
import type { Bodies } from './commands.ts'
import { issue } from './notices.ts'
import { objectionTerms } from './objection.ts'
import { removalOf } from './register.ts'
import { reviewedService, reviewersOf } from './reviewers.ts'
import { isLastWord } from './reviewOrgans.ts'
import { type FalseAccusationState, isNotified, pendingReview } from './state.ts'

const article = byAnalogy('supervisionLaw', '第五十六条')

/** The periods of a step: that in which it is asked for, and that in which it is decided. */
const terms = {
  first: { ask: 'accuse.review', decide: 'accuse.reviewDecide' },
  further: { ask: 'accuse.furtherReview', decide: 'accuse.furtherReviewDecide' },
} as const

/**
 * The first is the review (复审) by the organ that approved, within a month of service of the finding; one after it the
 * further review (复核) by the organ above, within a month of service of the first decision (参照监察法 56, A). Finding and
 * register go on meanwhile.
 */
export function requestReview(body: Bodies['requestReview'], state: FalseAccusationState, context: Context) {
  if (context.rules < 3) return requestReviewBefore(body, state, context)
  if (state.stage === 'decided' || state.stage === 'listed') must(isNotified(state), 'SERVICE_REQUIRED', {}, article)
  if (state.stage !== 'closed') atStage(state, 'decided', 'listed')
  must(pendingReview(state) === undefined, 'WRONG_STAGE', { missing: 'decideReview' })
  const further = state.review !== undefined
  const isOver = state.furtherReview !== undefined || state.reviewSettled === 'decided'
  must(!isOver, 'TERM_EXPIRED', { reason: 'reviewSettled' })
  const service = reviewedService(state)
  must(service !== undefined, 'SERVICE_REQUIRED', {}, article)
  const { ask, decide } = terms[further ? 'further' : 'first']
  const due = ownDue(context, state, ask, service)
  must(inTime(due, context.receivedAt), 'TERM_EXPIRED', { due }, article)
  const open = state.status === 'closed' ? unclosed(state) : state
  const deadlines = [...meetTerms(state, [ask], today(context)), startTerm(context, open, decide, today(context))]
  const { organ, deputyHead } = reviewersOf(state, context)
  const facts = { organ, ...(further && { further: true as const }) }
  return [{ type: 'requestReview' as const, body, facts, then: { deadlines, ...(deputyHead && { deputyHead }) } }]
}

/** By the second edition of the rules, for runs that it began: one step, by the organ above. */
function requestReviewBefore(body: Bodies['requestReview'], state: FalseAccusationState, context: Context) {
  if (state.stage === 'decided' || state.stage === 'listed') must(isNotified(state), 'SERVICE_REQUIRED', {}, article)
  atStage(state, 'decided', 'listed')
  const isOpen = state.review === undefined && state.reviewSettled === undefined
  must(isOpen, 'TERM_EXPIRED', { reason: 'reviewSettled' })
  const { ask, decide } = terms.first
  const term = runningTerm(state, ask)
  must(term !== undefined && inTime(term.due, context.receivedAt), 'TERM_EXPIRED', { due: term?.due ?? '' }, article)
  const deadlines = [...meetTerms(state, [ask], today(context)), startTerm(context, state, decide, today(context))]
  return [{ type: 'requestReview' as const, body, then: { deadlines } }]
}

/**
 * Others than in the step before: nobody who investigated or voted, approved the finding, or decided the first review
 * (docs/rules.md 3, requestReview). Who these others are, `reviewersOf` says when it is asked for.
 */
function mustBeOthers(state: FalseAccusationState, { actor }: Context): void {
  mustBeImpartial(state, actor)
  const before = [...state.approvers, ...(state.furtherReview ? (state.review?.decidedBy ?? []) : [])]
  must(!actsAs(actor).some(person => before.includes(person)), 'SAME_PERSON', {}, article)
}

/** The head of the organ whose turn it is decides; a revoked finding takes the entry, or the announced one, with it. */
export function decideReview(body: Bodies['decideReview'], state: FalseAccusationState, context: Context) {
  const { organ } = context.actor
  const reviewing = reviewingOrganOf(state)
  const needed = organOf(organsOf(state), reviewing)?.level ?? state.approvalLevel
  must(organ === reviewing, 'APPROVAL_LEVEL_TOO_LOW', { needed })
  const review = pendingReview(state)
  must(review !== undefined, 'WRONG_STAGE', { missing: 'requestReview' })
  mustBeOthers(state, context)
  if (!hasEnded(state)) atStage(state, 'decided', 'listed')
  const on = today(context)
  const further = state.furtherReview ? { further: true as const } : {}
  const last = isLastWord(state, body.result)
  const step = state.furtherReview ? 'furtherReview' : 'review'
  const settled: FalseAccusationState = {
    ...state,
    [step]: { ...review, result: body.result },
    ...(last && { reviewSettled: 'decided' as const }),
  }
  const ended = meetTerms(state, [terms.first.decide, terms.further.decide], on)
  if (body.result !== 'revoked') {
    const serving = last ? [] : [startTerm(context, state, 'accuse.serveReview', on)]
    const then = { deadlines: [...ended, ...serving], notices: issue(state, step), ...closing(settled) }
    return [{ type: 'decideReview' as const, body, facts: further, then }]
  }
  const removal = removalOf(state, context)
  const deadlines = [...ended, ...meetTerms(state, [...objectionTerms, 'accuse.objection'], on), ...removal.deadlines]
  const notices = issue(state, step, ...('listing' in removal.facts ? (['removal'] as const) : []), 'result')
  const then = { deadlines, notices, ...closing(revoked({ ...settled, ...removal.state }, context.now)) }
  return [{ type: 'decideReview' as const, body, facts: { ...removal.facts, ...further }, then }]
}

/** Without a finding nothing is left to announce, to object to or to list. */
export function revoked(state: FalseAccusationState, at: string): FalseAccusationState {
  const { proposal, objections } = state
  return {
    ...state,
    ...(proposal && { proposal: { ...proposal, refused: true } }),
    objections: objections.map(one => (one.upheld === undefined ? { ...one, upheld: true, decidedAt: at } : one)),
  }
}

/** Not while a review waits; an entry of the register is removed first. */
export function confirmClosing(body: Bodies['confirmClosing'], state: FalseAccusationState, context: Context) {
  must(pendingReview(state) === undefined, 'WRONG_STAGE', { missing: 'decideReview' })
  const [event] = caseCommands.confirmClosing(body, state, context)
  if (!event) return []
  const { facts } = removalOf(state, context)
  const notices = issue(state, ...('listing' in facts ? (['removal'] as const) : []), 'closing')
  return [{ ...event, facts, then: { ...event.then, notices } }]
}
