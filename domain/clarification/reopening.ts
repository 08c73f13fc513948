import type { ReviewResult } from '../common/bodies.ts'
import { noticeOf } from '../common/caseCommands.ts'
import { endedWith, mustHaveEndedWith, unclosed } from '../common/reopening.ts'
import { enterStage } from '../consequences.ts'
import type { Context } from '../process.ts'
import type { Instant } from '../time/calendar.ts'
import { startTerm, today } from '../time/terms.ts'
import type { Bodies } from './commands.ts'
import { reporterTerm } from './reporterTerm.ts'
import type { ClarificationState, Review } from './state.ts'

const decisions = ['cleared', 'clearedPrivately', 'letterDeclined', 'notCleared', 'rejected']

export const mayReopen = (state: ClarificationState): boolean => endedWith(state, decisions)

/**
 * The decision rested on a false statement, or new facts came up: findings, evaluation, sign-offs and approval are made
 * anew (A).
 */
export function reopen(body: Bodies['reopen'], state: ClarificationState, context: Context) {
  mustHaveEndedWith(state, decisions)
  const open = unclosed(state)
  // What comes of the case anew is told anew.
  const { reporterTold: _told, ...untold } = open
  const telling = context.rules < 3 ? [] : reporterTerm(untold, context)
  const deadlines = [...telling, startTerm(context, open, 'clarify.accept', today(context))]
  const notices = [noticeOf(state, 'reopening', '重新办理通知书')]
  return [{ type: 'reopen' as const, body, then: { stage: 'proposed', deadlines, notices } }]
}

/** The evaluation and its sign-offs are kept as former ones. */
export function withoutProposal(state: ClarificationState): ClarificationState {
  const { evaluation, ...rest } = state
  return {
    ...rest,
    formerEvaluations: evaluation ? [...state.formerEvaluations, evaluation] : state.formerEvaluations,
    signOffs: [],
    formerSignOffs: [...state.formerSignOffs, ...state.signOffs],
  }
}

/**
 * The case as it stands after a reopening: its letters and steps are those of before, and a new answer of the person is
 * needed.
 */
export function reopened(state: ClarificationState, at: Instant): ClarificationState {
  const { approvedAt: _approved, rejection: _rejection, consent: _consent, ...open } = unclosed(withoutProposal(state))
  const { archivedAt: _archived, reporterTold: _told, followUp: _visit, ...bare } = open
  return { ...bare, reopenedAt: at, remandPoints: [], carriedOut: [] }
}

/**
 * The case as a review leaves it: upheld as it stands, changed with nothing of what was decided, for other handlers.
 */
export function reviewed(state: ClarificationState, result: ReviewResult, at: Instant): ClarificationState {
  const review: Review | undefined = state.review && {
    ...state.review,
    result: result === 'upheld' ? result : 'changed',
    decidedAt: at,
  }
  if (!review || result === 'upheld') return { ...state, ...(review && { review }) }
  const ended = state.stage === 'closed' ? state : enterStage(state, 'closed', at)
  const { refusal: _refused, ...anew } = reopened(ended, at)
  const before = [...new Set([...anew.formerHandlers, ...anew.handlers])]
  return { ...anew, review, handlers: [], formerHandlers: before }
}
