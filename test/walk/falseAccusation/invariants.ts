import type { Actor } from '#domain/access/actor.ts'
import { organOf, reaches } from '#domain/access/organs.ts'
import { organsOfRelease } from '#domain/access/organsOfRelease.ts'
import { actingHeadOf, hasEnded } from '#domain/case.ts'
import type { Listing } from '#domain/caseIndex.ts'
import { owedServices } from '#domain/common/owed.ts'
import type { FalseAccusationEvent } from '#domain/falseAccusation/events.ts'
import {
  accusationNotice,
  elements,
  entryInForce,
  type FalseAccusationState,
  findingNotice,
  isNotified,
  openProposal,
  pendingObjection,
  pendingRepair,
  pendingReview,
  reviewNotice,
} from '#domain/falseAccusation/state.ts'
import { story } from '#domain/falseAccusation/story.ts'
import { addMonths, addWorkingDays, dayOf, nextWorkingDay } from '#domain/time/calendar.ts'
import { statutoryCalendar } from '#domain/time/calendarData.ts'
import { endingInvariants } from '../ending.ts'
import { type AnyInvariant, sayingOf } from '../invariant.ts'
import { noticesOf, textOf } from '../notices.ts'
import { courseOf, periodsOf } from '../stages.ts'
import { everybody } from './cast.ts'

const about = sayingOf<FalseAccusationState, FalseAccusationEvent>()

/** By what the reporter is known in the case. */
export const reporterReference = 'reference-of-the-reporter'

/** The stay in the inquiry that the case is in, or came from, began at. */
const sinceInquiry = ({ stages }: FalseAccusationState): string =>
  stages.findLast(({ stage }) => stage === 'investigating')?.enteredAt ?? ''
const adoptedRound = (state: FalseAccusationState) =>
  state.rounds.findLast(({ result, openedAt }) => result === 'adopted' && openedAt >= sinceInquiry(state))
/**
 * The respondent was told in writing since the last inquiry, has answered or let the term pass, and was heard if it was
 * asked for.
 */
const wasHeard = (state: FalseAccusationState): boolean => {
  const notice = accusationNotice(state)?.notice
  const isServed = notice?.service !== undefined && notice.issuedAt >= sinceInquiry(state)
  return isServed && state.answered !== undefined && (!state.hearing || state.hearing.heldAt !== undefined)
}
const isHeadOf = (by: Actor | undefined, level: 'county' | 'prefecture' | 'province'): boolean =>
  by?.roles.includes('approver') === true && reaches(by.level, level)

/** A mistake is no false accusation. */
const mistakes: readonly AnyInvariant[] = [
  about(
    'afterMistakeNothingFollows',
    'after a mistake nothing follows: no finding, referral, entry or publication',
    '刑法 243-3; RPT 45',
    {
      state: ({ node: { state } }) =>
        state.mistaken === undefined ||
        (state.outcome === 'mistaken' &&
          isOver(state) &&
          state.referrals.length + state.publications.length === 0 &&
          state.proposal === undefined &&
          state.listing === undefined),
    },
  ),
  about(
    'mistakeToldBeforeDecision',
    'a mistake is told before the decision alone',
    'docs/rules.md 3, closeAsMistaken',
    {
      step: ({ entry: { event }, before: { state } }) =>
        event.type !== 'confirmMistaken' || (state.outcome === undefined && state.status === 'open'),
    },
  ),
  about(
    'panelFoundBothElements',
    'what a panel found for both elements is called a mistake only after a remand',
    'docs/rules.md 3, closeAsMistaken',
    {
      step: ({ entry: { event }, before: { state } }) =>
        !['closeAsMistaken', 'confirmMistaken'].includes(event.type) || state.stage !== 'approving',
    },
  ),
  about(
    'mistakeIsNoOnesWordAlone',
    'a mistake is no one person’s word: the supervisor confirms, later a second handler and the head',
    'docs/rules.md 3',
    {
      step: ({ entry: { event }, by, before: { state } }) => {
        if (event.type !== 'confirmMistaken' || event.body.refused) return true
        const { mistakenProposal: proposal, stage } = state
        if (!proposal || !by || proposal.by === by.person) return false
        if (stage === 'screening') return by.roles.includes('supervisor')
        const second = proposal.cosigned?.by
        return by.roles.includes('approver') && second !== undefined && second !== proposal.by && second !== by.person
      },
    },
  ),
]

