import type { CaseIndex } from '../caseIndex.ts'
import { isSeenByWhom, placesIn, type WayTo, ways } from './policy.ts'

/** What a list tells of a case to whoever goes a way to it: a row of the register for each. */
export type SightRow = WayTo &
  Pick<CaseIndex, 'organ' | 'kind' | 'status' | 'openedAt' | 'stage' | 'nextDue' | 'overdueFrom'>

/**
 * Stages in which the nearest due day may be somebody else's, or of the result for a named reporter: no party sees it.
 */
const othersTerms: Readonly<Record<CaseIndex['kind'], readonly string[]>> = {
  // The nearest due day may be that of service on somebody else, or of the days of another party.
  tolerance: ['decided', 'correcting', 'followingUp'],
  // At any stage: the days in which a named reporter is told run from the end of the inquiry.
  clarification: [
    'proposed',
    'evaluating',
    'approving',
    'consenting',
    'carryingOut',
    'archived',
    'followingUp',
    'closed',
  ],
  falseAccusation: [],
}

/**
 * What a party may know: the accused of a false accusation, who is its party, learns how it ended, and nothing of what
 * goes on; for a party whose own papers were served the case is closed.
 */
function asParty({ kind, stage, status, outcome, nextDue, overdueFrom, closedFor = {} }: CaseIndex, party: string) {
  if (kind === 'falseAccusation') {
    const found = outcome === 'established' || outcome === 'revoked'
    return { stage: found ? 'decided' : 'closed', status: 'closed' as const, nextDue: null, overdueFrom: null }
  }
  if (Object.hasOwn(closedFor, party))
    return { stage: 'closed', status: 'closed' as const, nextDue: null, overdueFrom: null }
  const hidden = othersTerms[kind].includes(stage)
  return {
    stage,
    status,
    nextDue: hidden ? null : nextDue,
    overdueFrom: hidden ? null : overdueFrom,
  }
}

/** The rows of a case, one for each way that it opens and whom to. */
export function sightRows(index: CaseIndex): SightRow[] {
  const { organ, kind, status, openedAt, stage, nextDue, overdueFrom } = index
  return placesIn(index).map(place => ({
    ...place,
    ...{ organ, kind, openedAt },
    ...(place.way === 'party' ? asParty(index, place.who.slice(2)) : { stage, status, nextDue, overdueFrom }),
  }))
}

/** The policy and what its rows tell, as text: rows that were made by another one are made anew. */
export const sightPolicy: string = JSON.stringify(
  { ways, othersTerms, made: [placesIn, isSeenByWhom, asParty, sightRows] },
  (_, value: unknown) => (typeof value === 'function' ? String(value) : value),
)
