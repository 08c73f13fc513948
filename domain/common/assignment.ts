import { signed } from '../access/signature.ts'
import { actsAs } from '../access/substitution.ts'
import type { CommonState } from '../case.ts'
import type { Entry } from '../entry.ts'
import { byAnalogy } from '../law/citation.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import type { HandlerBodies } from './bodies.ts'
import { hasInvestigated, hasVoted, mustBeFree } from './naming.ts'

/** Who voted in the case or sits on it: they investigate nothing of it. */
const votes = (state: CommonState, person: string): boolean =>
  hasVoted(state, person) || (state.panel?.members.includes(person) ?? false)

/** At least two investigators (政务处分法 42), none of whom voted. Those who leave stay barred from voting and approving. */
export function assignedHandlers(
  body: HandlerBodies['assignHandlers'],
  state: CommonState,
  context: Context,
): string[] {
  const handlers = [...new Set(body.handlers)]
  must(handlers.length >= 2, 'TOO_FEW_HANDLERS', { needed: 2 }, byAnalogy('sanctions', '第四十二条'))
  // Who approved investigates no more (docs/rules.md 0, Panel); under the former rules nobody asked.
  const approvers = context.rules >= 3 ? handlers.filter(person => state.approvers.includes(person)) : []
  must(approvers.length === 0, 'SAME_PERSON', { persons: approvers })
  mustBeFree(state, handlers, context)
  const voted = handlers.filter(handler => votes(state, handler))
  must(voted.length === 0, 'SAME_PERSON', { persons: voted })
  return handlers
}

/** Whoever inquires before handlers are assigned becomes one, which nobody may who voted or is on the panel. */
export function mustNotVote(state: CommonState, { actor }: Context): void {
  const voting = actsAs(actor).filter(person => votes(state, person))
  must(voting.length === 0, 'SAME_PERSON', { persons: voting })
}

/**
 * An investigator who acts before assignment thereby becomes a handler. A substitute does not: the absent person does;
 * but who investigated for another is barred from voting and approving all the same.
 */
export function enlist<S extends CommonState>(state: S, { actor }: Pick<Entry, 'actor'>): S {
  const { by, through } = signed(actor)
  const joins = !state.handlersAssigned && !state.handlers.includes(by)
  const joined = joins ? { ...state, handlers: [...state.handlers, by] } : state
  return through === undefined || hasInvestigated(joined, through)
    ? joined
    : { ...joined, formerHandlers: [...joined.formerHandlers, through] }
}
