import type { CommonState } from '../case.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { addMonths, dayOf, epochMs, type Instant, type PlainDate } from '../time/calendar.ts'

/** Clocks of a caller and of the register may differ by this much. */
const skewMs = 60_000

/**
 * A moment that a person enters of something that was done: not in the future, and not before the case was received; it
 * may have been done on paper before it was entered here.
 */
export function mustBeDated(path: string, at: Instant, { receivedOn }: CommonState, { receivedAt }: Context): void {
  must(epochMs(at) <= epochMs(receivedAt) + skewMs, 'INVALID_BODY', { path, message: 'inFuture' })
  must(isAfterReceipt(at, { receivedOn }), 'INVALID_BODY', { path, message: 'beforeReceipt' })
}

/** The same of a moment that may still come, such as that of a meeting. */
export function mustFollowReceipt(path: string, at: Instant | undefined, state: CommonState): void {
  must(at === undefined || isAfterReceipt(at, state), 'INVALID_BODY', { path, message: 'beforeReceipt' })
}

/** The first day of the built-in rule packs: nothing was received under them before. */
const firstDay: PlainDate = '2018-09-01'

/**
 * The day on which an application was received: not in the future, not before the rules, and not more than a year back
 * unless it is said why (docs/rules.md 0, Dates).
 */
export function mustBeReceived(
  receivedOn: PlainDate,
  { receivedOnReason }: { receivedOnReason?: string },
  { receivedAt, rules }: Pick<Context, 'receivedAt' | 'rules'>,
): void {
  const path = 'receivedOn'
  const today = dayOf(receivedAt)
  must(receivedOn <= today, 'INVALID_BODY', { path, message: 'inFuture' })
  if (rules < 3) return
  must(receivedOn >= firstDay, 'INVALID_BODY', { path, message: 'beforeRules' })
  const isOld = receivedOn < addMonths(today, -12)
  must(!isOld || receivedOnReason !== undefined, 'INVALID_BODY', { path: 'receivedOnReason', message: 'reasonForAge' })
}

/** What became of a matter or an inquiry: not in the future, and not before it is known to have been there. */
export function mustBeKnown(
  path: string,
  at: Instant,
  since: PlainDate | undefined,
  { receivedAt }: Pick<Context, 'receivedAt'>,
): void {
  must(epochMs(at) <= epochMs(receivedAt) + skewMs, 'INVALID_BODY', { path, message: 'inFuture' })
  must(dayOf(at) >= (since ?? firstDay), 'INVALID_BODY', { path, message: 'beforeMatter' })
}

/** Minutes of a meeting are not older than the acceptance of the case, by which its first stage ended. */
export function mustFollowAcceptance(path: string, at: Instant | undefined, state: CommonState): void {
  mustFollowReceipt(path, at, state)
  const acceptedAt = state.stages[0]?.leftAt
  const follows = at === undefined || acceptedAt === undefined || dayOf(at) >= dayOf(acceptedAt)
  must(follows, 'INVALID_BODY', { path, message: 'beforeAcceptance' })
}

/** Not before the day on which a paper was issued that what is dated rests on. */
export function mustFollowPaper(path: string, at: Instant, issuedAt: Instant | undefined): void {
  must(issuedAt === undefined || dayOf(at) >= dayOf(issuedAt), 'INVALID_BODY', { path, message: 'beforeNotice' })
}

const isAfterReceipt = (at: Instant, { receivedOn }: Pick<CommonState, 'receivedOn'>): boolean =>
  dayOf(at) >= receivedOn
