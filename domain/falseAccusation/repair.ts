import { mustBeImpartial } from '../common/naming.ts'
import { atStage } from '../common/stage.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { meetTerms, startTerm, today } from '../time/terms.ts'
import { closing } from './closing.ts'
import type { Bodies } from './commands.ts'
import { issue } from './notices.ts'
import { removalOf } from './register.ts'
import { entryInForce, type FalseAccusationState, openProposal, pendingRepair } from './state.ts'

/** 信用修复, free of charge (参照外地规定). */
export function applyRepair(body: Bodies['applyRepair'], state: FalseAccusationState, context: Context) {
  must(openProposal(state) === undefined, 'OBJECTION_PENDING')
  must(entryInForce(state) !== undefined, 'WRONG_STAGE', { missing: 'list' })
  atStage(state, 'listed')
  must(pendingRepair(state) === undefined, 'WRONG_STAGE', { missing: 'decideRepair' })
  const deadlines = [startTerm(context, state, 'accuse.repairDecide', today(context))]
  return [{ type: 'applyRepair' as const, body, then: { deadlines } }]
}

/** Granted, the entry is removed at once. By a head who neither investigated nor voted. */
export function decideRepair(body: Bodies['decideRepair'], state: FalseAccusationState, context: Context) {
  const pending = pendingRepair(state)
  must(pending !== undefined, 'WRONG_STAGE', { missing: 'applyRepair' })
  mustBeImpartial(state, context.actor)
  atStage(state, 'listed')
  const ended = meetTerms(state, ['accuse.repairDecide'], today(context))
  if (!body.granted) {
    const then = { deadlines: ended, notices: issue(state, 'repair') }
    return [{ type: 'decideRepair' as const, body, facts: {}, then }]
  }
  const removal = removalOf(state, context)
  const then = {
    deadlines: removal.deadlines,
    notices: issue(state, 'repair', 'removal'),
    ...closing({ ...state, ...removal.state }),
  }
  return [{ type: 'decideRepair' as const, body, facts: removal.facts, then }]
}
