import { isPastDue } from '#domain/time/reminders.ts'
import { type AnyInvariant, named } from './invariant.ts'

/** Periods, suspension and transfer. */
export const periodInvariants: readonly AnyInvariant[] = [
  named('periodStateHistoryAllows', 'each period is in a state that its history allows', 'docs/rules.md 0, Deadlines', {
    state: ({ node: { state } }) =>
      new Set(state.deadlines.map(({ id }) => id)).size === state.deadlines.length &&
      state.deadlines.every(({ state: is, due, start, suspensions, remindersSent, endedOn, lateFromStart }) => {
        const stopped = suspensions.at(-1)?.until === undefined && suspensions.length > 0
        const wasLate = remindersSent.some(({ kind }) => kind === 'overdue')
        return (
          due >= start &&
          (is === 'met') === (endedOn !== undefined) &&
          (is !== 'suspended' || stopped) &&
          (!stopped || is === 'suspended' || is === 'met') &&
          (is !== 'overdue' || wasLate || lateFromStart === true)
        )
      }),
  }),
  named(
    'periodsOthersOrganStand',
    'periods of others than the organ stand still on a transfer alone',
    'docs/rules.md 0, Suspension, Transfer',
    {
      state: ({ node: { state } }) =>
        state.status === 'closed' ||
        state.transfer !== undefined ||
        state.deadlines.every(({ handling, state: is }) => handling || is !== 'suspended'),
    },
  ),
  named(
    'periodsStandStillOnlyWhileHeld',
    'periods stand still only while something holds them',
    'docs/rules.md 0, Suspension',
    {
      state: ({ node: { state } }) =>
        state.status === 'closed' ||
        state.suspension !== undefined ||
        state.transfer !== undefined ||
        state.deadlines.every(({ state: is, ruleKey }) => is !== 'suspended' || state.heldTerms.includes(ruleKey)),
    },
  ),
  named(
    'suspensionTransferStopHandling',
    'suspension and transfer stop every handling period that is not late',
    'docs/rules.md 0, Suspension, Transfer',
    {
      step: ({ entry: { event }, after }) =>
        (event.type !== 'suspend' && event.type !== 'transfer') ||
        after.state.deadlines.every(term => !term.handling || term.state !== 'running' || isPastDue(term, after.now)),
    },
  ),
  named(
    'transferClearsTasksHandlers',
    'a transfer clears tasks, handlers and panel, and leaves the stage',
    'docs/rules.md 0, Transfer',
    {
      step: ({ entry: { event }, before, after: { state } }) =>
        event.type !== 'transfer' ||
        (state.handlers.length === 0 &&
          state.panel === undefined &&
          Object.keys(state.claims).length === 0 &&
          state.rounds.every(({ closedAt }) => closedAt !== undefined) &&
          state.stage === before.state.stage),
    },
  ),
  named(
    'nobodyHandlesSitsVotes',
    'nobody handles, sits or votes in a case on its way to another organ',
    'docs/rules.md 0, Transfer',
    {
      state: ({ node: { state } }) =>
        state.transfer === undefined ||
        state.status === 'closed' ||
        (state.handlers.length === 0 && state.panel === undefined),
    },
  ),
  named(
    'caseWayWaitsOrgan',
    'a case on its way waits for the other organ within one period',
    'docs/rules.md 0, Transfer: 5 WD',
    {
      state: ({ node: { state } }) => {
        const waiting = state.deadlines.filter(
          ({ ruleKey, state: is }) => ruleKey === 'transfer.accept' && is !== 'met',
        )
        return state.status === 'closed' || waiting.length === (state.transfer ? 1 : 0)
      },
    },
  ),
  named(
    'reopenedCaseStandsStill',
    'a reopened case stands still for nothing that held it before',
    'docs/rules.md 0, reopen, Suspension, Transfer',
    {
      step: ({ entry: { event }, after: { state } }) =>
        event.type !== 'reopen' ||
        (state.suspension === undefined &&
          state.transfer === undefined &&
          state.deadlines.every(({ state: is }) => is !== 'suspended')),
    },
  ),
  named('suspensionEndTask', 'a suspension has an end and a task at it', 'docs/rules.md 0, Suspension', {
    state: ({ node: { state }, rules: { process } }) => {
      const end = state.deadlines.filter(({ ruleKey, state: is }) => ruleKey === 'suspension' && is !== 'met')
      if (state.status === 'closed') return end.length === 0
      const task = state.transfer !== undefined || process.tasks(state).some(({ action }) => action === 'resume')
      return end.length === (state.suspension ? 1 : 0) && (!state.suspension || task)
    },
  }),
]
