import { canonical, hashState } from '#domain/hash.ts'
import { type AnyInvariant, named } from './invariant.ts'

const through = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** The ledger, its counters, and the end of a case. */
export const ledgerInvariants: readonly AnyInvariant[] = [
  named(
    'closedCaseTakesLittle',
    'a closed case takes nothing but the service of a notice, a request for review, and its reopening',
    'docs/rules.md 0, Commands',
    {
      step: ({ before, entry: { event } }) =>
        before.n === 0 ||
        before.state.status === 'open' ||
        ['recordService', 'requestReview', 'reopen'].includes(event.type),
      state: ({ node, timeMoves }) => node.state.status === 'open' || !timeMoves,
    },
  ),
  named(
    'publicCounterMovesByOne',
    'the public counter moves for acts other than ballots and for what time decides, by one',
    'docs/protocol.md, "Two counters"',
    {
      step: ({ before, after, by, entry: { event } }) => {
        if (after.n === 1) return true
        const { then } = event as { then?: { stage?: string; close?: unknown } }
        const moves = by ? event.type !== 'castVote' : then?.stage !== undefined || then?.close !== undefined
        return after.state.seq === before.state.seq + (moves ? 1 : 0)
      },
    },
  ),
  named(
    'foldingIsPure',
    'folding an entry again gives the same state, and leaves the one before as it was',
    'ARCHITECTURE.md, "A running process"',
    {
      fresh: ({ before, after, entry, rules: { process } }) => {
        if (before === after) return true
        const earlier = canonical(before.state)
        const again = process.evolve(through(before.state), through(entry))
        return hashState(again) === hashState(through(after.state)) && canonical(before.state) === earlier
      },
    },
  ),
  named(
    'openStateWaitsPerson',
    'every open state waits for a person who can move it, or for a time',
    'issue: every open state waits',
    {
      state: ({ node: { state }, rules: { process }, moving, timeMoves }) => {
        const can = moving.filter(({ type }) => process.actions[type]?.roles !== 'any').map(({ by }) => by)
        const waitsFor = process
          .tasks(state)
          .some(({ candidates }) =>
            can.some(by =>
              'person' in candidates
                ? candidates.person === by.person
                : candidates.organ === by.organ && by.roles.includes(candidates.role),
            ),
          )
        return state.status === 'closed' || timeMoves || waitsFor
      },
    },
  ),
  named('closedCaseAsksNobody', 'a closed case asks nobody for anything', 'docs/rules.md 0, Tasks', {
    state: ({ node: { state }, rules: { process } }) => state.status === 'open' || process.tasks(state).length === 0,
  }),
  named(
    'administrativeClosingAskedPerson',
    'administrative closing is asked for by one person and confirmed by another',
    'docs/rules.md 0',
    {
      step: ({ before: { state }, by, entry: { event } }) =>
        event.type !== 'confirmClosing' || (state.closing !== undefined && state.closing.by !== by?.person),
    },
  ),
]
