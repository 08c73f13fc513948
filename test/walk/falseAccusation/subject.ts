import type { Allegation, Application } from '#domain/falseAccusation/commands.ts'
import type { FalseAccusationEvent } from '#domain/falseAccusation/events.ts'
import { falseAccusation } from '#domain/falseAccusation/falseAccusation.ts'
import type { FalseAccusationState } from '#domain/falseAccusation/state.ts'
import { currentPackFor } from '#domain/packs/packs.ts'
import type { Rank } from '#domain/packs/rulePack.ts'
import { statutoryCalendar } from '#domain/time/calendarData.ts'
import type { Subject } from '../explore.ts'
import { ledgerInvariants } from '../ledger.ts'
import { opened, type Rules, type Step, write } from '../node.ts'
import { knownFor, namingInvariants, peopleInvariants } from '../people.ts'
import { periodInvariants } from '../periods.ts'
import { voteInvariants } from '../votes.ts'
import { attempts, evidence } from './attempts.ts'
import { cast } from './cast.ts'
import { keyOf, within } from './facts.ts'
import { accusationInvariants, reporterReference } from './invariants.ts'

export const accusationRules: Rules<FalseAccusationState, FalseAccusationEvent> = {
  process: falseAccusation,
  pack: currentPackFor('falseAccusation', undefined),
  calendar: statutoryCalendar,
}

type Start = { rank: Rank; isKnown: boolean }

/** Of a report whose sender is kept; of a cadre that the province manages; of a sender whom nobody knows. */
const starts: readonly Start[] = [
  { rank: 'township', isKnown: true },
  { rank: 'prefecture', isKnown: true },
  { rank: 'township', isKnown: false },
]

const allegation: Allegation = { id: 'a1', text: '收受礼金', finding: 'fabricated', basis: '举报附件系伪造' }
const meta = { kind: 'evidence', title: '附件', sha256: 'a'.repeat(64), mediaType: 'application/pdf', bytes: 10 }

/** Opens a case after a clarification, and puts the evidence in its file. */
function open(
  rules: Rules<FalseAccusationState, FalseAccusationEvent>,
  { rank, isKnown }: Start,
): Step<FalseAccusationState, FalseAccusationEvent> {
  const clarificationCaseId = 'd'.repeat(32)
  const application: Application = {
    accused: { personId: 'party', name: '沈某某', rank },
    clarificationCaseId,
    origin: { caseId: clarificationCaseId, subject: 'party', allegations: [allegation], handlers: ['prior'] },
    reporter: { named: isKnown, ...(isKnown && { ref: reporterReference }) },
    barred: ['barred'],
    grounds: '捏造事实',
    indicators: ['revenge'],
  }
  const by = cast.intake
  const { after: before } = opened(rules, application, by)
  const attached = { type: 'attachDocument' as const, body: { document: evidence, meta } }
  const { entry, after } = write(rules, before, attached, before.now, by)
  return { rules, before, after, entry, by }
}

export const accusationSubject = (atMost: number): Subject<FalseAccusationState, FalseAccusationEvent> => ({
  rules: accusationRules,
  starts: given => starts.map(start => open(given, start)),
  attempts,
  key: keyOf,
  within: node => within(node, atMost),
  lastResorts: ['confirmMistaken', 'confirmClosing'],
  neverAccepted: ['withdraw'],
  invariants: [
    ...peopleInvariants,
    ...namingInvariants,
    knownFor(state => [...(state as FalseAccusationState).priorHandlers, ...(state as FalseAccusationState).barred]),
    ...voteInvariants,
    ...ledgerInvariants,
    ...periodInvariants,
    ...accusationInvariants,
  ],
})
