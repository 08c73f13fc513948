import type { Actor } from '#domain/access/actor.ts'
import { currentPackFor } from '#domain/packs/packs.ts'
import { statutoryCalendar } from '#domain/time/calendarData.ts'
import type { Application } from '#domain/tolerance/commands.ts'
import type { ToleranceEvent } from '#domain/tolerance/events.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import type { Subject } from '../explore.ts'
import { played, servedLate } from '../late.ts'
import { ledgerInvariants } from '../ledger.ts'
import { opened, type Rules } from '../node.ts'
import { knownFor, namingInvariants, peopleInvariants } from '../people.ts'
import { periodInvariants } from '../periods.ts'
import { voteInvariants } from '../votes.ts'
import { answers, attempts } from './attempts.ts'
import { cast } from './cast.ts'
import { keyOf, within } from './facts.ts'
import { toleranceInvariants } from './invariants.ts'

export const toleranceRules: Rules<ToleranceState, ToleranceEvent> = {
  process: tolerance,
  pack: currentPackFor('tolerance', 'general'),
  calendar: statutoryCalendar,
}

type Start = Pick<Application, 'applicantKind'> & { rank: 'township' | 'county'; authority: 'decide' | 'recommend' }

/**
 * An applicant's case of the county, one that the prefecture approves on the organ's own motion, one that only
 * recommends.
 */
const starts: readonly Start[] = [
  { applicantKind: 'person', rank: 'township', authority: 'decide' },
  { applicantKind: 'exOfficio', rank: 'county', authority: 'decide' },
  { applicantKind: 'person', rank: 'township', authority: 'recommend' },
]

function open(rules: Rules<ToleranceState, ToleranceEvent>, { applicantKind, rank, authority }: Start) {
  const application: Application = {
    regime: 'general',
    applicantKind,
    subject: { personId: 'party', name: '周某某', rank },
    unit: '某局',
    matter: { organ: '审计局', number: '1', state: 'open' },
    facts: '经过',
    circumstances: [],
  }
  const by = applicantKind === 'exOfficio' ? cast.intake : { ...cast.party, roles: ['applicant' as const] }
  return opened(rules, application, by, { authority })
}

const { intake, supervisor, i1, i2, p1, p2, p3, head } = cast
const attempt =
  (by: Actor, type: string, body: Record<string, unknown> = {}) =>
  () => ({ by, type, body })
const officers = { intake, supervisor }

/** A decision, and a refusal, that could be served only after the case had been closed: its review is still open. */
function late(rules: Rules<ToleranceState, ToleranceEvent>) {
  const begun = () => open(toleranceRules, { applicantKind: 'person', rank: 'township', authority: 'decide' })
  const refused = played(toleranceRules, begun(), [
    attempt(intake, 'refuseAcceptance', { reason: '理由' }),
    ...servedLate('refusal', 'subject', officers),
  ])
  const decided = played(toleranceRules, begun(), [
    attempt(intake, 'accept'),
    attempt(supervisor, 'assignHandlers', { handlers: ['i1', 'i2'] }),
    attempt(i1, 'recordInterview', { who: '当事人', role: 'subject', summary: '陈述' }),
    attempt(i1, 'submitFindings', { findings: answers.clear, recommendation: 'tolerate' }),
    attempt(i2, 'cosignFindings'),
    attempt(supervisor, 'convenePanel', { members: ['p1', 'p2', 'p3'], chair: 'p1' }),
    attempt(p1, 'openVote'),
    ...[p2, p3, p1].map(member => attempt(member, 'castVote', { choice: 'notTolerate' })),
    attempt(p1, 'closeVote'),
    attempt(head, 'approve'),
    ...servedLate('decision', 'subject', officers, [
      { by: intake, type: 'recordFiling', body: { bodies: ['组织人事'] } },
    ]),
  ])
  return [refused, decided].map(step => ({ ...step, rules }))
}

export const toleranceSubject = (atMost: number): Subject<ToleranceState, ToleranceEvent> => ({
  rules: toleranceRules,
  starts: given => [...starts.map(start => open(given, start)), ...late(given)],
  attempts,
  key: keyOf,
  within: node => within(node, atMost),
  lastResorts: ['withdraw', 'confirmClosing'],
  invariants: [
    ...peopleInvariants,
    ...namingInvariants,
    knownFor(),
    ...voteInvariants,
    ...ledgerInvariants,
    ...periodInvariants,
    ...toleranceInvariants,
  ],
})
