import { reaches } from '#domain/access/organs.ts'
import { hasEnded } from '#domain/case.ts'
import { owedServices } from '#domain/common/owed.ts'
import { general } from '#domain/packs/general.ts'
import type { Criterion } from '#domain/packs/rulePack.ts'
import { addDays, dayOf, nextWorkingDay } from '#domain/time/calendar.ts'
import { statutoryCalendar } from '#domain/time/calendarData.ts'
import type { ToleranceEvent } from '#domain/tolerance/events.ts'
import { decisionNotice, partiesOfDecision, type ToleranceState } from '#domain/tolerance/state.ts'
import { story } from '#domain/tolerance/story.ts'
import { endingInvariants } from '../ending.ts'
import { type AnyInvariant, sayingOf } from '../invariant.ts'
import { courseOf, periodsOf } from '../stages.ts'

const about = sayingOf<ToleranceState, ToleranceEvent>()

const order = ['tolerate', 'mitigate', 'notTolerate']
const negative = ['F2', 'F4', 'F5', 'F6', 'F8', 'N1', 'N2', 'N3', 'N4']
const favours = (choice: string | undefined) => ['tolerate', 'mitigate', 'recommend'].includes(choice ?? '')
const answer = ({ findings }: ToleranceState, id: string) =>
  findings?.findings.find(({ criterion }) => criterion === id)?.result
const free = (state: ToleranceState) => negative.every(id => answer(state, id) === 'notMet')
const distinguished = (state: ToleranceState) =>
  answer(state, 'F4') === 'notMet' &&
  (answer(state, 'F9') === 'met' || (answer(state, 'F1') === 'met' && answer(state, 'F3') === 'met'))
const choicesIn = (state: ToleranceState) => [
  state.adopted,
  state.findings?.recommendation,
  ...(state.findings
    ? state.rounds.flatMap(({ ballots, closedAt }) => (closedAt ? [] : ballots.map(b => b.choices.outcome)))
    : []),
]

/** The answers of the pack with their results. */
const resultOf = (id: string, answer: string) =>
  general.criteria.find((criterion: Criterion) => criterion.id === id)?.answers?.find(({ text }) => text === answer)
    ?.result

const byLevel = ['county', 'prefecture', 'province']

