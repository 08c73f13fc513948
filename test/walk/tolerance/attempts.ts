import { general } from '#domain/packs/general.ts'
import { addDays, dayOf } from '#domain/time/calendar.ts'
import { actions } from '#domain/tolerance/actions.ts'
import type { Bodies, Finding } from '#domain/tolerance/commands.ts'
import { supplementNotice } from '#domain/tolerance/debts.ts'
import { awaitsReviewPanel } from '#domain/tolerance/review.ts'
import { decisionNotice, type ToleranceState } from '#domain/tolerance/state.ts'
import { answered } from '#test/support/answered.ts'
import { anytime, attemptsOf, fitting } from '../attempts.ts'
import { servingOwed } from '../ending.ts'
import { board, free, meeting } from '../meeting.ts'
import type { Attempt, Node } from '../node.ts'
import { cast, everybody } from './cast.ts'

const { act, each } = attemptsOf<Bodies>()

const findings = (changed: Record<string, Finding['result']> = {}): Finding[] =>
  general.criteria.map(criterion => ({
    criterion: criterion.id,
    ...answered(criterion, changed[criterion.id] ?? (criterion.negative || criterion.id === 'F9' ? 'notMet' : 'met')),
    reasons: '理由',
    evidence: [],
  }))

/** Clear; a condition of `tolerate` missing; barred by the negative list in three ways; incomplete. */
export const answers = {
  clear: findings(),
  lacking: findings({ F3: 'unclear' }),
  barred: findings({ F4: 'met' }),
  doubtful: findings({ F2: 'unclear' }),
  again: findings({ N1: 'met' }),
}

const atStart = ({ intake, party, cityIntake }: typeof cast) => [
  ...each([intake, party, cityIntake], 'requestSupplement', { items: ['材料'] }),
  ...each([party, cityIntake], 'supplement', { items: ['材料'] }),
  ...each([intake, party, cityIntake], 'accept', {}),
  ...each([intake, party, cityIntake], 'refuseAcceptance', { reason: '理由' }),
]

function inquiry(
  state: ToleranceState,
  { supervisor, citySupervisor, party, i1, i2, inquiringHead, votingHead, i4, cityInvestigator }: typeof cast,
) {
  const [three, two] = [free(state, ['i1', 'i2', 'i3', 'i4'], 3), free(state, ['i1', 'i2', 'i3', 'i4'], 2)]
  const writers = [i1, i2, cityInvestigator, party]
  return [
    ...[three, two, ['i1'], ['i1', 'party'], ...(state.panel ? [['i1', 'p2']] : [])].map(handlers =>
      act(supervisor, 'assignHandlers', { handlers }),
    ),
    ...each([citySupervisor], 'assignHandlers', { handlers: two }),
    ...each([i1, i2, cityInvestigator, ...(state.rounds.length > 0 ? [votingHead] : [])], 'recordInterview', {
      who: '当事人',
      role: 'subject',
      summary: '陈述',
    }),
    ...each(writers, 'submitFindings', { findings: answers.clear, recommendation: 'tolerate' }),
    act(i1, 'submitFindings', { findings: answers.clear.slice(1), recommendation: 'tolerate' }),
    act(i1, 'submitFindings', { findings: answers.lacking, recommendation: 'tolerate' }),
    act(i1, 'submitFindings', { findings: answers.lacking, recommendation: 'mitigate' }),
    act(i1, 'submitFindings', { findings: answers.barred, recommendation: 'mitigate' }),
    act(i1, 'submitFindings', { findings: answers.barred, recommendation: 'recommend' }),
    act(i1, 'submitFindings', { findings: answers.barred, recommendation: 'notTolerate' }),
    act(i1, 'submitFindings', { findings: answers.doubtful, recommendation: 'tolerate' }),
    act(i1, 'submitFindings', { findings: answers.again, recommendation: 'tolerate' }),
    ...each([i1, i2, inquiringHead, i4, cityInvestigator], 'cosignFindings', {}),
  ]
}

