import type { Cut } from '#domain/access/policy.ts'
import { type FalseAccusationState, identityGranted } from '#domain/falseAccusation/state.ts'
import type { FalseAccusationView } from './schema.ts'

/** What a false-accusation case has of its own, cut for the viewer: to the accused nothing of the respondent. */
export const viewFalseAccusation = (state: FalseAccusationState, cut: Cut): Partial<FalseAccusationView> => ({
  kind: 'falseAccusation',
  ...(cut !== 'audit' && substance(state, cut)),
  ...((cut === 'office' || cut === 'full') && { ...office(state), ...register(state) }),
  ...(cut === 'full' && inquiry(state)),
})

function substance({ accused, allegations, mistaken }: FalseAccusationState, cut: Cut): Partial<FalseAccusationView> {
  if (cut !== 'party') return { accused, allegations, ...(mistaken && { mistaken }) }
  return {
    accused,
    allegations: allegations.map(({ id, text, finding }) => ({ id, text, finding })),
    ...(mistaken && { mistaken: { at: mistaken.at } }),
  }
}

function office(state: FalseAccusationState): Partial<FalseAccusationView> {
  const { clarificationCaseId, reporter, grounds, indicators, barred, screening, identity, tracing } = state
  const { notification, answered, hearing, decidedOn, review, reviewSettled, matterHistory } = state
  const { approvedIn, furtherReview } = state
  return {
    clarificationCaseId,
    ...(reporter && { reporter: { named: reporter.named, kept: reporter.ref !== undefined, status: reporter.status } }),
    grounds,
    indicators,
    barred,
    screening,
    ...(identity && { identity: { ...identity, granted: identityGranted(state) } }),
    ...(state.custody && { custody: state.custody }),
    tracing,
    notification,
    answered,
    ...(hearing && { hearing: { ...hearing, summary: undefined } }),
    decidedOn,
    approvedIn,
    review,
    furtherReview,
    reviewSettled,
    matterHistory,
  }
}

function register(state: FalseAccusationState): Partial<FalseAccusationView> {
  const { referrals, proposal, objections, repairs, publications, listing } = state
  return { referrals, proposal, objections, repairs, publications, listing }
}

/** For handlers, panel and approver. */
function inquiry(state: FalseAccusationState): Partial<FalseAccusationView> {
  const { intentFindings, formerFindings, remandPoints, statements, hearing, formerHearings } = state
  return { intentFindings, formerFindings, remandPoints, statements, formerHearings, ...(hearing && { hearing }) }
}
