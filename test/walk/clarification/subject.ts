import { clarification } from '#domain/clarification/clarification.ts'
import type { Application } from '#domain/clarification/commands.ts'
import type { ClarificationEvent } from '#domain/clarification/events.ts'
import type { ClarificationState } from '#domain/clarification/state.ts'
import { currentPackFor } from '#domain/packs/packs.ts'
import { statutoryCalendar } from '#domain/time/calendarData.ts'
import { allegations } from '#test/support/clarificationCase.ts'
import type { Subject } from '../explore.ts'
import { ledgerInvariants } from '../ledger.ts'
import { opened, type Rules } from '../node.ts'
import { knownFor, peopleInvariants } from '../people.ts'
import { periodInvariants } from '../periods.ts'
import { attempts, cityInquiry, ownInquiry } from './attempts.ts'
import { cast } from './cast.ts'
import { keyOf, within } from './facts.ts'
import { clarificationInvariants, reporterReference } from './invariants.ts'

export const clarificationRules: Rules<ClarificationState, ClarificationEvent> = {
  process: clarification,
  pack: currentPackFor('clarification', undefined),
  calendar: statutoryCalendar,
}

const asked = allegations.map(({ id, text }) => ({ id, text }))
const named = { named: true, ref: reporterReference }
const tolerated = { caseId: 'd'.repeat(32), outcome: 'tolerate' }

/**
 * Proposed by the organ that verified, about a named report; by an organ that did not verify; from a tolerance
 * decision; and the person's own application, with no inquiry yet.
 */
const starts: readonly Partial<Application>[] = [
  { source: 'inquiry', inquiry: ownInquiry, allegations: [...allegations], reporter: named },
  { source: 'inquiry', inquiry: cityInquiry, allegations: [...allegations], reporter: { named: false } },
  { source: 'toleranceDecision', inquiry: ownInquiry, allegations: [...allegations], origin: tolerated },
  { source: 'ownApplication', allegations: asked, facts: '经过', request: '澄清' },
]

function open(rules: Rules<ClarificationState, ClarificationEvent>, start: Partial<Application>) {
  const application = { subject: { personId: 'party', name: '沈某某' }, unit: '某局', ...start } as Application
  const { party, intake } = cast
  const by = start.source === 'ownApplication' ? { ...party, roles: ['applicant' as const] } : intake
  return opened(rules, application, by)
}

export const clarificationSubject = (atMost: number): Subject<ClarificationState, ClarificationEvent> => ({
  rules: clarificationRules,
  starts: given => starts.map(start => open(given, start)),
  attempts,
  key: keyOf,
  within: node => within(node, atMost),
  lastResorts: ['withdraw', 'confirmClosing'],
  invariants: [...peopleInvariants, knownFor(), ...ledgerInvariants, ...periodInvariants, ...clarificationInvariants],
})
