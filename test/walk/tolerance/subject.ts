import { currentPackFor } from '#domain/packs/packs.ts'
import { statutoryCalendar } from '#domain/time/calendarData.ts'
import type { Application } from '#domain/tolerance/commands.ts'
import type { ToleranceEvent } from '#domain/tolerance/events.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import type { Subject } from '../explore.ts'
import { ledgerInvariants } from '../ledger.ts'
import { opened, type Rules } from '../node.ts'
import { knownFor, namingInvariants, peopleInvariants } from '../people.ts'
import { periodInvariants } from '../periods.ts'
import { voteInvariants } from '../votes.ts'
import { attempts } from './attempts.ts'
import { cast } from './cast.ts'
import { keyOf, within } from './facts.ts'
import { toleranceInvariants } from './invariants.ts'

export const toleranceRules: Rules<ToleranceState, ToleranceEvent> = {
  process: tolerance,
  pack: currentPackFor('tolerance', 'general'),
  calendar: statutoryCalendar,
}

type Start = Pick<Application, 'applicantKind'> & { rank: 'township' | 'county'; authority: 'decide' | 'recommend' }

/** An applicant's case of the county, one that the prefecture approves on the organ's own motion, one that only recommends. */
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

export const toleranceSubject = (atMost: number): Subject<ToleranceState, ToleranceEvent> => ({
  rules: toleranceRules,
  starts: given => starts.map(start => open(given, start)),
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
