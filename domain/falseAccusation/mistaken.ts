import { isSignedBy } from '../access/signature.ts'
import { hasSigned } from '../access/substitution.ts'
import { mustBeApprover } from '../common/approval.ts'
import { mustNotVote } from '../common/assignment.ts'
import { atStage } from '../common/stage.ts'
import { articleOf } from '../law/citation.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import type { Bodies } from './commands.ts'
import { issue } from './notices.ts'
import type { FalseAccusationState, MistakenProposal } from './state.ts'

/** Stages in which a report may still turn out a mistake: every one before the decision. */
export const beforeDecision = ['screening', 'investigating', 'noticed', 'deliberating', 'approving'] as const

const article = articleOf('reporting', '第四十五条')

/** What somebody proposed and nobody has confirmed or refused; none, if whoever proposed it had to withdraw. */
export const pendingMistaken = ({ mistakenProposal, recusals }: FalseAccusationState): MistakenProposal | undefined =>
  recusals.some(({ person }) => isSignedBy(mistakenProposal, person)) ? undefined : mistakenProposal

/** Whether another handler has signed the proposal, who did not have to withdraw since. */
export const isCosigned = (state: FalseAccusationState): boolean => {
  const cosigned = pendingMistaken(state)?.cosigned
  return cosigned !== undefined && !state.recusals.some(({ person }) => isSignedBy(cosigned, person))
}

/** Whose turn it is with a proposal that may still be confirmed. */
export function mistakenWaits(
  state: FalseAccusationState,
): { step: 'cosignMistaken' | 'confirmMistaken'; proposal: MistakenProposal } | undefined {
  const proposal = pendingMistaken(state)
  const open = beforeDecision.some(stage => stage === state.stage) && state.stage !== 'approving'
  if (!proposal || !open) return undefined
  return { proposal, step: state.stage === 'screening' || isCosigned(state) ? 'confirmMistaken' : 'cosignMistaken' }
}

/** A panel that found for both elements is not undone by calling it a mistake: the head remands the case first. */
function mustNotBeAdopted({ stage }: FalseAccusationState): void {
  must(stage !== 'approving', 'WRONG_STAGE', { missing: 'remand' }, article)
}

/**
 * 错告 is not 诬告 (刑法 243-3; 纪检监察机关处理检举控告工作规则 45), and never one person's word: a handler proposes. In `screening` the
 * supervisor confirms, later a second handler signs and the head confirms.
 */
export function closeAsMistaken(body: Bodies['closeAsMistaken'], state: FalseAccusationState, context: Context) {
  atStage(state, ...beforeDecision)
  mustNotVote(state, context)
  if (context.rules < 3) return [{ type: 'closeAsMistaken' as const, body, then: ending(state) }]
  mustNotBeAdopted(state)
  must(pendingMistaken(state) === undefined, 'WRONG_STAGE', { reason: 'alreadyRecorded' })
  return [{ type: 'closeAsMistaken' as const, body, then: {} }]
}

/**
 * It is explained, the reporter may be educated, and the case ends. A closed case takes no such act, so no sanction
 * follows.
 */
const ending = (state: FalseAccusationState) => ({
  notices: issue(state, 'mistaken', 'result'),
  close: { outcome: 'mistaken' },
})

function mustBePending(state: FalseAccusationState): MistakenProposal {
  const proposal = pendingMistaken(state)
  must(proposal !== undefined, 'WRONG_STAGE', { missing: 'closeAsMistaken' })
  return proposal
}

/** Another handler signs what one proposed; in `screening` nobody needs to. */
export function cosignMistaken(body: Bodies['cosignMistaken'], state: FalseAccusationState, context: Context) {
  const proposal = mustBePending(state)
  must(!hasSigned(context.actor, proposal), 'SAME_PERSON')
  atStage(state, 'investigating', 'noticed', 'deliberating')
  mustNotVote(state, context)
  must(!isCosigned(state), 'WRONG_STAGE', { reason: 'alreadyRecorded' })
  return [{ type: 'cosignMistaken' as const, body }]
}

/** Confirmed, the case ends as a mistake; refused with reasons, it goes on where it stands. */
export function confirmMistaken(body: Bodies['confirmMistaken'], state: FalseAccusationState, context: Context) {
  const refuses = body.refused === true
  must(!refuses || body.reasons !== undefined, 'INVALID_BODY', { path: 'reasons', message: 'empty' })
  const proposal = mustBePending(state)
  mustNotBeAdopted(state)
  atStage(state, ...beforeDecision)
  must(!hasSigned(context.actor, proposal) && !hasSigned(context.actor, proposal.cosigned), 'SAME_PERSON')
  mayConfirm(state, context)
  must(state.stage === 'screening' || isCosigned(state), 'WRONG_STAGE', { missing: 'cosignMistaken' })
  return [{ type: 'confirmMistaken' as const, body, then: refuses ? {} : ending(state) }]
}

/** The supervisor in `screening`, afterwards the head of the organ, who neither investigated nor voted. */
function mayConfirm(state: FalseAccusationState, context: Context): void {
  const { roles } = context.actor
  const inScreening = state.stage === 'screening'
  must(roles.includes(inScreening ? 'supervisor' : 'approver'), 'FORBIDDEN')
  if (!inScreening) mustBeApprover({ ...state, approvalLevel: 'county' }, context)
}
