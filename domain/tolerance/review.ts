import { reaches } from '../access/organs.ts'
import { hasEnded, reopenedAt } from '../case.ts'
import { caseCommands, inTime, noticeOf } from '../common/caseCommands.ts'
import { mustBeImpartial } from '../common/naming.ts'
import { unclosed } from '../common/reopening.ts'
import { atStage } from '../common/stage.ts'
import type { PanelRound } from '../panel/panel.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { dayOf } from '../time/calendar.ts'
import { meetTerms, runningTerm, startTerm, today } from '../time/terms.ts'
import { closing } from './closing.ts'
import type { Bodies, ReviewParty } from './commands.ts'
import { effectsOf, recommends } from './effects.ts'
import { mustBeOpenTo, partyOf, waived } from './parties.ts'
import { decisionNotice, type ToleranceState } from './state.ts'

const order = ['tolerate', 'mitigate', 'notTolerate']

/** 0 is the mildest: a review may not make it worse (不加重). */
export const severity = (choice: string): number => (order.includes(choice) ? order.indexOf(choice) : order.length)

/** A review of the decision waits for its own panel (none is needed on a refusal of acceptance). */
export const awaitsReviewPanel = (state: ToleranceState): boolean =>
  state.review?.of === 'decision' && state.review.result === undefined

/**
 * The round in which the panel of the review adopted: that is what the review decides; not one from before a reopening.
 */
export const adoptedOnReview = (state: ToleranceState): PanelRound | undefined =>
  state.rounds.findLast(
    ({ purpose, result, openedAt }) => purpose === 'review' && result === 'adopted' && openedAt >= reopenedAt(state),
  )

/** A decision or a refusal that was served, of which no review was asked or decided yet. */
function reviewable(state: ToleranceState): void {
  const isDecided = ['decided', 'correcting', 'followingUp', 'closed'].includes(state.stage)
  must(state.refusal !== undefined || isDecided, 'WRONG_STAGE', { stage: state.stage })
  must(state.transfer === undefined || state.status === 'closed', 'WRONG_STAGE', { missing: 'acceptTransfer' })
  must(decisionNotice(state)?.notice?.service !== undefined, 'SERVICE_REQUIRED')
  // That the days of all were over bars nobody who was served later: each has own days.
  const isSettled = state.reviewSettled === 'decided' || state.reviewSettled === 'waived'
  must(!isSettled && state.review === undefined, 'TERM_EXPIRED', { reason: 'reviewSettled' })
}

/** By the second edition of the rules, for runs that it began. */
const reviewableBefore = (state: ToleranceState, context: Context) => {
  must(state.refusal !== undefined || ['decided', 'correcting', 'followingUp'].includes(state.stage), 'WRONG_STAGE', {
    stage: state.stage,
  })
  atStage(state, 'applied', 'decided', 'correcting', 'followingUp')
  must(decisionNotice(state)?.notice?.service !== undefined, 'SERVICE_REQUIRED')
  must(state.reviewSettled === undefined && state.review === undefined, 'TERM_EXPIRED', { reason: 'reviewSettled' })
  const term = runningTerm(state, 'tolerate.review')
  must(term !== undefined && inTime(term.due, context.receivedAt), 'TERM_EXPIRED', { due: term?.due ?? '' })
}

const mustBeReviewable = (state: ToleranceState, context: Context): void =>
  context.rules < 3 ? reviewableBefore(state, context) : reviewable(state)

/** The act with the party for which it is done, which got the decision and has not waived. */
function forItself<B extends { party?: ReviewParty }>(body: B, state: ToleranceState, context: Context): B {
  if (context.rules < 3) return body
  const party = partyOf(body.party, state, context)
  mustBeOpenTo(party, state, context)
  return { ...body, party }
}

/**
 * Within the review period, counted from service; received in time is in time, whenever it is carried out. A closed
 * case takes it of a party that it could not be served on before.
 */
