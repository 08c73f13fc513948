import { organsOf } from '../access/organsOfRelease.ts'
import { custodyAsked } from '../common/custody.ts'
import { owedTasks, toPersons, toRole, waitingTasks } from '../common/taskMaking.ts'
import type { Task } from '../process.ts'
import { signOffTask } from './approval.ts'
import { owes, serving } from './debts.ts'
import { isOfKnownOrgan } from './proposal.ts'
import {
  type ClarificationState,
  lettersOf,
  missingSignOffs,
  openMethods,
  pendingReview,
  reporterWaits,
  unservedLetters,
} from './state.ts'
import { wordingToCheck } from './wordingCheck.ts'

/** The human steps that wait, derived from the state alone: whose turn it is, and until when. */
export const tasksOf = (state: ClarificationState): Task[] =>
  waitingTasks(
    state,
    () => [...stageTasks(state), ...reviewTasks(state), ...custodianTasks(state)],
    () => [...owedTasks(state, serving.key, owes(state)), ...reviewTasks(state), ...custodianTasks(state)],
  )

/** Words to check, and the other custodian's grant of the identity. */
const custodianTasks = (state: ClarificationState): Task[] => [
  ...(wordingToCheck(state)
    ? [toRole(state, 'checkWording', 'custodian', '', `checkWording-${state.wordings?.length ?? 1}`)]
    : []),
  ...(custodyAsked(state) ? [toRole(state, 'grantIdentity', 'custodian', '', 'grantIdentity-1')] : []),
]

const reviewTasks = (state: ClarificationState): Task[] =>
  pendingReview(state) ? [toRole(state, 'decideReview', 'approver', 'clarify.approve', 'decideReview-1')] : []

function stageTasks(state: ClarificationState): Task[] {
  switch (state.stage) {
    case 'proposed':
      return isOfKnownOrgan(state.inquiry, state.organ, organsOf(state))
        ? [toRole(state, 'transfer', 'approver', 'clarify.accept')]
        : [toRole(state, 'accept', 'intake', 'clarify.accept')]
    case 'evaluating':
      return [toRole(state, 'evaluate', 'investigator', 'clarify.evaluate')]
    case 'approving':
      return approving(state)
    case 'consenting':
      return [...toPersons(state, 'recordConsent', state.parties, 'clarify.consent'), ...request(state)]
    case 'carryingOut':
      return carryingOut(state)
    case 'archived':
    case 'followingUp':
      return afterwards(state)
    case 'closed':
      return []
  }
}

/** Any order; the head's turn is when all have signed. */
function approving(state: ClarificationState): Task[] {
  const missing = missingSignOffs(state)
  if (missing.length === 0) return [toRole(state, 'approve', 'approver', 'clarify.approve')]
  return missing.map(department =>
    toRole(state, 'signOff', department, 'clarify.approve', signOffTask(state, department)),
  )
}

/** The person is asked in writing; the paper that comes back is entered by an investigator. */
const request = (state: ClarificationState): Task[] =>
  state.documents
    .filter(({ notice }) => notice?.kind === 'consentRequest' && !notice.voidedBy && !notice.service)
    .map(({ id }) => toRole(state, 'recordService', 'intake', 'clarify.serve', `recordService-${id}`))

const letterService = (state: ClarificationState, key: string): Task[] =>
  unservedLetters(state).map(({ id }) => toRole(state, 'recordService', 'intake', key, `recordService-${id}`))

function carryingOut(state: ClarificationState): Task[] {
  const key = 'clarify.carryOut'
  if (lettersOf(state).length === 0) return [toRole(state, 'issueLetter', 'investigator', key)]
  const steps = openMethods(state).map(method => toRole(state, 'carryOut', 'investigator', key, `carryOut-${method}`))
  const waiting = [...letterService(state, key), ...steps]
  return waiting.length > 0 ? waiting : [toRole(state, 'archive', 'investigator', key)]
}

function afterwards(state: ClarificationState): Task[] {
  const visit = state.followUp
    ? []
    : [toRole(state, 'recordFollowUp', 'investigator', 'clarify.followUp', 'recordFollowUp-1')]
  const told = reporterWaits(state)
    ? [toRole(state, 'notifyReporter', 'custodian', 'clarify.notifyReporter', 'notifyReporter-1')]
    : []
  return [...letterService(state, 'clarify.serve'), ...visit, ...told]
}
