import { hasSigned } from '../access/substitution.ts'
import { assignedHandlers } from '../common/assignment.ts'
import { mustBeStrangers } from '../common/naming.ts'
import { atStage } from '../common/stage.ts'
import { byAnalogy } from '../law/citation.ts'
import { type Context, reviewingOrganOf } from '../process.ts'
import { must } from '../refusal.ts'
import { meetTerms, startTerm, today } from '../time/terms.ts'
import type { Bodies } from './commands.ts'
import { elements, type FalseAccusationState, pendingReview, standingFindings } from './state.ts'

const twoHandlers = (state: FalseAccusationState) =>
  must(
    state.handlersAssigned && state.handlers.length >= 2,
    'TOO_FEW_HANDLERS',
    { needed: 2 },
    byAnalogy('sanctions', '第四十二条'),
  )

/** Who is to decide a review that waits inquires into nothing meanwhile: nobody might be left to decide it. */
function mustLeaveReviewers(handlers: readonly string[], state: FalseAccusationState, context: Context): void {
  if (context.rules < 3 || pendingReview(state) === undefined) return
  const organ = reviewingOrganOf(state)
  const decides = (person: string) => {
    const known = context.persons[person]
    return state.deputyHeads?.[organ] === person || (known?.organ === organ && known.roles.includes('approver'))
  }
  const deciding = handlers.filter(decides)
  must(deciding.length === 0, 'SAME_PERSON', { persons: deciding })
}

/** At least two (政务处分法 42), none of whom handled the clarification. */
export function assignHandlers(body: Bodies['assignHandlers'], state: FalseAccusationState, context: Context) {
  const handlers = assignedHandlers(body, state, context)
  mustBeStrangers(state, handlers, context)
  mustLeaveReviewers(handlers, state, context)
  must(state.stage !== 'screening', 'WRONG_STAGE', { missing: 'screen' })
  atStage(state, 'investigating', 'noticed', 'deliberating', 'approving', 'decided', 'listed')
  return [{ type: 'assignHandlers' as const, body: { handlers } }]
}

/** Fabrication and intent apart; each that is met rests on evidence of the file. */
export function submitIntentFindings(body: Bodies['submitIntentFindings'], state: FalseAccusationState, _: Context) {
  atStage(state, 'investigating')
  twoHandlers(state)
  const bare = elements.filter(element => body[element].result === 'met' && body[element].evidence.length === 0)
  must(bare.length === 0, 'EVIDENCE_REQUIRED', { missing: bare })
  const named = elements.flatMap(element => body[element].evidence)
  const known = (id: string) => state.documents.some(document => document.id === id && !document.notice)
  const unknown = [...new Set(named.filter(id => !known(id)))]
  must(unknown.length === 0, 'EVIDENCE_UNKNOWN', { missing: unknown })
  return [{ type: 'submitIntentFindings' as const, body }]
}

/** The second handler signs; not the one who wrote the findings. */
export function cosignFindings(body: Bodies['cosignFindings'], state: FalseAccusationState, context: Context) {
  atStage(state, 'investigating')
  const findings = standingFindings(state)
  must(findings !== undefined, 'FINDING_MISSING', { missing: ['submitFindings'] })
  must(!hasSigned(context.actor, findings), 'SAME_PERSON')
  twoHandlers(state)
  const deadlines = [
    ...meetTerms(state, ['accuse.investigate'], today(context)),
    startTerm(context, state, 'accuse.notice', today(context)),
  ]
  return [{ type: 'cosignFindings' as const, body, then: { stage: 'noticed', deadlines } }]
}
