import { organAbove, organOf } from '../access/organs.ts'
import { organsOf } from '../access/organsOfRelease.ts'
import { actsAs } from '../access/substitution.ts'
import { caseCommands, inTime } from '../common/caseCommands.ts'
import { mustBeImpartial } from '../common/naming.ts'
import { atStage } from '../common/stage.ts'
import { headOrgan } from '../common/taskMaking.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { meetTerms, runningTerm, startTerm, today } from '../time/terms.ts'
import { closing } from './closing.ts'
import type { Bodies } from './commands.ts'
import { issue } from './notices.ts'
import { objectionTerms } from './objection.ts'
import { removalOf } from './register.ts'
import { type FalseAccusationState, isNotified, pendingReview } from './state.ts'

/** The organ that reviews: above the one that approved, or at the top that one itself. */
export const reviewOrgan = (state: FalseAccusationState): string =>
  organAbove(organsOf(state), state.organ, state.approvalLevel)?.id ?? state.organ

/** Within a month of service (by analogy 监察法 56, A); the finding and the register go on meanwhile. */
export function requestReview(body: Bodies['requestReview'], state: FalseAccusationState, context: Context) {
  if (state.stage === 'decided' || state.stage === 'listed') must(isNotified(state), 'SERVICE_REQUIRED')
  atStage(state, 'decided', 'listed')
  must(state.review === undefined && state.reviewSettled === undefined, 'TERM_EXPIRED', { reason: 'reviewSettled' })
  const term = runningTerm(state, 'accuse.review')
  must(term !== undefined && inTime(term.due, context.receivedAt), 'TERM_EXPIRED', { due: term?.due ?? '' })
  const deadlines = [
    ...meetTerms(state, ['accuse.review'], today(context)),
    startTerm(context, state, 'accuse.reviewDecide', today(context)),
  ]
  return [{ type: 'requestReview' as const, body, then: { deadlines } }]
}

/** At the top nobody is above: the organ that approved reviews its own finding, as 监察法 56 has it for a first review (复审). */
const isOwnReview = (state: FalseAccusationState): boolean => reviewOrgan(state) === headOrgan(state)

/** The head of the superior organ decides; a revoked finding takes the entry, or the announced one, with it. */
export function decideReview(body: Bodies['decideReview'], state: FalseAccusationState, context: Context) {
  const { organ } = context.actor
  const reviewing = reviewOrgan(state)
  const needed = organOf(organsOf(state), reviewing)?.level ?? state.approvalLevel
  must(organ === reviewing, 'APPROVAL_LEVEL_TOO_LOW', { needed })
  must(pendingReview(state) !== undefined, 'WRONG_STAGE', { missing: 'requestReview' })
  mustBeImpartial(state, context.actor)
  const approved = actsAs(context.actor).some(person => state.approvers.includes(person))
  must(isOwnReview(state) || !approved, 'SAME_PERSON')
  atStage(state, 'decided', 'listed')
  const on = today(context)
  const review = { by: '', at: '', reasons: '', ...state.review, result: body.result }
  const settled: FalseAccusationState = { ...state, review, reviewSettled: 'decided' }
  const ended = meetTerms(state, ['accuse.reviewDecide'], on)
  if (body.result !== 'revoked') {
    const then = { deadlines: ended, notices: issue(state, 'review'), ...closing(settled) }
    return [{ type: 'decideReview' as const, body, facts: {}, then }]
  }
  const removal = removalOf(state, context)
  const deadlines = [...ended, ...meetTerms(state, [...objectionTerms, 'accuse.objection'], on), ...removal.deadlines]
  const notices = issue(state, 'review', ...('listing' in removal.facts ? (['removal'] as const) : []), 'result')
  return [
    {
      type: 'decideReview' as const,
      body,
      facts: removal.facts,
      then: { deadlines, notices, ...closing(revoked({ ...settled, ...removal.state }, context.now)) },
    },
  ]
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