/** The decision itself: by whom, on what, with what effect. */
const decision: readonly AnyInvariant[] = [
  about(
    'resultFindingAnswer',
    'the result of a finding is that of its answer',
    'docs/rules.md 1, investigating: ANSWER_CONTRADICTS',
    {
      state: ({ node: { state } }) =>
        (state.findings?.findings ?? []).every(
          ({ criterion, answer, result }) => answer === undefined || resultOf(criterion, answer) === result,
        ),
    },
  ),
  about(
    'levelApprovesNeverBelow',
    'the level that approves is never below that of the confirmed rank',
    'docs/rules.md 1, applied: accept',
    {
      state: ({ node: { state }, rules }) =>
        state.stage === 'applied' ||
        byLevel.indexOf(state.approvalLevel) >= byLevel.indexOf(rules.pack.approval[state.subjectFacts.rank]),
    },
  ),
  about(
    'nothingDecidedFewerTwo',
    'nothing is decided with fewer than two investigators, one of whom wrote and another signed',
    '政务处分法 42',
    {
      step: ({ entry: { event }, before: { state, witnessed } }) => {
        if (event.type !== 'approve' && event.type !== 'closeVote') return true
        const { by, cosignedBy } = state.findings ?? {}
        const both = [by, cosignedBy].every(person => witnessed.investigated.includes(person ?? ''))
        return by !== cosignedBy && both
      },
    },
  ),
  about(
    'nobodyFavoursNegativeList',
    'nobody favours whom the negative list bars: in a recommendation, a ballot or a decision',
    'docs/rules.md 1, NEGATIVE_LIST',
    {
      state: ({ node: { state } }) => free(state) || !choicesIn(state).some(favours),
    },
  ),
  about('tolerateNeedsF1F3AndNotF4', 'tolerate needs F1 and F3 met and F4 not met', 'docs/rules.md 1, 三个区分开来', {
    state: ({ node: { state } }) =>
      distinguished(state) || (!choicesIn(state).includes('tolerate') && state.outcome !== 'tolerate'),
  }),
  about(
    'onlyHeadLevelManages',
    'only the head of a level that manages the cadre approves or decides a review',
    'docs/rules.md 1, 干部管理权限',
    {
      step: ({ entry: { event }, by, before: { state } }) => {
        if (event.type !== 'approve' && !(event.type === 'decideReview' && state.review?.of === 'decision')) return true
        return by?.roles.includes('approver') === true && reaches(by.level, state.approvalLevel)
      },
    },
  ),
  about(
    'approvingLevelConfirmedRank',
    'the approving level is that of a confirmed rank, or above it',
    'docs/rules.md 1, applied; cadre management',
    {
      state: ({ node: { state }, rules: { pack } }) =>
        state.stage === 'applied' ||
        state.stage === 'closed' ||
        (state.subjectConfirmed !== undefined && reaches(state.approvalLevel, pack.approval[state.subjectFacts.rank])),
    },
  ),
  about(
    'headWhoseRecusalAsked',
    'a head whose recusal is asked for does not approve before that is decided',
    '政务处分法 48',
    {
      step: ({ entry: { event }, by, before: { state } }) =>
        event.type !== 'approve' || !state.recusalRequests.some(({ person }) => person === by?.person),
    },
  ),
  about('adoptedPanelApproved', 'what was adopted by the panel is what is approved', 'docs/rules.md 1, approving', {
    step: ({ entry: { event }, before: { state } }) => {
      if (event.type !== 'approve') return true
      const adopted = state.rounds.findLast(({ purpose, result }) => purpose === 'decision' && result === 'adopted')
      const choice = adopted?.tallies.outcome?.adopted
      const only = state.authority === 'recommend' || state.matter.state === 'decided'
      return choice !== undefined && event.facts.outcome === (only && choice !== 'notTolerate' ? 'recommend' : choice)
    },
  }),
  about(
    'protectedEffectsForceApproval',
    'protected effects are in force from approval, of a decided tolerate and of nothing else',
    'docs/rules.md 1, Effects',
    {
      state: ({ node: { state } }) => {
        const due = state.outcome === 'tolerate' && state.authority === 'decide'
        const since = dayOf(state.stages.find(({ stage }) => stage === 'decided')?.enteredAt ?? state.openedAt)
        return due === state.effects.length > 0 && state.effects.every(({ from }) => from >= since)
      },
    },
  ),
  about(
    'afterNotTolerateNothingCorrected',
    'after notTolerate nothing is corrected or visited',
    'docs/rules.md 1, correcting',
    {
      state: ({ node: { state } }) =>
        state.outcome !== 'notTolerate' || (state.stage !== 'correcting' && state.stage !== 'followingUp'),
    },
  ),
]

/** 30 days, and on to the next working day. */
const thirtyDaysAfter = (day: string): string => nextWorkingDay(statutoryCalendar, addDays(day, 30))

/** Review of the decision. */
const review: readonly AnyInvariant[] = [
  about('reviewNeverMakesWorse', 'a review never makes it worse', 'docs/rules.md 1, REVIEW_WORSE (不加重)', {
    step: ({ entry: { event }, before, after }) => {
      const [was, is] = [before.state.adopted ?? '', after.state.adopted ?? '']
      return event.type !== 'decideReview' || was === '' || order.indexOf(is) <= order.indexOf(was)
    },
  }),
  about('reviewDecidesPanelAdopted', 'a review decides what its own panel adopted', 'docs/rules.md 1, Review', {
    step: ({ entry: { event }, before: { state }, after }) => {
      if (event.type !== 'decideReview' || state.review?.of !== 'decision') return true
      const round = state.rounds.findLast(({ purpose, result }) => purpose === 'review' && result === 'adopted')
      const upheld = after.state.adopted === state.adopted
      return round?.tallies.outcome?.adopted === after.state.adopted && upheld === (event.body.result === 'upheld')
    },
  }),
  about('panelReviewSharesNo', 'the panel of a review shares no member with the first', 'docs/rules.md 1, Review', {
    state: ({ node: { state } }) => {
      const first = state.formerPanels.filter(({ purpose }) => purpose === 'decision').flatMap(({ members }) => members)
      return state.panel?.purpose !== 'review' || state.panel.members.every(member => !first.includes(member))
    },
  }),
  about(
    'reviewAskedOnceAfter',
    'a review is asked for once, after service and before its period is over',
    'docs/rules.md 1, Review: 30 CD',
    {
      step: ({ entry: { event, receivedAt }, before: { state } }) => {
        if (event.type !== 'requestReview' && event.type !== 'waiveReview') return true
        // Counted from service on the party itself, whoever else was served, and whether or not the case was closed
        // meanwhile.
        const service = partiesOfDecision(state).find(({ id }) => id === 'subject')?.service
        const isOpen = !state.review && (!state.reviewSettled || state.reviewSettled === 'lapsed')
        return isOpen && service !== undefined && dayOf(receivedAt) <= thirtyDaysAfter(dayOf(service.receivedAt))
      },
    },
  ),
]

