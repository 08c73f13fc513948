import type { Actor } from '../access/actor.ts'
import { custodyAsked, mustGrantAnothers, mustNeedIdentity, tookPart } from '../common/custody.ts'
import type { Context } from '../process.ts'
import type { Bodies } from './commands.ts'
import { type ClarificationState, reporterWaits } from './state.ts'
import { wordingToCheck } from './wordingCheck.ts'

/** Custodians need to know who the reporter is: to tell them how it ended, or to check words that are to be printed. */
export const needsIdentity = (state: ClarificationState): boolean =>
  state.reporter?.ref !== undefined &&
  ((reporterWaits(state) && (state.archivedAt !== undefined || state.ending !== undefined)) ||
    wordingToCheck(state) !== undefined)

export const mayGrant = (state: ClarificationState, actor: Actor): boolean => {
  const asked = custodyAsked(state)
  return asked !== undefined && !tookPart(asked, actor)
}

/** One custodian asks (docs/rules.md 0, Identity). */
export function requestIdentity(body: Bodies['requestIdentity'], state: ClarificationState, _context: Context) {
  mustNeedIdentity(state, needsIdentity(state))
  return [{ type: 'requestIdentity' as const, body }]
}

/** Another one grants: it is opened by two, never by one. */
export function grantIdentity(body: Bodies['grantIdentity'], state: ClarificationState, { actor }: Context) {
  mustGrantAnothers(state, actor)
  return [{ type: 'grantIdentity' as const, body }]
}