/** The inquiry: by whom, into what, on what evidence. */
const inquiry: readonly AnyInvariant[] = [
  about(
    'nobodyHandlesCaseSits',
    'nobody handles the case or sits on it who handled the clarification or is of the accused’s unit',
    'docs/rules.md 3, investigating: separate handlers',
    {
      state: ({ node: { state } }) =>
        [...state.handlers, ...(state.panel?.members ?? [])].every(
          person => !state.priorHandlers.includes(person) && !state.barred.includes(person),
        ),
    },
  ),
  about(
    'findingsWrittenLeastTwo',
    'findings are written by one of at least two handlers and signed by another',
    '政务处分法 42',
    {
      step: ({ entry: { event }, by, before: { state }, after }) => {
        const findings = after.state.intentFindings
        if (event.type !== 'cosignFindings' || !findings) return true
        return state.handlers.length >= 2 && state.handlers.includes(by?.person ?? '') && findings.by !== by?.person
      },
    },
  ),
  about(
    'elementMetEvidenceFile',
    'an element is met on evidence of the file alone',
    'docs/rules.md 3, EVIDENCE_REQUIRED',
    {
      state: ({ node: { state } }) =>
        elements.every(element => {
          const { result = 'unclear', evidence = [] } = state.intentFindings?.[element] ?? {}
          const known = evidence.every(id => state.documents.some(document => document.id === id && !document.notice))
          return result !== 'met' || (evidence.length > 0 && known)
        }),
    },
  ),
  about(
    'identityOpenedTwoCustodiansNeither',
    'an identity is opened by two custodians, neither of whom asked for it',
    'docs/rules.md 3, grantIdentity; RPT 47',
    {
      state: ({ node: { state } }) => {
        const { by, grants = [] } = state.identity ?? {}
        const custodians = new Set(grants.map(grant => grant.by))
        const own = state.custody?.grants.every(grant => grant.by !== state.custody?.by) ?? true
        return own && custodians.size === grants.length && grants.length <= 2 && !custodians.has(by ?? '')
      },
    },
  ),
  about(
    'unknownSenderTracedApproval',
    'an unknown sender is traced with the approval of a head of the prefecture or above alone',
    'RPT 29',
    {
      step: ({ entry: { event }, by, before: { state } }) =>
        event.type !== 'approveTracing' || (isHeadOf(by, 'prefecture') && state.reporter?.ref === undefined),
      state: ({ node: { state } }) =>
        accusationNotice(state) === undefined || state.reporter?.ref !== undefined || state.tracing !== undefined,
    },
  ),
]

/** What the respondent is told and may say before anything is decided. */
const hearing: readonly AnyInvariant[] = [
  about(
    'noPanelCalledNobody',
    'no panel is called and nobody votes before the respondent was told in writing and heard',
    '政务处分法 43',
    {
      step: ({ entry: { event }, before: { state } }) =>
        !['convenePanel', 'openVote', 'castVote', 'closeVote'].includes(event.type) || wasHeard(state),
    },
  ),
  about(
    'nothingServedRespondentPublication',
    'nothing is served on the respondent by publication',
    'docs/rules.md 3: never 公告送达',
    {
      state: ({ node: { state } }) => state.documents.every(({ notice }) => notice?.service?.method !== '公告'),
    },
  ),
  about(
    'writtenOthersAccusedWithheld',
    'what is written to others than the accused is withheld from the accused',
    'docs/rules.md 0, Who',
    {
      state: ({ node: { state } }) =>
        state.documents.every(
          ({ notice }) => !notice || notice.withheld === true || notice.addressee === state.subject,
        ),
    },
  ),
  about('noNoticeNamesReporter', 'no notice names the reporter', 'docs/rules.md 0; RPT 47', {
    step: step => !noticesOf(step).map(textOf).join().includes(reporterReference),
  }),
]

