import { noticeOf } from '../common/caseCommands.ts'
import { atStage } from '../common/stage.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import type { Bodies } from './commands.ts'
import { corrects } from './correction.ts'
import type { ToleranceState } from './state.ts'

/** The letter of explanation in force. */
const explanationOf = (state: ToleranceState) =>
  state.documents.find(({ notice }) => notice?.kind === 'explanation' && notice.voidedBy === undefined)

/** Whether there is something to explain that was not explained yet. */
export const explains = (state: ToleranceState): boolean => corrects(state) && explanationOf(state) === undefined

/** 说明函 for a person whose facts became public: they are true, and tolerated (情况属实，经认定予以容错); never that they are not. */
export function issueLetter(body: Bodies['issueLetter'], state: ToleranceState, _context: Context) {
  atStage(state, 'decided', 'correcting', 'followingUp')
  must(corrects(state), 'WRONG_STAGE', { reason: 'notTolerated' })
  must(explanationOf(state) === undefined, 'WRONG_STAGE', { reason: 'alreadyIssued' })
  const notices = [noticeOf(state, 'explanation', '说明函', state.subject)]
  return [{ type: 'issueLetter' as const, body, then: { notices } }]
}