export function requestReview(asked: Bodies['requestReview'], state: ToleranceState, context: Context) {
  mustBeReviewable(state, context)
  const body = forItself(asked, state, context)
  const open = state.status === 'closed' ? unclosed(state) : state
  const deadlines = [
    ...meetTerms(state, ['tolerate.review'], today(context)),
    startTerm(context, open, 'tolerate.reviewDecide', today(context)),
  ]
  return [{ type: 'requestReview' as const, body, then: { deadlines } }]
}

/** A party waives for itself alone: the period of another runs on, and the case does not close on it. */
export function waiveReview(asked: Bodies['waiveReview'], state: ToleranceState, context: Context) {
  mustBeReviewable(state, context)
  const body = forItself(asked, state, context)
  const after: ToleranceState =
    body.party === undefined ? { ...state, reviewSettled: 'waived' } : waived(state, body.party)
  const deadlines = after.reviewSettled ? meetTerms(state, ['tolerate.review'], today(context)) : []
  return [{ type: 'waiveReview' as const, body, then: { deadlines, ...closing(after) } }]
}

/** Follows the review panel's vote; on a refusal of acceptance the head decides alone. Once, then final. */
export function decideReview(body: Bodies['decideReview'], state: ToleranceState, context: Context) {
  must(state.review !== undefined && state.review.result === undefined, 'WRONG_STAGE', { missing: 'requestReview' })
  must(state.transfer === undefined, 'WRONG_STAGE', { missing: 'acceptTransfer' })
  const deadlines = meetTerms(state, ['tolerate.reviewDecide'], today(context))
  const notices = [noticeOf(state, 'review', '复核决定书')]
  if (state.review.of === 'refusal') {
    const again =
      body.result === 'upheld' ? [] : [startTerm(context, state, 'tolerate.acceptAfterReview', today(context))]
    const after: ToleranceState = {
      ...state,
      reviewSettled: 'decided',
      review: { ...state.review, result: body.result },
    }
    return [
      {
        type: 'decideReview' as const,
        body,
        facts: {},
        // A case that had ended goes on: it is accepted after all.
        then: {
          ...(hasEnded(state) && body.result !== 'upheld' && { stage: 'applied' }),
          deadlines: [...deadlines, ...again],
          notices,
          ...closing(after),
        },
      },
    ]
  }
  const round = adoptedOnReview(state)
  must(round !== undefined, 'WRONG_STAGE', { missing: 'closeVote' })
  must(reaches(context.actor.level, state.approvalLevel), 'APPROVAL_LEVEL_TOO_LOW', { needed: state.approvalLevel })
  mustBeImpartial(state, context.actor)
  const outcome = round.tallies.outcome?.adopted ?? state.adopted ?? ''
  must(severity(outcome) <= severity(state.adopted ?? ''), 'REVIEW_WORSE')
  must((body.result === 'upheld') === (outcome === state.adopted), 'WRONG_STAGE', { reason: 'followsTheVote', outcome })
  const upheld = outcome === state.adopted
  const effects = upheld ? state.effects : effectsOf(state, outcome, dayOf(context.now))
  const changed = recommends(state) && outcome !== 'notTolerate' ? 'recommend' : outcome
  const result = upheld ? (state.outcome ?? outcome) : changed
  const after: ToleranceState = { ...state, reviewSettled: 'decided', adopted: outcome, outcome: result }
  return [
    {
      type: 'decideReview' as const,
      body,
      facts: { adopted: outcome, outcome: result, effects },
      then: { deadlines, notices, ...closing(after) },
    },
  ]
}

/** Not while a review waits for its decision. */
export function confirmClosing(body: Bodies['confirmClosing'], state: ToleranceState, context: Context) {
  must(state.review === undefined || state.review.result !== undefined, 'WRONG_STAGE', { missing: 'decideReview' })
  return caseCommands.confirmClosing(body, state, context)
}
