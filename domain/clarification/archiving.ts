import { mustBeDated, mustFollowPaper } from '../common/dated.ts'
import { atStage } from '../common/stage.ts'
import type { Consequences } from '../consequences.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { meetTerms, startTerm, today } from '../time/terms.ts'
import type { Bodies } from './commands.ts'
import { reporterTerm } from './reporterTerm.ts'
import {
  type ClarificationState,
  isLetterDeclined,
  lettersOf,
  openMethods,
  pendingReview,
  reporterWaits,
  unservedLetters,
} from './state.ts'

/**
 * What archiving begins: the visit in three months (A); the days to tell a named reporter run from the end of the
 * inquiry (RPT 27).
 */
export function archiveTerms(state: ClarificationState, context: Context) {
  return [
    ...meetTerms(state, ['clarify.carryOut'], today(context)),
    startTerm(context, state, 'clarify.followUp', today(context)),
    ...(context.rules >= 3
      ? reporterTerm(state, context)
      : reporterWaits(state)
        ? [startTerm(context, state, 'clarify.notifyReporter', today(context))]
        : []),
  ]
}

/** Needs every letter served and every agreed method carried out. */
export function archive(body: Bodies['archive'], state: ClarificationState, context: Context) {
  must(lettersOf(state).length > 0, 'LETTER_REQUIRED')
  must(unservedLetters(state).length === 0, 'SERVICE_REQUIRED')
  atStage(state, 'carryingOut')
  must(openMethods(state).length === 0, 'WRONG_STAGE', { missing: 'carryOut' })
  return [{ type: 'archive' as const, body, then: { stage: 'archived', deadlines: archiveTerms(state, context) } }]
}

/** How the case ends: cleared as agreed, told to the person alone, or not taken by the person at all. */
const outcomeOf = (state: ClarificationState): string => {
  if (state.consent?.given) return 'cleared'
  return isLetterDeclined(state) ? 'letterDeclined' : 'clearedPrivately'
}

/** Closes when the person was visited, a named reporter told, and every letter in force served. */
export function closing(state: ClarificationState): Pick<Consequences, 'close'> {
  const done =
    state.followUp !== undefined &&
    !reporterWaits(state) &&
    unservedLetters(state).length === 0 &&
    pendingReview(state) === undefined
  return done ? { close: { outcome: outcomeOf(state) } } : {}
}

/** How and when the reporter was told, or why that could not be: never both, never neither. */
function mustSayHow({ method, at, impossible }: Bodies['notifyReporter']): void {
  if (impossible) {
    must(method === undefined, 'INVALID_BODY', { path: 'method', message: 'notWithImpossible' })
    must(at === undefined, 'INVALID_BODY', { path: 'at', message: 'notWithImpossible' })
    return
  }
  must(method !== undefined, 'INVALID_BODY', { path: 'method', message: 'missing' })
  must(at !== undefined, 'INVALID_BODY', { path: 'at', message: 'missing' })
}

/**
 * A named reporter is told the result within the days of RPT 27, whenever the case has ended; by the custodian, who
 * alone knows who it is.
 */
export function notifyReporter(body: Bodies['notifyReporter'], state: ClarificationState, context: Context) {
  mustSayHow(body)
  if (!state.ending) {
    must(state.archivedAt !== undefined, 'WRONG_STAGE', { missing: 'archive' })
    atStage(state, 'archived', 'followingUp')
  }
  must(state.reporter?.named === true, 'WRONG_STAGE', { reason: 'reporterNotNamed' })
  must(reporterWaits(state), 'WRONG_STAGE', { reason: 'alreadyRecorded' })
  if (body.at !== undefined) {
    mustBeDated('at', body.at, state, context)
    if (context.rules >= 3) mustFollowPaper('at', body.at, state.archivedAt ?? state.ending?.at)
  }
  const deadlines = meetTerms(state, ['clarify.notifyReporter'], today(context))
  const told: ClarificationState = { ...state, reporterTold: { at: context.now, ...body, by: context.actor.person } }
  return [{ type: 'notifyReporter' as const, body, then: { deadlines, ...closing(told) } }]
}

/** 回访: due in three months, may come before. */
export function recordFollowUp(body: Bodies['recordFollowUp'], state: ClarificationState, context: Context) {
  must(state.archivedAt !== undefined, 'WRONG_STAGE', { missing: 'archive' })
  atStage(state, 'archived', 'followingUp')
  must(unservedLetters(state).length === 0, 'SERVICE_REQUIRED')
  must(state.followUp === undefined, 'WRONG_STAGE', { reason: 'alreadyRecorded' })
  const deadlines = meetTerms(state, ['clarify.followUp'], today(context))
  const visited: ClarificationState = {
    ...state,
    followUp: { ...body, by: context.actor.person, at: context.now },
  }
  return [{ type: 'recordFollowUp' as const, body, then: { deadlines, ...closing(visited) } }]
}
