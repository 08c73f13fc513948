import { organAtLevel } from '../access/organs.ts'
import { organsOf } from '../access/organsOfRelease.ts'
import { isSignedBy } from '../access/signature.ts'
import { custodyAsked } from '../common/custody.ts'
import { headOrgan, owedTasks, panelTasks, toHead, toPersons, toRole, waitingTasks } from '../common/taskMaking.ts'
import { reviewingOrganOf, type Task } from '../process.ts'
import { runningTerm } from '../time/terms.ts'
import { announcement, isFindingSettled, owes, serving } from './debts.ts'
import { identityStages } from './identity.ts'
import { mistakenWaits } from './mistaken.ts'
import { objectionTerms } from './objection.ts'
import { isFurtherOpen } from './reviewOrgans.ts'
import {
  accusationNotice,
  type FalseAccusationState,
  identityGranted,
  isRespondentReachable,
  isRevoked,
  needsIdentity,
  pendingObjection,
  pendingRepair,
  pendingReview,
  reviewNotice,
  standingFindings,
} from './state.ts'

/** The human steps that wait, derived from the state alone: whose turn it is, and until when. */
export const tasksOf = (state: FalseAccusationState): Task[] =>
  waitingTasks(
    state,
    () => [...stageTasks(state), ...mistakenTasks(state), ...custodianTasks(state)],
    () => [...owedTasks(state, serving.key, owes(state)), ...reviewTasks(state), ...custodianTasks(state)],
  )

function stageTasks(state: FalseAccusationState): Task[] {
  switch (state.stage) {
    case 'screening':
      return [toRole(state, 'screen', 'investigator', 'accuse.screen')]
    case 'investigating':
      return [...inquiryTasks(state), ...tracingTasks(state, 'accuse.investigate')]
    case 'noticed':
      return noticeTasks(state)
    case 'deliberating':
      return panelTasks(state, 'accuse.decide', 'decision')
    case 'approving':
      return [toHead(state, 'approve', headOrgan(state), 'accuse.decide')]
    case 'decided':
    case 'listed':
      return afterDecision(state)
    case 'closed':
      return []
  }
}

function inquiryTasks(state: FalseAccusationState): Task[] {
  if (!state.handlersAssigned || state.handlers.length < 2)
    return [toRole(state, 'assignHandlers', 'supervisor', 'accuse.investigate')]
  const findings = standingFindings(state)
  if (!findings) return toPersons(state, 'submitIntentFindings', state.handlers, 'accuse.investigate')
  const others = state.handlers.filter(handler => handler !== findings.by)
  return toPersons(state, 'cosignFindings', others, 'accuse.investigate')
}

/** Whether an unknown sender may be traced is for the prefecture-level head. */
function tracingTasks(state: FalseAccusationState, key: string): Task[] {
  if (isRespondentReachable(state)) return []
  const organ = organAtLevel(organsOf(state), state.organ, 'prefecture')?.id ?? state.organ
  return [toHead(state, 'approveTracing', organ, key, 'approveTracing-1')]
}

function noticeTasks(state: FalseAccusationState): Task[] {
  const { handlers, hearing } = state
  if (handlers.length === 0) return [toRole(state, 'assignHandlers', 'supervisor', 'accuse.notice')]
  if (!isRespondentReachable(state)) return tracingTasks(state, 'accuse.notice')
  const given = accusationNotice(state)
  if (!given) return toPersons(state, 'giveNotice', handlers, 'accuse.notice')
  if (!given.notice?.service)
    return [toRole(state, 'recordService', 'intake', 'accuse.notice', `recordService-${given.id}`)]
  return hearing && hearing.heldAt === undefined ? toPersons(state, 'recordHearing', handlers, 'accuse.hearing') : []
}

/** The term of each stage in which a proposal to close as a mistake may wait. */
const mistakenTerms: Readonly<Partial<Record<FalseAccusationState['stage'], string>>> = {
  screening: 'accuse.screen',
  investigating: 'accuse.investigate',
  noticed: 'accuse.notice',
  deliberating: 'accuse.decide',
}

