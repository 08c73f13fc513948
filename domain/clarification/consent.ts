import { isParty } from '../case.ts'
import { atStage } from '../common/stage.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { meetTerms, today } from '../time/terms.ts'
import type { Bodies } from './commands.ts'
import type { ClarificationState } from './state.ts'

/**
 * The person's own answer, or the signed paper that an investigator enters; after death the closest kin's (A). Methods
 * that are not named are all that were proposed. Refused: the letter goes to the person alone.
 */
export function recordConsent(body: Bodies['recordConsent'], state: ClarificationState, context: Context) {
  const byParty = isParty(state, context.actor.person)
  must(!byParty || body.kin === undefined, 'INVALID_BODY', { path: 'kin', message: 'kinOnPaper' })
  // First: before the head has approved, nobody who asks is told what was proposed.
  atStage(state, 'consenting')
  const proposed = state.evaluation?.methods ?? []
  body.methods?.forEach((method, at) => {
    must(proposed.includes(method), 'INVALID_BODY', { path: `methods.${at}`, message: 'notProposed' })
  })
  const { document } = body
  const known = document === undefined || state.documents.some(({ id }) => id === document)
  must(known, 'EVIDENCE_UNKNOWN', { missing: [document ?? ''] })
  const methods = body.given ? [...new Set(body.methods ?? proposed)] : []
  const facts = { methods, by: byParty ? ('party' as const) : ('paper' as const) }
  const deadlines = meetTerms(state, ['clarify.consent'], today(context))
  return [{ type: 'recordConsent' as const, body, facts, then: { stage: 'carryingOut', deadlines } }]
}