/** It has ended, whether or not it is closed yet. */
const isOver = (state: ToleranceState): boolean => state.status === 'closed' || hasEnded(state)

const early = ['withdrawn', 'refused', 'closedAdministratively']

/** The course of a case from stage to stage. */
const course: readonly AnyInvariant[] = [
  courseOf(story),
  about(
    'findingSentBackMostTwice',
    'a finding is sent back at most twice, a supplement asked for at most twice',
    'docs/rules.md 1, REMAND_LIMIT, SUPPLEMENT_LIMIT',
    {
      state: ({ node: { state } }) => state.remands <= 2 && state.supplements.length <= 2,
    },
  ),
  about(
    'caseEndsOnlyServed',
    'a case ends only when served and its review settled, unless it ended before a decision',
    'docs/rules.md 1, Review',
    {
      step: ({ before: { state, n }, after, entry: { event } }) => {
        if (n === 0 || isOver(state) || !isOver(after.state)) return true
        if (event.type === 'confirmClosing') return true
        if (after.state.outcome === 'withdrawn') return state.outcome === undefined
        const served = decisionNotice(after.state)?.notice?.service !== undefined
        return served && after.state.reviewSettled !== undefined
      },
    },
  ),
  about(
    'decidedTolerateMitigateEnds',
    'a decided tolerate or mitigate ends only after correction and visit',
    'docs/rules.md 1, correcting, followingUp',
    {
      step: ({ before: { state }, after, entry: { event } }) => {
        if (isOver(state) || !isOver(after.state) || event.type === 'confirmClosing') return true
        const { outcome, correction, followUp } = after.state
        const owed = outcome === 'tolerate' || outcome === 'mitigate'
        return !owed || (correction?.confirmedAt !== undefined && followUp !== undefined)
      },
    },
  ),
  about(
    'outcomeDecidedTellsHow',
    'an outcome is one that was decided, or tells how the case ended before',
    'docs/rules.md 1',
    {
      state: ({ node: { state } }) =>
        state.outcome === undefined ||
        state.stages.some(({ stage }) => stage === 'decided') ||
        early.includes(state.outcome),
    },
  ),
  ...periodsOf<ToleranceState>({
    waitsFor: {
      'tolerate.accept': ({ stage }) => stage === 'applied',
      'tolerate.acceptAfterReview': ({ stage }) => stage === 'applied',
      'tolerate.supplement': ({ stage, supplements }) => stage === 'applied' && supplements.at(-1)?.given === undefined,
      'tolerate.investigate': ({ stage }) => stage === 'investigating',
      'tolerate.decide': ({ stage }) => stage === 'deliberating' || stage === 'approving',
      'tolerate.serve': state => owedServices(state).length > 0,
      'tolerate.file': ({ filing }) => filing === undefined,
      'tolerate.review': ({ review, reviewSettled }) => !review && !reviewSettled,
      'tolerate.reviewDecide': ({ review }) => review !== undefined && review.result === undefined,
      'tolerate.correction': ({ stage }) => stage === 'correcting',
      'tolerate.followUp': ({ stage, followUp }) => stage === 'followingUp' && followUp === undefined,
    },
    needs: {
      investigating: ['tolerate.investigate'],
      deliberating: ['tolerate.decide'],
      approving: ['tolerate.decide'],
      correcting: ['tolerate.correction'],
    },
  }),
]

export const toleranceInvariants: readonly AnyInvariant[] = [
  ...decision,
  ...review,
  ...course,
  ...endingInvariants<ToleranceState>(
    ({ outcome = '', filing }) => !['tolerate', 'mitigate', 'notTolerate', 'recommend'].includes(outcome) || !!filing,
  ),
]