function mistakenTasks(state: FalseAccusationState): Task[] {
  const waiting = mistakenWaits(state)
  if (!waiting) return []
  const term = mistakenTerms[state.stage] ?? ''
  const round = (state.refusedMistaken?.length ?? 0) + 1
  if (waiting.step === 'confirmMistaken') {
    const role = state.stage === 'screening' ? 'supervisor' : 'approver'
    return [toRole(state, 'confirmMistaken', role, term, `confirmMistaken-${round}`)]
  }
  const others = state.handlers.filter(handler => !isSignedBy(waiting.proposal, handler))
  return others.length > 0
    ? toPersons(state, 'cosignMistaken', others, term)
    : [toRole(state, 'assignHandlers', 'supervisor', term, `assignHandlers-mistaken-${round}`)]
}

/** One step for each custodian who is still to grant: whoever granted leaves the other step to somebody else. */
function custodianTasks(state: FalseAccusationState): Task[] {
  const asked = state.identity && identityStages.some(stage => stage === state.stage) && !identityGranted(state)
  const granted = state.identity?.grants.length ?? 0
  const forHandlers = asked
    ? [1, 2]
        .filter(n => n > granted)
        .map(n => toRole(state, 'grantIdentity', 'custodian', 'accuse.investigate', `grantIdentity-${n}`))
    : []
  return [...forHandlers, ...servingTasks(state)]
}

/** What custodians do for a paper that carries the name: one of them asks for it, another grants. */
function servingTasks(state: FalseAccusationState): Task[] {
  if (!needsIdentity(state)) return []
  if (custodyAsked(state)) return [toRole(state, 'grantIdentity', 'custodian', 'accuse.serve', 'grantIdentity-serving')]
  return state.custody ? [] : [toRole(state, 'requestIdentity', 'custodian', 'accuse.serve', 'requestIdentity-1')]
}

/** The review that waits, also of a case that has ended. */
function reviewTasks(state: FalseAccusationState): Task[] {
  if (!pendingReview(state)) return []
  const organ = reviewingOrganOf(state)
  return state.furtherReview
    ? [toHead(state, 'decideReview', organ, 'accuse.furtherReviewDecide', 'decideReview-2')]
    : [toHead(state, 'decideReview', organ, 'accuse.reviewDecide', 'decideReview-1')]
}

function afterDecision(state: FalseAccusationState): Task[] {
  const announced = announcement(state)
  const toServe = announced?.notice?.service === undefined ? announced : undefined
  const served = [
    ...(isFindingSettled(state) ? [] : [toRole(state, 'notifyDecision', 'intake', 'accuse.serve')]),
    ...(toServe ? [toRole(state, 'recordService', 'intake', 'accuse.serve', `recordService-${toServe.id}`)] : []),
  ]
  const dealtWith = state.referrals.length > 0 || state.proposal !== undefined || isRevoked(state)
  const dealing = dealtWith ? [] : [toRole(state, 'refer', 'approver', '', 'refer-1')]
  const term = objectionTerms.find(key => runningTerm(state, key)) ?? ''
  const objection = pendingObjection(state)
    ? [toRole(state, 'decideObjection', 'approver', term, `decideObjection-${state.objections.length}`)]
    : []
  const repair = pendingRepair(state)
    ? [toRole(state, 'decideRepair', 'approver', 'accuse.repairDecide', `decideRepair-${state.repairs.length}`)]
    : []
  const decided = reviewNotice(state)
  const reviewServed =
    decided && isFurtherOpen(state) && !decided.notice?.service
      ? [toRole(state, 'recordService', 'intake', 'accuse.serveReview', `recordService-${decided.id}`)]
      : []
  return [...served, ...dealing, ...objection, ...repair, ...reviewTasks(state), ...reviewServed]
}