/** The decision. */
const decision: readonly AnyInvariant[] = [
  about('nobodyVotesYesElement', 'nobody votes yes on an element that was not found', 'docs/rules.md 3, deliberating', {
    step: ({ entry: { event }, before: { state } }) =>
      event.type !== 'castVote' ||
      elements.every(one => event.body.choices[one] !== 'yes' || state.intentFindings?.[one].result === 'met'),
  }),
  about(
    'voteWithoutBothEnds',
    'a vote that does not adopt both elements ends the case: not established',
    'docs/rules.md 3, deliberating',
    {
      step: ({ entry: { event }, after: { state } }) => {
        if (event.type !== 'closeVote') return true
        const both = elements.every(element => event.facts.tallies[element]?.adopted === 'yes')
        return both ? state.stage === 'approving' : isOver(state) && state.outcome === 'notEstablished'
      },
    },
  ),
  about(
    'votePutOffOnce',
    'a vote is put off once, except where recusals left too few in it',
    'docs/rules.md 3, adjournVote',
    {
      step: ({ entry: { event }, before: { state } }) => {
        if (event.type !== 'adjournVote') return true
        const since = state.stages.at(-1)?.enteredAt ?? ''
        const before = state.rounds.filter(({ result, openedAt }) => result === 'adjourned' && openedAt >= since)
        return before.length === 0 || (state.rounds.at(-1)?.due.length ?? 0) < 3
      },
    },
  ),
  about(
    'findingApprovedPrefectureAbove',
    'a finding is approved at the prefecture or above, at the level that manages the accused',
    'RPT 39',
    {
      step: ({ entry: { event }, by, before: { state } }) =>
        event.type !== 'approve' || (isHeadOf(by, 'prefecture') && isHeadOf(by, state.approvalLevel)),
    },
  ),
  about(
    'approvedFoundHeardAdopted',
    'what is approved was found, heard and adopted on both elements since the last inquiry',
    'docs/rules.md 3',
    {
      step: ({ entry: { event }, before: { state } }) => {
        if (event.type !== 'approve') return true
        const tallies = adoptedRound(state)?.tallies ?? {}
        const adopted = elements.every(element => tallies[element]?.adopted === 'yes')
        const found = elements.every(element => state.intentFindings?.[element].result === 'met')
        return adopted && found && wasHeard(state)
      },
    },
  ),
  about('findingSentBackMost', 'a finding is sent back at most twice', 'docs/rules.md 1, REMAND_LIMIT (A)', {
    state: ({ node: { state } }) => state.remands <= 2,
  }),
  about(
    'accuserReferredAfterFinding',
    'the accuser is referred after a finding that stands alone',
    'docs/rules.md 3, refer',
    {
      step: ({ entry: { event }, by, before: { state } }) =>
        event.type !== 'refer' || (state.outcome === 'established' && by?.roles.includes('approver') === true),
    },
  ),
]

/** Referral by status and aim. */
const referral: readonly AnyInvariant[] = [
  about('respondentKnownNotice', 'what the respondent is is known from the notice on', 'docs/rules.md 3, giveNotice', {
    state: ({ node: { state } }) =>
      state.notification === undefined || (state.notification.status ?? state.reporter?.status) !== undefined,
  }),
  about(
    'referralBasisStatusRespondent',
    'a referral has a basis in the status of the respondent and the aim of the report',
    'docs/rules.md 3, refer',
    {
      state: ({ node: { state } }) =>
        state.referrals.every(({ to, aim }) => {
          if (to === 'partyDiscipline') return state.notification?.status === 'partyMember'
          return to !== 'publicSecurity' || aim === 'criminal' || aim === 'publicSecurity'
        }),
    },
  ),
]

/** Whether the event makes an entry in the register. */
const entered = (event: FalseAccusationEvent): Listing | undefined => {
  if (event.type === 'listingEntered') return event.listing
  return event.type === 'decideObjection' && !event.body.upheld && event.facts.listing?.removedOn === undefined
    ? event.facts.listing
    : undefined
}

