import { mustBeStrangers } from '../common/naming.ts'
import { atStage } from '../common/stage.ts'
import { byAnalogy } from '../law/citation.ts'
import { adjourn, ballotHash, convene, count, mustHaveBeenAbsent, open, roundOfMember } from '../panel/deliberation.ts'
import { openRound } from '../panel/panel.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import type { Bodies } from './commands.ts'
import { issue } from './notices.ts'
import { elements, type FalseAccusationState } from './state.ts'

/** No panel before the notice was served and answered, or its term is over (政务处分法 43). */
export function convenePanel(body: Bodies['convenePanel'], state: FalseAccusationState, context: Context) {
  const early = ['screening', 'investigating', 'noticed'].includes(state.stage)
  must(!early, 'NOTICE_REQUIRED', { stage: state.stage }, byAnalogy('sanctions', '第四十三条'))
  atStage(state, 'deliberating')
  const facts = convene(body, state, context, 'decision')
  mustBeStrangers(state, body.members, context)
  return [{ type: 'convenePanel' as const, body, facts }]
}

export function openVote(body: Bodies['openVote'], state: FalseAccusationState, _context: Context) {
  atStage(state, 'deliberating')
  return [{ type: 'openVote' as const, body, facts: open(state, 'decision') }]
}

/** Each element is voted apart (逐项表决); one that was not found on evidence cannot be voted for. */
export function castVote(body: Bodies['castVote'], state: FalseAccusationState, context: Context) {
  const { person } = context.actor
  const round = roundOfMember(state, person)
  const unproven = elements.filter(
    element => body.choices[element] === 'yes' && state.intentFindings?.[element].result !== 'met',
  )
  must(unproven.length === 0, 'EVIDENCE_REQUIRED', { missing: unproven })
  const hash = ballotHash(round, person, body.choices, body.opinion, context.receivedAt)
  return [{ type: 'castVote' as const, body, facts: { hash } }]
}

/**
 * Both elements adopted: to approval. Otherwise nothing is established, without a further round and without approval.
 */
export function closeVote(body: Bodies['closeVote'], state: FalseAccusationState, context: Context) {
  const { round, tallies } = count(state, elements)
  mustHaveBeenAbsent(body, round, context)
  const decided = elements.every(element => tallies[element]?.adopted !== undefined)
  const established = elements.every(element => tallies[element]?.adopted === 'yes')
  const facts = {
    tallies,
    result: decided ? ('adopted' as const) : ('deferred' as const),
    ...(established && { adopted: 'established' }),
    head: round.head,
  }
  const then = established
    ? { stage: 'approving' }
    : { notices: issue(state, 'notEstablished', 'result'), close: { outcome: 'notEstablished' } }
  return [{ type: 'closeVote' as const, body, facts, then }]
}

/** Rounds of this deliberation that ended uncounted. */
const adjournments = ({ rounds, stages }: FalseAccusationState): number =>
  rounds.filter(({ openedAt, result }) => openedAt >= (stages.at(-1)?.enteredAt ?? '') && result === 'adjourned').length

/** Whether the open round may end uncounted: once, and again where recusals left too few in it to decide anything. */
export const mayAdjourn = (state: FalseAccusationState): boolean =>
  adjournments(state) === 0 || (openRound(state.rounds)?.due.length ?? 0) < 3

/** 缓议, once: the next round must decide. */
export function adjournVote(body: Bodies['adjournVote'], state: FalseAccusationState, _context: Context) {
  adjourn(state)
  must(mayAdjourn(state), 'WRONG_STAGE', { reason: 'adjournedBefore' })
  return [{ type: 'adjournVote' as const, body }]
}
