import { actsAs } from '../access/substitution.ts'
import { atStage } from '../common/stage.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { meetTerms, startTerm, today } from '../time/terms.ts'
import { clearedBy } from './clearing.ts'
import type { Bodies } from './commands.ts'
import type { ClarificationState } from './state.ts'

/**
 * Weighs whether, what, where and how to clarify. No allegation, with a reason, proposes 不予澄清: the same way to the
 * head.
 */
export function evaluate(body: Bodies['evaluate'], state: ClarificationState, context: Context) {
  const nothing = body.allegations.length === 0
  must(!nothing || body.reason !== undefined, 'INVALID_BODY', { path: 'reason', message: 'reasonNeeded' })
  must(nothing || body.necessity.length > 0, 'INVALID_BODY', { path: 'necessity', message: 'empty' })
  must(nothing || body.scope !== undefined, 'INVALID_BODY', { path: 'scope', message: 'empty' })
  const cleared = clearedBy(body, state, context)
  atStage(state, 'evaluating')
  const before = actsAs(context.actor).some(person => state.formerHandlers.includes(person))
  must(state.review?.result !== 'changed' || !before, 'SAME_PERSON')
  const deadlines = [
    ...meetTerms(state, ['clarify.evaluate'], today(context)),
    startTerm(context, state, 'clarify.approve', today(context)),
  ]
  return [{ type: 'evaluate' as const, body, facts: { cleared }, then: { stage: 'approving', deadlines } }]
}
