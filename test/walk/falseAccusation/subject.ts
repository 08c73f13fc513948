import type { Actor } from '#domain/access/actor.ts'
import type { Allegation, Application } from '#domain/falseAccusation/commands.ts'
import type { FalseAccusationEvent } from '#domain/falseAccusation/events.ts'
import { falseAccusation } from '#domain/falseAccusation/falseAccusation.ts'
import { accusationNotice, type FalseAccusationState } from '#domain/falseAccusation/state.ts'
import { currentPackFor } from '#domain/packs/packs.ts'
import type { Rank } from '#domain/packs/rulePack.ts'
import { statutoryCalendar } from '#domain/time/calendarData.ts'
import type { Subject } from '../explore.ts'
import { played, servedLate } from '../late.ts'
import { ledgerInvariants } from '../ledger.ts'
import { opened, type Rules, type Step, write } from '../node.ts'
import { knownFor, namingInvariants, peopleInvariants } from '../people.ts'
import { periodInvariants } from '../periods.ts'
import { voteInvariants } from '../votes.ts'
import { attempts, evidence } from './attempts.ts'
import { cast, everybody } from './cast.ts'
import { keyOf, within } from './facts.ts'
import { accusationInvariants, reporterReference } from './invariants.ts'

export const accusationRules: Rules<FalseAccusationState, FalseAccusationEvent> = {
  process: falseAccusation,
  pack: currentPackFor('falseAccusation', undefined),
  calendar: statutoryCalendar,
  persons: Object.fromEntries(everybody.map(({ person, organ, roles }) => [person, { organ, roles }])),
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

const { intake, supervisor, i1, i2, p1, p2, p3, cityHead } = cast
const attempt =
  (by: Actor, type: string, body: Record<string, unknown> = {}) =>
  () => ({ by, type, body })
const met = { result: 'met', evidence: [evidence] }

/** A finding that could be served only after the case had been closed: its review is still open. */
function late(rules: Rules<FalseAccusationState, FalseAccusationEvent>) {
  const step = played(accusationRules, open(accusationRules, { rank: 'township', isKnown: true }), [
    attempt(i1, 'screen', { indicators: ['revenge'], reasons: '理由' }),
    attempt(supervisor, 'assignHandlers', { handlers: ['i1', 'i2'] }),
    attempt(i1, 'submitIntentFindings', { fabrication: met, intent: met }),
    attempt(i2, 'cosignFindings'),
    attempt(i1, 'giveNotice', { facts: '事实', basis: '依据', status: 'citizen' }),
    ({ state, now }) => ({
      by: intake,
      type: 'recordService',
      body: { document: accusationNotice(state)?.id ?? '', method: 'direct', receivedBy: '本人', receivedAt: now },
    }),
    attempt(i1, 'recordStatement', { text: '陈述' }),
    attempt(supervisor, 'convenePanel', { members: ['p1', 'p2', 'p3'], chair: 'p1' }),
    attempt(p1, 'openVote'),
    ...[p2, p3, p1].map(member => attempt(member, 'castVote', { choices: { fabrication: 'yes', intent: 'yes' } })),
    attempt(p1, 'closeVote'),
    attempt(cityHead, 'approve'),
    ...servedLate('finding', 'respondent', { intake, supervisor }),
  ])
  return { ...step, rules }
}

export const accusationSubject = (atMost: number): Subject<FalseAccusationState, FalseAccusationEvent> => ({
  rules: accusationRules,
  starts: given => [...starts.map(start => open(given, start)), late(given)],
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
