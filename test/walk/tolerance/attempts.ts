import type { Actor } from '#domain/actor.ts'
import { addDays, dayOf } from '#domain/calendar.ts'
import { isRecused } from '#domain/case.ts'
import { general } from '#domain/packs/general.ts'
import { openRound } from '#domain/panel.ts'
import { actions } from '#domain/tolerance/actions.ts'
import type { Bodies, Finding } from '#domain/tolerance/commands.ts'
import { awaitsReviewPanel } from '#domain/tolerance/review.ts'
import { decisionNotice, type ToleranceState } from '#domain/tolerance/state.ts'
import { anytime, attemptsOf, fitting } from '../attempts.ts'
import type { Attempt, Node } from '../node.ts'
import { cast, everybody } from './cast.ts'

const { act, each } = attemptsOf<Bodies>()

const findings = (changed: Record<string, Finding['result']> = {}): Finding[] =>
  general.criteria.map(({ id, negative }) => ({
    criterion: id,
    result: changed[id] ?? (negative || id === 'F9' ? 'notMet' : 'met'),
    reasons: '理由',
    evidence: [],
  }))

/** Clear; a condition of `tolerate` missing; barred by the negative list in three ways; incomplete. */
const answers = {
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

/** The first of these persons who are not recused. */
const free = (state: ToleranceState, persons: readonly string[], count: number): string[] =>
  persons.filter(person => !isRecused(state, person)).slice(0, count)

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

function meeting({ state, witnessed }: Node<ToleranceState>, { supervisor, citySupervisor, head }: typeof cast) {
  const board = (members: string[], excused?: string) => ({
    members,
    chair: members[0] ?? '',
    ...(excused !== undefined && { excused: [{ member: excused, ground: 'other' }] }),
  })
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
  const called = everybody.filter(({ person }) => state.panel?.members.includes(person) ?? person === 'p1')
  const lead = called.filter(({ person }) => person === (state.panel?.chair ?? 'p1'))
  const another = called.find(({ person }) => person !== state.panel?.chair)
  return [
    ...boards.map(one => act(supervisor, 'convenePanel', one)),
    act(citySupervisor, 'convenePanel', board(free(state, awaitsReviewPanel(state) ? second : first, 3))),
    ...[...lead, ...(another ? [another] : [])].flatMap(by => [
      act(by, 'openVote', {}),
      act(by, 'closeVote', {}),
      act(by, 'adjournVote', { reasons: '缓议' }),
      act(by, 'remand', { points: ['疑点'] }),
    ]),
    ...(['tolerate', 'mitigate', 'notTolerate', 'abstain'] as const).flatMap(choice =>
      each([...voters(state, called), head, cast.party], 'castVote', { choice }),
    ),
  ]
}

/** Of members who have done the same one is enough: the chair, one who has not cast, one of each choice, one not due. */
function voters(state: ToleranceState, called: readonly Actor[]): Actor[] {
  const round = openRound(state.rounds)
  const position = ({ person, roles }: Actor) =>
    [
      roles.join('+'),
      person === state.panel?.chair,
      round?.due.includes(person),
      round?.ballots.find(ballot => ballot.member === person)?.choices.outcome,
    ].join()
  return called.filter((one, i) => called.findIndex(other => position(other) === position(one)) === i)
}

const deciding = ({ head, otherHead, votingHead, inquiringHead, cityHead, deputy, party, i1 }: typeof cast) => [
  ...each([head, otherHead, votingHead, inquiringHead, cityHead, deputy, party, i1], 'approve', {}),
  ...each([head, cityHead, deputy], 'remand', { points: ['疑点'] }),
]

function afterwards(node: Node<ToleranceState>, people: typeof cast) {
  const { intake, party, head, otherHead, votingHead, inquiringHead, cityHead, cityIntake, i1, i2, i4, supervisor } =
    people
  const { state, now } = node
  const document = decisionNotice(state)?.id ?? 'notice-1'
  const service = { document, method: '直接', receivedBy: '当事人', receivedAt: now }
  return [
    ...each([intake, cityIntake, party], 'recordService', service),
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
 * What the walk tries in every state: each act by those who may and by some who may not, with bodies that differ for the
 * rules; in the stages for which an act is not made, once.
 */
export function attempts(node: Node<ToleranceState>): Attempt[] {
  const { state } = node
  const { head, party } = cast
  const all = [
    ...atStart(cast),
    ...inquiry(state, cast),
    ...meeting(node, cast),
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