/** The register of false accusers. */
const register: readonly AnyInvariant[] = [
  about(
    'nobodyListedFindingApproved',
    'nobody is listed but on a finding that was approved and notified, when the window is over or the objection rejected',
    'docs/rules.md 3, decided: list',
    {
      step: ({ entry: { event, at }, before: { state } }) => {
        if (!entered(event) || entryInForce(state)) return true
        const announced = state.documents.find(({ id }) => id === openProposal(state)?.document)?.notice?.issuedAt
        if (announced === undefined || state.outcome !== 'established' || !isNotified(state)) return false
        const over = dayOf(at) > addWorkingDays(statutoryCalendar, dayOf(announced), 10)
        return (event.type === 'decideObjection' || over) && state.approvers.length > 0 && wasHeard(state)
      },
    },
  ),
  about(
    'entryLastsMostFive',
    'an entry lasts at most five years from the finding, and is out on its last day',
    'ZCR 16',
    {
      state: ({ node: { state, now } }) => {
        const entry = entryInForce(state)
        if (!entry) return true
        return entry.until <= addMonths(state.decidedOn ?? '', 60) && dayOf(now) < entry.until
      },
    },
  ),
  about(
    'entryFlaggedWhileObjection',
    'an entry is flagged while an objection against it waits',
    'docs/rules.md 3, listed: flagged in 1 WD',
    {
      state: ({ node: { state } }) => {
        const entry = entryInForce(state)
        return !entry || entry.flagged === (pendingObjection(state) !== undefined)
      },
    },
  ),
  about(
    'objectionUpheldLeavesNo',
    'an objection that was upheld leaves no entry, neither in force nor announced',
    'docs/rules.md 3, decideObjection',
    {
      step: ({ entry: { event }, after: { state } }) =>
        event.type !== 'decideObjection' ||
        !event.body.upheld ||
        (entryInForce(state) === undefined && openProposal(state) === undefined),
    },
  ),
  about('repairGrantedTakesEntry', 'a repair that was granted takes the entry out', 'docs/rules.md 3, decideRepair', {
    step: ({ entry: { event }, after: { state } }) =>
      event.type !== 'decideRepair' || !event.body.granted || entryInForce(state) === undefined,
  }),
  about(
    'recordOutsideCreditRecord',
    'a record outside is a credit record, on one of three bases with its document number',
    'docs/rules.md 3, publish',
    {
      state: ({ node: { state } }) =>
        state.publications.every(
          ({ target, basis, documentNumber }) =>
            target === 'creditRecord' &&
            ['ZCR11-2', 'ZCR11-3', 'ZBID49'].includes(basis) &&
            documentNumber.trim() !== '',
        ),
      step: ({ entry: { event }, before: { state } }) => event.type !== 'publish' || entryInForce(state) !== undefined,
    },
  ),
  about(
    'caseNotClosedWhile',
    'a case is not closed while the register has an entry of it, or an announced one',
    'docs/rules.md 3, listed',
    {
      step: ({ after: { state } }) =>
        state.status === 'open' || (entryInForce(state) === undefined && openProposal(state) === undefined),
    },
  ),
]

const superiorOf = ({ organs }: FalseAccusationState, organ: string): string | undefined =>
  organOf(organs ?? organsOfRelease, organ)?.superior

/** The organ of whoever approved, and the one above it. */
function whereApproved(state: FalseAccusationState): { organ?: string; above?: string } {
  const organ = everybody.find(({ person }) => person === state.approvers.at(-1))?.organ
  const above = organ === undefined ? undefined : superiorOf(state, organ)
  return { ...(organ !== undefined && { organ }), ...(above !== undefined && { above }) }
}

/** Review of the finding in two steps: 复审 by the organ that approved, 复核 by the one above it. */
const review: readonly AnyInvariant[] = [
  about(
    'reviewAskedOnceAfter',
    'a review is asked for once, after service and before its period is over',
    'docs/rules.md 3, requestReview: 1 month each',
    {
      step: ({ entry: { event, receivedAt }, before: { state } }) => {
        if (event.type !== 'requestReview') return true
        const { review: first, furtherReview, reviewSettled } = state
        if ((!first && !isNotified(state)) || reviewSettled === 'decided' || furtherReview || (first && !first.result))
          return false
        const served = first ? reviewNotice(state)?.notice?.service : findingNotice(state)?.notice?.service
        const last = served && nextWorkingDay(statutoryCalendar, addMonths(dayOf(served.receivedAt), 1))
        return last !== undefined && dayOf(receivedAt) <= last
      },
    },
  ),
  about(
    'reviewDecidedFindingApproved',
    'a review is decided where the finding was approved, a further one by others at the organ above that',
    'docs/rules.md 3, requestReview',
    {
      step: ({ entry: { event }, by, before: { state } }) => {
        if (event.type !== 'decideReview') return true
        const { organ, above } = whereApproved(state)
        const own = state.furtherReview ? above : organ
        // Where the organ has nobody else, the head above acts; who approved decides neither, who decided the first not
        // the second.
        const turns = [own, superiorOf(state, own ?? '')].map(turn => actingHeadOf(state, turn ?? ''))
        const before = [...state.approvers, ...(state.furtherReview ? (state.review?.decidedBy ?? []) : [])]
        return by?.roles.includes('approver') === true && turns.includes(by.organ) && !before.includes(by.person)
      },
    },
  ),
  about(
    'requestReviewSuspendsNeither',
    'a request for review suspends neither finding nor register',
    'docs/rules.md 3: neither suspends',
    {
      step: ({ entry: { event }, before, after }) =>
        event.type !== 'requestReview' ||
        ((after.state.stage === before.state.stage || before.state.status === 'closed') &&
          after.state.outcome === before.state.outcome &&
          after.state.listing === before.state.listing &&
          after.state.proposal === before.state.proposal),
    },
  ),
  about(
    'caseWaitsUntilFurther',
    'a case waits until the further review was decided or its month is over',
    'docs/rules.md 3, requestReview',
    {
      step: ({ before, after: { state }, entry: { event } }) => {
        // What was taken up again for a review alone has ended before; a closed case takes the further one.
        if (isOver(before.state) || !isOver(state) || event.type === 'confirmClosing') return true
        const upheld = state.review?.result !== undefined && state.review.result !== 'revoked'
        if (!upheld || whereApproved(state).above === undefined) return true
        return state.furtherReview?.result !== undefined || state.reviewSettled === 'lapsed'
      },
    },
  ),
  about(
    'findingRevokedNothingLeft',
    'of a finding that was revoked nothing is left',
    'docs/rules.md 3: a revoked finding removes the entry',
    {
      state: ({ node: { state } }) =>
        [state.review, state.furtherReview].every(one => one?.result !== 'revoked') ||
        (state.outcome !== 'established' && !entryInForce(state) && !openProposal(state) && !pendingObjection(state)),
    },
  ),
]

