import { reaches } from '../access/organs.ts'
import { hasEnded } from '../case.ts'
import { atStage } from '../common/stage.ts'
import { adjourn, ballotHash, convene, count, mustHaveBeenAbsent, open, roundOfMember } from '../panel/deliberation.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { meetTerms, startTerm, today } from '../time/terms.ts'
import type { Bodies } from './commands.ts'
import { mustAllow } from './criteria.ts'
import { adoptedOnReview, awaitsReviewPanel, severity } from './review.ts'
import { questions, type ToleranceState } from './state.ts'

/** A panel sits while the case is deliberated, and once more on a review, beside the stages. */
const sits = (state: ToleranceState) => {
  if (!awaitsReviewPanel(state)) {
    must(!hasEnded(state), 'WRONG_STAGE', { reason: 'ended' })
    return atStage(state, 'deliberating')
  }
  must(state.transfer === undefined, 'WRONG_STAGE', { missing: 'acceptTransfer' })
  must(adoptedOnReview(state) === undefined, 'WRONG_STAGE', { reason: 'alreadyAdopted' })
}

export const purposeOf = (state: ToleranceState) => (awaitsReviewPanel(state) ? 'review' : 'decision')

export function convenePanel(body: Bodies['convenePanel'], state: ToleranceState, context: Context) {
  sits(state)
  return [{ type: 'convenePanel' as const, body, facts: convene(body, state, context, purposeOf(state)) }]
}

export function openVote(body: Bodies['openVote'], state: ToleranceState, _context: Context) {
  sits(state)
  return [{ type: 'openVote' as const, body, facts: open(state, purposeOf(state)) }]
}

/** One sealed ballot per member, changeable until the round closes. */
export function castVote(body: Bodies['castVote'], state: ToleranceState, context: Context) {
  const round = roundOfMember(state, context.actor.person)
  mustAllow(context, state.findings?.findings ?? [], body.choice)
  if (round.purpose === 'review' && body.choice !== 'abstain')
    must(severity(body.choice) <= severity(state.adopted ?? ''), 'REVIEW_WORSE')
  const choices = { outcome: body.choice }
  const hash = ballotHash(round, context.actor.person, choices, body.opinion, context.receivedAt)
  return [{ type: 'castVote' as const, body, facts: { hash } }]
}

/** More than half of those due adopt; otherwise the round is deferred (缓议) and the next one may open. */
export function closeVote(body: Bodies['closeVote'], state: ToleranceState, context: Context) {
  const { round, tallies } = count(state, questions)
  mustHaveBeenAbsent(body, round, context)
  const adopted = tallies.outcome?.adopted
  const facts = {
    tallies,
    result: adopted === undefined ? ('deferred' as const) : ('adopted' as const),
    ...(adopted === undefined ? {} : { adopted }),
    head: round.head,
  }
  const then = adopted !== undefined && round.purpose === 'decision' ? { stage: 'approving' } : undefined
  return [{ type: 'closeVote' as const, body, facts, ...(then && { then }) }]
}

export function adjournVote(body: Bodies['adjournVote'], state: ToleranceState, _context: Context) {
  adjourn(state)
  return [{ type: 'adjournVote' as const, body }]
}

/** The head while approval waits, the chair while the panel deliberates. */
export const mayRemand = (state: ToleranceState, person: string, roles: readonly string[]): boolean =>
  roles.includes('approver') || (state.stage === 'deliberating' && state.panel?.chair === person)

/** Back to the inquiry with points to clear, at most twice (A); then the head approves or transfers upward. */
export function remand(body: Bodies['remand'], state: ToleranceState, context: Context) {
  atStage(state, 'deliberating', 'approving')
  const { person, roles, level } = context.actor
  must(mayRemand(state, person, roles), 'FORBIDDEN')
  const high = state.stage === 'deliberating' || reaches(level, state.approvalLevel)
  must(high, 'APPROVAL_LEVEL_TOO_LOW', { needed: state.approvalLevel })
  must(!state.rounds.some(round => round.closedAt === undefined), 'WRONG_STAGE', { reason: 'roundOpen' })
  must(state.remands < 2, 'REMAND_LIMIT')
  const deadlines = [
    ...meetTerms(state, ['tolerate.decide'], today(context)),
    startTerm(context, state, 'tolerate.investigate', today(context)),
  ]
  return [{ type: 'remand' as const, body, then: { stage: 'investigating', deadlines } }]
}
