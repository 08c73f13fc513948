import { deputyFor } from '../access/deputyHead.ts'
import { organOf } from '../access/organs.ts'
import { organsOf } from '../access/organsOfRelease.ts'
import { actsAs } from '../access/substitution.ts'
import { type CommonState, isParty, type RecusalGround } from '../case.ts'
import type { Consequences } from '../consequences.ts'
import { articleOf, byAnalogy } from '../law/citation.ts'
import { openRound } from '../panel/panel.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import type { CommonBodies as Bodies } from './bodies.ts'
import { withoutCustody } from './custody.ts'
import { mustFitRequest } from './quota.ts'

/** A person withdraws from the case; effective at once, no approval needed. */
export function declareRecusal(body: Bodies['declareRecusal'], state: CommonState, context: Context) {
  const { actor } = context
  must(!state.parties.includes(actor.person), 'FORBIDDEN')
  const heads = actor.onBehalfOf === undefined && actor.roles.includes('approver')
  const facts: { person: string; headOf?: string } = heads
    ? { person: actor.person, headOf: actor.organ }
    : { person: actor.person }
  return [{ type: 'declareRecusal' as const, body, facts, ...withdrawing(state, actor.person, facts.headOf, context) }]
}

/** What was delegated to the recused goes back to whoever delegated it; for a head without one above a deputy acts. */
function withdrawing(
  state: CommonState,
  person: string,
  headOf: string | null | undefined,
  context: Context,
): { then?: Consequences } {
  const ended = Object.keys(state.claims).filter(task => state.claims[task]?.delegatedTo === person)
  const deputyHead = context.rules > 2 ? deputyFor(state, { headOf, withdraws: person }, context) : undefined
  const then = { ...(ended.length > 0 && { undelegated: ended }), ...(deputyHead && { deputyHead }) }
  return Object.keys(then).length > 0 ? { then } : {}
}

/** A request that somebody withdraw waits for the head's decision. */
export function requestRecusal(body: Bodies['requestRecusal'], state: CommonState, context: Context) {
  must(!state.recusals.some(recusal => recusal.person === body.person), 'RECUSED', { persons: [body.person] })
  must(!isParty(state, body.person), 'INVALID_BODY', { path: 'person', message: 'isParty' })
  const pending = state.recusalRequests.some(request => request.person === body.person)
  must(!pending, 'WRONG_STAGE', { reason: 'alreadyRequested' })
  mustFitRequest(state, context, body)
  const asked = { headOf: body.headOf === state.organ ? body.headOf : null, withdraws: body.person }
  const deputy = context.rules > 2 ? deputyFor(state, asked, context) : undefined
  return [{ type: 'requestRecusal' as const, body, ...(deputy && { facts: { decidedBy: deputy.person } }) }]
}

/** Deputies who decide on the recusal of a head, each of one request alone. */
export const recusalDeciders = ({ recusalRequests }: Pick<CommonState, 'recusalRequests'>): string[] =>
  recusalRequests.flatMap(({ decidedBy }) => decidedBy ?? [])

/** Who decides on recusal: of reports by their own rules, in a tolerance review as a model. */
const deciding = (kind: CommonState['kind']): string =>
  kind === 'tolerance' ? byAnalogy('sanctions', '第四十八条') : articleOf('reporting', '第四十八条')

/**
 * The head decides on the others; on the head's own recusal the superior's head does (政务处分法 48), at the top another
 * head or the deputy whom the register names.
 */
export function decideRecusal(body: Bodies['decideRecusal'], state: CommonState, context: Context) {
  const asked = state.recusalRequests.find(request => request.person === body.person)
  must(asked !== undefined, 'WRONG_STAGE', { missing: 'requestRecusal' })
  must(!actsAs(context.actor).includes(body.person), 'SAME_PERSON', {}, deciding(state.kind))
  must(context.actor.roles.includes('approver') || asked.decidedBy === context.actor.person, 'FORBIDDEN')
  return [
    {
      type: 'decideRecusal' as const,
      body,
      ...(body.granted ? withdrawing(state, body.person, asked.headOf, context) : {}),
    },
  ]
}

/** The head of the organ above acts for an organ whose own head was recused. */
export function withActingHead<S extends CommonState>(state: S, headOf: string | null | undefined): S {
  const superior = headOf ? organOf(organsOf(state), headOf)?.superior : undefined
  return headOf && superior ? { ...state, actingHeads: { ...state.actingHeads, [headOf]: superior } } : state
}

/** Takes a person out: place, tasks and an open ballot are lost; a recused chair voids the open round. */
export function withdrawPerson<S extends CommonState>(
  state: S,
  person: string,
  ground: RecusalGround,
  by: 'self' | 'head',
  at: string,
): S {
  const claims = Object.fromEntries(Object.entries(state.claims).filter(([, claim]) => claim.assignee !== person))
  const handled = state.handlers.includes(person)
  const open = openRound(state.rounds)
  const rounds = state.rounds.map(round => {
    if (round !== open) return round
    if (round.chair === person) return { ...round, closedAt: at, result: 'void' as const, ballots: [] }
    return {
      ...round,
      due: round.due.filter(member => member !== person),
      ballots: round.ballots.filter(ballot => ballot.member !== person),
    }
  })
  return {
    ...withoutCustody(state, person),
    recusals: [...state.recusals, { person, ground, at, by }],
    recusalRequests: state.recusalRequests.filter(request => request.person !== person),
    handlers: state.handlers.filter(handler => handler !== person),
    formerHandlers: handled ? [...state.formerHandlers, person] : state.formerHandlers,
    claims,
    rounds,
  }
}
