import type { CommonState } from '../case.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { dayOf, epochMs, type Instant } from '../time/calendar.ts'

/** Clocks of a caller and of the register may differ by this much. */
const skewMs = 60_000

/**
 * A moment that a person enters of something that was done: not in the future, and not before the case was received; it may
 * have been done on paper before it was entered here.
 */
export function mustBeDated(path: string, at: Instant, { receivedOn }: CommonState, { receivedAt }: Context): void {
  must(epochMs(at) <= epochMs(receivedAt) + skewMs, 'INVALID_BODY', { path, message: 'inFuture' })
  must(isAfterReceipt(at, { receivedOn }), 'INVALID_BODY', { path, message: 'beforeReceipt' })
}

/** The same of a moment that may still come, such as that of a meeting. */
export function mustFollowReceipt(path: string, at: Instant | undefined, state: CommonState): void {
  must(at === undefined || isAfterReceipt(at, state), 'INVALID_BODY', { path, message: 'beforeReceipt' })
}

const isAfterReceipt = (at: Instant, { receivedOn }: Pick<CommonState, 'receivedOn'>): boolean =>
  dayOf(at) >= receivedOn