/** It has ended, whether or not it is closed yet. */
const isOver = (state: FalseAccusationState): boolean => state.status === 'closed' || hasEnded(state)

const isSettled = (state: FalseAccusationState): boolean =>
  isNotified(state) && state.reviewSettled !== undefined && !pendingRepair(state)

/** The course of a case from stage to stage. */
const course: readonly AnyInvariant[] = [
  about('caseKindNeverWithdrawn', 'a case of this kind is never withdrawn', 'docs/rules.md 0, Withdrawal', {
    step: ({ entry: { event } }) => event.type !== 'withdraw',
  }),
  about(
    'caseEndsNotifiedReview',
    'a case ends when it was notified and its review settled, unless it ended before a decision',
    'docs/rules.md 3',
    {
      step: ({ before, after: { state }, entry: { event } }) => {
        if (isOver(before.state) || !isOver(state)) return true
        return ['confirmMistaken', 'closeVote', 'confirmClosing'].includes(event.type) || isSettled(state)
      },
    },
  ),
  about(
    'nothingFromBeforeReopening',
    'of what was decided before a reopening nothing is in force',
    'docs/rules.md 0, reopen',
    {
      step: ({ entry: { event }, after: { state } }) =>
        event.type !== 'reopen' ||
        (state.intentFindings === undefined &&
          state.panel === undefined &&
          accusationNotice(state) === undefined &&
          state.listing === undefined &&
          state.review === undefined),
    },
  ),
  courseOf(story),
  ...periodsOf<FalseAccusationState>({
    waitsFor: {
      'accuse.screen': ({ stage }) => stage === 'screening',
      'accuse.investigate': ({ stage }) => stage === 'investigating',
      'accuse.notice': state => state.stage === 'noticed' && accusationNotice(state)?.notice?.service === undefined,
      'accuse.answer': ({ stage, answered }) => stage === 'noticed' && answered === undefined,
      'accuse.hearing': ({ stage, hearing: asked }) => stage === 'noticed' && asked?.heldAt === undefined,
      'accuse.decide': ({ stage }) => stage === 'deliberating' || stage === 'approving',
      'accuse.serve': state => owedServices(state).length > 0,
      'accuse.review': ({ review: asked, reviewSettled }) => !asked && !reviewSettled,
      'accuse.reviewDecide': ({ review: asked }) => asked !== undefined && asked.result === undefined,
      'accuse.serveReview': state => reviewNotice(state)?.notice?.service === undefined,
      'accuse.furtherReview': ({ review: first, furtherReview: asked }) => first?.result !== undefined && !asked,
      'accuse.furtherReviewDecide': ({ furtherReview: asked }) => asked !== undefined && asked.result === undefined,
      'accuse.objection': state => openProposal(state) !== undefined,
      'accuse.objectionDecide': state => pendingObjection(state) !== undefined,
      'accuse.objectionInquiry': state => pendingObjection(state) !== undefined,
      'accuse.objectionCredit': state => pendingObjection(state) !== undefined,
      'accuse.repairDecide': state => pendingRepair(state) !== undefined,
      'accuse.register': state => entryInForce(state) !== undefined,
      'accuse.flag': () => false,
      'accuse.remove': () => false,
    },
    needs: {
      screening: ['accuse.screen'],
      investigating: ['accuse.investigate'],
      deliberating: ['accuse.decide'],
      approving: ['accuse.decide'],
    },
  }),
]

export const accusationInvariants: readonly AnyInvariant[] = [
  ...mistakes,
  ...inquiry,
  ...hearing,
  ...decision,
  ...referral,
  ...register,
  ...review,
  ...course,
  ...endingInvariants<FalseAccusationState>(state => pendingReview(state) === undefined),
]
