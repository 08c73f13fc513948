import type { Listing } from '../caseIndex.ts'
import { dayRuleOf } from '../packs/dayRuleOf.ts'
import type { Clock, Context } from '../process.ts'
import { addDays, addMonths, dayOf, type Instant, type PlainDate } from '../time/calendar.ts'
import { type Deadline, dueDateDeadline, meetDeadline } from '../time/deadlines.ts'
import { meetTerms, startTerm, today } from '../time/terms.ts'
import { entryInForce, type FalseAccusationState, type ListProposal, type Repair } from './state.ts'

/** No entry lasts longer than this after the finding (参照浙江省公共信用信息管理条例 16). */
export const mostMonths = 60

/**
 * The entry that an announced listing becomes on a day; it ends after its months, at the latest five years after the
 * finding.
 */
export function entryOf(state: FalseAccusationState, { category, months }: ListProposal, from: PlainDate): Listing {
  const last = addMonths(state.decidedOn ?? from, mostMonths)
  const [until = last] = [addMonths(from, months), last].sort()
  return { category, from, until, flagged: false }
}

/** The period of an entry: its last day in force is the one before `until`; no day off moves it. */
export function entryTerm({ pack, calendar }: Clock, state: FalseAccusationState, listing: Listing): Deadline {
  const earlier = state.deadlines.filter(({ ruleKey }) => ruleKey === 'accuse.register').length
  const { mark, article } = dayRuleOf(pack, 'accuse.register')
  const due = addDays(listing.until, -1)
  const given = { id: `accuse.register-${earlier + 1}`, ruleKey: 'accuse.register', mark, start: listing.from, due }
  return { ...dueDateDeadline(calendar, article === undefined ? given : { ...given, article }), silent: true }
}

/** Something that has its own short period and is done at once: the period is kept as met. */
export function doneAtOnce(context: Clock, state: FalseAccusationState, key: 'accuse.flag' | 'accuse.remove') {
  const on = dayOf(context.now)
  return meetDeadline(startTerm(context, state, key, on), on)
}

/** A request for repair has nothing left to ask for once the entry is out. */
export const mootRepairs = (repairs: readonly Repair[], at: Instant): Repair[] =>
  repairs.map(repair =>
    repair.granted === undefined && repair.mootAt === undefined ? { ...repair, mootAt: at } : repair,
  )

/** The entry taken out today, if it still has effect, with its period and a pending repair ended. */
export function removalOf(state: FalseAccusationState, context: Context) {
  const entry = entryInForce(state)
  if (!entry) return { facts: {}, state: {}, deadlines: [] }
  const listing: Listing = { ...entry, flagged: false, removedOn: today(context) }
  const deadlines = [
    ...meetTerms(state, ['accuse.register', 'accuse.repairDecide'], today(context)),
    doneAtOnce(context, state, 'accuse.remove'),
  ]
  return { facts: { listing }, state: { listing, repairs: mootRepairs(state.repairs, context.now) }, deadlines }
}
