import { actsAs, hasSigned } from '../access/substitution.ts'
import { mustBeApprover } from '../common/approval.ts'
import { noticeOf } from '../common/caseCommands.ts'
import { hasInvestigated } from '../common/naming.ts'
import { atStage } from '../common/stage.ts'
import { articleOf } from '../law/citation.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { meetTerms, startTerm, today } from '../time/terms.ts'
import { evaluateTerm } from './acceptance.ts'
import type { Bodies } from './commands.ts'
import { type ClarificationState, type Department, departments, missingSignOffs, signOffOf } from './state.ts'

const article = articleOf('reporting', '第五十条')

/** Departments for which a person may sign: whoever handles the case signs for the handling one alone. */
const departmentsOf = (state: ClarificationState, { actor }: Context): Department[] =>
  departments.filter(
    department =>
      actor.roles.includes(department) &&
      (department === 'investigator' || !actsAs(actor).some(person => hasInvestigated(state, person))),
  )

/** Task of a department's sign-off, by which a claim of it is found. */
export const signOffTask = (state: ClarificationState, department: Department): string =>
  `signOff-${department}-${state.stages.at(-1)?.round ?? 1}`

/** Each department once, in any order, each by another person. */
export function signOff(body: Bodies['signOff'], state: ClarificationState, context: Context) {
  atStage(state, 'approving')
  const acting = actsAs(context.actor)
  const missing = missingSignOffs(state)
  const open = departmentsOf(state, context).filter(department => missing.includes(department))
  const signed = departments.some(department => hasSigned(context.actor, signOffOf(state, department)))
  must(open.length > 0, 'WRONG_STAGE', { reason: 'alreadySigned' })
  must(!signed, 'SAME_PERSON')
  const free = open.find(department => {
    const claim = state.claims[signOffTask(state, department)]
    return claim === undefined || acting.some(one => claim.assignee === one || claim.delegatedTo === one)
  })
  must(free !== undefined, 'TASK_TAKEN')
  return [{ type: 'signOff' as const, body, facts: { department: free } }]
}

/** The head of the organ alone (RPT 50): a deputy's approval is none, nor that of one who handled or signed. */
export function mustBeHead(state: ClarificationState, context: Context): void {
  must(context.actor.roles.includes('approver'), 'APPROVAL_LEVEL_TOO_LOW', {}, article)
  mustBeApprover(state, context)
  const signed = state.signOffs.some(signOff => signOff.organ === state.organ && hasSigned(context.actor, signOff))
  must(!signed, 'SAME_PERSON')
}

/**
 * With all four sign-offs. The person is asked next; what is not to be clarified is explained in writing, and closed.
 */
export function approve(body: Bodies['approve'], state: ClarificationState, context: Context) {
  mustBeHead(state, context)
  const missing = missingSignOffs(state)
  must(missing.length === 0, 'SIGN_OFF_MISSING', { missing }, article)
  atStage(state, 'approving')
  const deadlines = meetTerms(state, ['clarify.approve'], today(context))
  if (!state.evaluation?.cleared.length) {
    const notices = [noticeOf(state, 'notCleared', '不予澄清说明书')]
    return [{ type: 'approve' as const, body, then: { deadlines, notices, close: { outcome: 'notCleared' } } }]
  }
  const started = (['clarify.consent', 'clarify.carryOut'] as const).map(key =>
    startTerm(context, state, key, today(context)),
  )
  const notices = [noticeOf(state, 'consentRequest', '拟澄清告知书')]
  const then = { stage: 'consenting', deadlines: [...deadlines, ...started], notices }
  return [{ type: 'approve' as const, body, then }]
}

/** Not approved: the reasons are explained in writing, and the case is closed. */
export function reject(body: Bodies['reject'], state: ClarificationState, context: Context) {
  atStage(state, 'approving')
  mustBeHead(state, context)
  const notices = [noticeOf(state, 'rejection', '不予批准澄清说明书')]
  return [{ type: 'reject' as const, body, then: { notices, close: { outcome: 'rejected' } } }]
}

/**
 * Back to the evaluation with points to clear, at most twice (A, as in a tolerance review); new sign-offs are needed.
 */
export function remand(body: Bodies['remand'], state: ClarificationState, context: Context) {
  atStage(state, 'approving')
  mustBeHead(state, context)
  must(state.remands < 2, 'REMAND_LIMIT')
  const deadlines = [
    ...meetTerms(state, ['clarify.approve'], today(context)),
    evaluateTerm(context, state, state.otherDepartment !== undefined),
  ]
  return [{ type: 'remand' as const, body, then: { stage: 'evaluating', deadlines } }]
}
