import { actingHeadOf } from '../case.ts'
import { isReached, receiversOf } from '../common/receivers.ts'
import { headOrgan, owedTasks, panelTasks, toHead, toPersons, toRole, waitingTasks } from '../common/taskMaking.ts'
import type { Task } from '../process.ts'
import { owes, serving, supplementNotice } from './debts.ts'
import { areSound } from './inquiry.ts'
import { adoptedOnReview, awaitsReviewPanel } from './review.ts'
import { decisionNotice, pendingSupplement, type ToleranceState } from './state.ts'

const purposeOf = (state: ToleranceState) => (awaitsReviewPanel(state) ? 'review' : 'decision')

/** The human steps that wait, derived from the state alone: whose turn it is, and until when. */
export const tasksOf = (state: ToleranceState): Task[] =>
  waitingTasks(
    state,
    () => [...stageTasks(state), ...reviewTasks(state)],
    () => [...owedTasks(state, serving.key, owes(state)), ...reviewTasks(state)],
  )

function stageTasks(state: ToleranceState): Task[] {
  switch (state.stage) {
    case 'applied':
      return applied(state)
    case 'investigating':
      return investigating(state)
    case 'deliberating':
      return panelTasks(state, 'tolerate.decide', purposeOf(state))
    case 'approving':
      return [toHead(state, 'approve', headOrgan(state), 'tolerate.decide')]
    case 'decided':
    case 'correcting':
    case 'followingUp':
      return [...afterDecision(state), ...followers(state)]
    case 'closed':
      return []
  }
}

function applied(state: ToleranceState): Task[] {
  const refused =
    state.refusal && !(state.review?.of === 'refusal' && state.review.result && state.review.result !== 'upheld')
  if (refused) return serviceTask(state)
  if (pendingSupplement(state))
    return [
      ...toPersons(state, 'supplement', state.parties, 'tolerate.supplement'),
      ...services(state, supplementNotice),
    ]
  const key = state.refusal ? 'tolerate.acceptAfterReview' : 'tolerate.accept'
  return [toRole(state, 'accept', 'intake', key)]
}

function investigating(state: ToleranceState): Task[] {
  if (state.handlers.length < 2) return [toRole(state, 'assignHandlers', 'supervisor', 'tolerate.investigate')]
  if (!areSound(state)) return toPersons(state, 'submitFindings', state.handlers, 'tolerate.investigate')
  const others = state.handlers.filter(handler => handler !== state.findings?.by)
  return toPersons(state, 'cosignFindings', others, 'tolerate.investigate')
}

/** As long as somebody whom the decision, or the refusal, must reach was not reached. */
function serviceTask(state: ToleranceState): Task[] {
  const decision = decisionNotice(state)
  const done = decision?.notice?.receivers ? receiversOf(state, decision).every(isReached) : decision?.notice?.service
  return done ? [] : [toRole(state, 'recordService', 'intake', 'tolerate.serve', 'recordService-1')]
}

const services = (state: ToleranceState, of: typeof supplementNotice): Task[] => {
  const document = of(state)
  return document && !receiversOf(state, document).every(isReached)
    ? [toRole(state, 'recordService', 'intake', 'tolerate.serve', `recordService-${document.id}`)]
    : []
}

function afterDecision(state: ToleranceState): Task[] {
  const filing = state.filing ? [] : [toRole(state, 'recordFiling', 'intake', 'tolerate.file', 'recordFiling-1')]
  return [...serviceTask(state), ...filing]
}

function followers(state: ToleranceState): Task[] {
  if (state.outcome === 'notTolerate' || state.outcome === 'recommend') return []
  const { handlers } = state
  if (handlers.length === 0) return [toRole(state, 'assignHandlers', 'supervisor', 'tolerate.followUp')]
  if (state.stage === 'decided') return toPersons(state, 'orderCorrection', handlers, 'tolerate.correction')
  if (state.stage === 'correcting')
    return state.correction?.proof === undefined
      ? toPersons(state, 'reportCorrection', state.parties, 'tolerate.correction')
      : toPersons(state, 'confirmCorrection', handlers, 'tolerate.correction')
  return state.followUp ? [] : toPersons(state, 'recordFollowUp', handlers, 'tolerate.followUp')
}

function reviewTasks(state: ToleranceState): Task[] {
  const { review } = state
  if (!review || review.result !== undefined) return []
  if (review.of === 'refusal' || adoptedOnReview(state)) {
    const organ = review.of === 'refusal' ? actingHeadOf(state, state.organ) : headOrgan(state)
    return [toHead(state, 'decideReview', organ, 'tolerate.reviewDecide', 'decideReview-1')]
  }
  return panelTasks(state, 'tolerate.reviewDecide', purposeOf(state))
}
