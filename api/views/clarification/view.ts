import type { Actor } from '#domain/access/actor.ts'
import type { Cut } from '#domain/access/policy.ts'
import { clearedStatements } from '#domain/clarification/letterText.ts'
import { type ClarificationState, isExOfficio, missingSignOffs } from '#domain/clarification/state.ts'
import type { ClarificationView } from './schema.ts'

/** What a clarification has of its own, cut for the viewer. */
export const viewClarification = (state: ClarificationState, _viewer: Actor, cut: Cut): Partial<ClarificationView> => ({
  kind: 'clarification',
  source: state.source,
  ...(cut !== 'audit' && substance(state)),
  ...(cut === 'party' && partySide(state)),
  ...((cut === 'office' || cut === 'full') && office(state)),
})

/** What everybody who sees the case may read, the auditor excepted. */
function substance(state: ClarificationState): Partial<ClarificationView> {
  const { subjectFacts, unit, facts, request, enclosures, refusal, rejection, consent, review } = state
  return {
    subject: subjectFacts,
    unit,
    facts,
    request,
    enclosures,
    refusal,
    rejection,
    consent,
    ...reviewOf(review),
    ...proposal(state),
  }
}

/** Who entered the request is nobody's business but the office's. */
function reviewOf(review: ClarificationState['review']): Partial<ClarificationView> {
  if (!review) return {}
  const { by: _by, through: _through, ...asked } = review
  return { review: asked }
}

/** What the head approved, which the person is asked about. */
function proposal({ evaluation, approvedAt }: ClarificationState): Partial<ClarificationView> {
  if (!evaluation || approvedAt === undefined || evaluation.cleared.length === 0) return {}
  const { methods, scope, cleared } = evaluation
  return { proposal: { statements: clearedStatements(cleared), methods, scope } }
}

/**
 * The person has what they wrote themself and what was approved to be cleared: report material is not passed to whom it
 * is about (信访工作条例 30), and whether the report was a named one is not told.
 */
function partySide(state: ClarificationState): Partial<ClarificationView> {
  const { allegations, carriedOut, followUp } = state
  return {
    ...(!isExOfficio(state) && {
      allegations: allegations.map(({ id, text, asked }) => ({ id, text: asked ?? text })),
    }),
    carriedOut: carriedOut.map(({ by: _officer, ...step }) => step),
    ...(followUp && { followUp: { at: followUp.at } }),
  }
}

function office(state: ClarificationState): Partial<ClarificationView> {
  const { inquiry, allegations, origin, reporter, otherDepartment, evaluation, formerEvaluations, signOffs } = state
  const { remandPoints, carriedOut, reporterTold, followUp, falseAccusations, inquiryHistory } = state
  const wordings = state.wordings?.map(({ checked: _by, through: _substitute, ...words }) => words)
  return {
    inquiry,
    allegations,
    origin,
    ...(reporter && { reporter: { named: reporter.named } }),
    otherDepartment,
    evaluation,
    formerEvaluations,
    signOffs,
    ...(state.stage === 'approving' && { missingSignOffs: missingSignOffs(state) }),
    remandPoints,
    carriedOut,
    reporterTold,
    followUp,
    falseAccusations,
    inquiryHistory,
    ...(state.custody && { custody: state.custody }),
    wordings,
  }
}