function panel({ state, witnessed }: Node<ToleranceState>, { supervisor, citySupervisor, head, party }: typeof cast) {
  const [first, second] = [
    ['p1', 'p2', 'p3', 'p4'],
    ['q1', 'q2', 'q3', 'q4'],
  ]
  const [three, four] = [free(state, first, 3), free(state, first, 4)]
  const boards = [
    board(three),
    board(four),
    board(four, four[2]),
    board(three.slice(0, 2)),
    ...(witnessed.investigated.includes('i3') ? [board(['p1', 'p2', 'i3'])] : []),
    board(['p1', 'p2', 'party']),
    ...(awaitsReviewPanel(state) ? [board(free(state, second, 3)), board(['q1', 'q2', 'p3'])] : []),
  ]
  const lead = everybody.find(({ person }) => person === (state.panel?.chair ?? 'p1'))
  const ballots = (['tolerate', 'mitigate', 'notTolerate', 'abstain'] as const).map(choice => ({ choice }))
  return [
    ...meeting(state, { everybody, supervisor, boards, ballots, others: [head, party] }),
    act(citySupervisor, 'convenePanel', board(free(state, awaitsReviewPanel(state) ? second : first, 3))),
    ...(lead ? [act(lead, 'remand', { points: ['疑点'] })] : []),
  ]
}

const deciding = ({ head, otherHead, votingHead, inquiringHead, cityHead, deputy, party, i1 }: typeof cast) => [
  ...each([head, otherHead, votingHead, inquiringHead, cityHead, deputy, party, i1], 'approve', {}),
  ...each([head, cityHead, deputy], 'remand', { points: ['疑点'] }),
]

function afterwards(node: Node<ToleranceState>, people: typeof cast) {
  const { intake, party, head, otherHead, votingHead, inquiringHead, cityHead, cityIntake, i1, i2, i4, supervisor } =
    people
  const { state, now } = node
  const document = (supplementNotice(state) ?? decisionNotice(state))?.id ?? 'notice-1'
  const service = { document, method: 'direct' as const, receivedBy: '当事人', receivedAt: now }
  return [
    ...each([intake, cityIntake, party], 'recordService', service),
    ...servingOwed(node, [intake, cityIntake]),
    ...each([intake, cityIntake], 'recordFiling', { bodies: ['纪检监察', '组织人事'] }),
    ...each([party, supervisor], 'requestReview', { reasons: '不服' }),
    ...each([party], 'waiveReview', {}),
    ...(['upheld', 'changed', 'revoked'] as const).flatMap(result =>
      each([head, otherHead, votingHead, inquiringHead, cityHead], 'decideReview', { result, reasons: '理由' }),
    ),
    ...each([i1, i2, i4], 'orderCorrection', { measures: ['补办手续'], due: addDays(dayOf(now), 10) }),
    ...each([party], 'reportCorrection', { proof: '已补办' }),
    ...each([i1, i2, i4], 'confirmCorrection', {}),
    ...each([i1, i2, i4], 'recordFollowUp', { summary: '回访' }),
    act(intake, 'reissueNotice', { document, reasons: '文字有误' }),
  ]
}

/**
 * What the walk tries in every state: each act by those who may and by some who may not, with bodies that differ for
 * the rules; in the stages for which an act is not made, once.
 */
export function attempts(node: Node<ToleranceState>): Attempt[] {
  const { state } = node
  const { head, party } = cast
  const all = [
    ...atStart(cast),
    ...inquiry(state, cast),
    ...panel(node, cast),
    ...deciding(cast),
    ...afterwards(node, cast),
    act(cast.party, 'withdraw', {}),
    ...each([head, cast.cityHead, party], 'reopen', { ground: '新的事实', reasons: '理由' }),
    ...anytime(node, {
      party,
      intake: cast.intake,
      heads: [head, cast.cityHead],
      supervisors: [cast.supervisor, cast.citySupervisor],
      recusing: [cast.i1, cast.i2, cast.p1, cast.p2, cast.q1, cast.q2, head],
      accused: state.stage === 'approving' ? head : cast.p2,
    }),
  ]
  return fitting(all, state, actions)
}
