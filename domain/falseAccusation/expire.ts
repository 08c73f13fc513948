import { lapseOf, reminder } from '../common/expiry.ts'
import type { Clock } from '../process.ts'
import { dayOf, endOfDay, epochMs } from '../time/calendar.ts'
import type { Deadline } from '../time/deadlines.ts'
import { meetTerms } from '../time/terms.ts'
import { closing } from './closing.ts'
import type { FalseAccusationEvent } from './events.ts'
import { whenHeard } from './hearing.ts'
import { issue } from './notices.ts'
import { doneAtOnce, entryOf, entryTerm, mootRepairs } from './register.ts'
import { entryInForce, type FalseAccusationState, openProposal, pendingObjection } from './state.ts'

type Lapse = (state: FalseAccusationState, context: Clock, term: Deadline) => FalseAccusationEvent

/**
 * What comes of the end of a period, by its rule; those of the respondent end a day late, that of an entry on the
 * minute.
 */
const lapses: Readonly<Record<string, Lapse>> = {
  'accuse.answer': (state, context) => ({
    type: 'answerLapsed',
    then: whenHeard({ ...state, answered: 'lapsed' }, context, dayOf(context.now)),
  }),
  'accuse.objection': (state, context, term) => enterListing(state, context, term),
  'accuse.review': (state, { now }) => endReview(state, now, 'accuse.review'),
  'accuse.furtherReview': (state, { now }) => endReview(state, now, 'accuse.furtherReview'),
  'accuse.register': (state, context) => expireListing(state, context),
}

/** Nobody asked for the review, or the further review, in time. */
const endReview = (state: FalseAccusationState, now: string, key: string): FalseAccusationEvent => ({
  type: 'reviewLapsed',
  then: { deadlines: meetTerms(state, [key], dayOf(now)), ...closing({ ...state, reviewSettled: 'lapsed' }) },
})

/** Nobody objected in time: the announced entry is made. */
function enterListing(state: FalseAccusationState, context: Clock, term: Deadline): FalseAccusationEvent {
  const on = dayOf(context.now)
  const proposal = openProposal(state)
  if (!proposal) throw new Error(`the period ${term.id} belongs to no announced entry`)
  const listing = entryOf(state, proposal, on)
  const deadlines = [...meetTerms(state, ['accuse.objection'], on), entryTerm(context, state, listing)]
  return { type: 'listingEntered', listing, then: { stage: 'listed', deadlines, notices: issue(state, 'listing') } }
}

/**
 * The entry has had its time. An objection that still waits is decided all the same; a repair has nothing left to ask
 * for.
 */
function expireListing(state: FalseAccusationState, context: Clock): FalseAccusationEvent {
  const on = dayOf(context.now)
  const entry = state.listing ?? { category: '', from: on, until: on, flagged: false }
  const listing = { ...entry, flagged: false, removedOn: entry.until }
  const after = { ...state, listing, repairs: mootRepairs(state.repairs, context.now) }
  const deadlines = [
    ...meetTerms(state, ['accuse.register', 'accuse.repairDecide'], on),
    doneAtOnce(context, state, 'accuse.remove'),
  ]
  return {
    type: 'listingExpired',
    listing,
    then: { deadlines, notices: issue(state, 'removal'), ...closing(after) },
  }
}

const endOf = (term: Deadline) => (term.ruleKey === 'accuse.register' ? endOfDay(term.due) : lapseOf(term))

/**
 * Periods whose end brings something about now. An entry waits for an open objection; a case on its way to another
 * organ stands still, its entry not.
 */
function lapsing(state: FalseAccusationState): Deadline[] {
  return state.deadlines.filter(({ ruleKey, state: is }) => {
    if (is === 'met' || lapses[ruleKey] === undefined) return false
    if (ruleKey === 'accuse.register') return entryInForce(state) !== undefined
    if (ruleKey === 'accuse.objection' && pendingObjection(state)) return false
    return state.transfer === undefined
  })
}

/** Moments at which a period of the respondent lapses or an entry expires. */
export const wakes = (state: FalseAccusationState): string[] => lapsing(state).map(endOf)

/** The first thing that time alone brings about at `context.now`, if any; asked again after each. */
export function expire(state: FalseAccusationState, context: Clock): FalseAccusationEvent | undefined {
  if (state.status === 'closed') return undefined
  const over = lapsing(state).find(term => epochMs(endOf(term)) <= epochMs(context.now))
  const lapse = over && lapses[over.ruleKey]
  return over && lapse ? lapse(state, context, over) : reminder(state, context)
}
