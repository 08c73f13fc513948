import type { ServiceMethod } from '#domain/case.ts'
import { actions } from '#domain/falseAccusation/actions.ts'
import type { Bodies, ElementFinding } from '#domain/falseAccusation/commands.ts'
import { announcement } from '#domain/falseAccusation/debts.ts'
import {
  accusationNotice,
  type FalseAccusationState,
  findingNotice,
  reviewNotice,
} from '#domain/falseAccusation/state.ts'
import { anytime, attemptsOf, fitting } from '../attempts.ts'
import { servingOwed } from '../ending.ts'
import { board, free, meeting } from '../meeting.ts'
import type { Attempt, Node } from '../node.ts'
import { cast, everybody } from './cast.ts'

const { act, each } = attemptsOf<Bodies>()

/** The piece of evidence that the case has from its start. */
export const evidence = 'doc-1'

const atScreening = ({ i1, prior, party, cityInvestigator }: typeof cast) => [
  ...each([i1, prior, party, cityInvestigator], 'screen', { indicators: ['revenge'], reasons: '理由' }),
  ...each([i1, prior, party, cityInvestigator], 'closeAsMistaken', { reasons: '理由' }),
]

const mistaking = ({
  i1,
  i2,
  prior,
  supervisor,
  citySupervisor,
  head,
  inquiringHead,
  votingHead,
  party,
}: typeof cast) => [
  ...each([i1, i2, prior, party], 'cosignMistaken', {}),
  ...each([supervisor, citySupervisor, head, inquiringHead, votingHead, party], 'confirmMistaken', {}),
  ...each([supervisor, head], 'confirmMistaken', { refused: true, reasons: '证据不足' }),
]

const met: ElementFinding = { result: 'met', evidence: [evidence] }
const unproven: ElementFinding = { result: 'notMet', evidence: [] }

function inquiry(state: FalseAccusationState, people: typeof cast) {
  const { supervisor, citySupervisor, i1, i2, keeper, prior, inquiringHead, votingHead, party, cityInvestigator } =
    people
  const { head, cityHead, provinceHead, custodian, otherCustodian } = people
  const [two, three] = [free(state, ['i1', 'i2', 'i3', 'i4'], 2), free(state, ['i1', 'i2', 'i3', 'i4'], 3)]
  const teams = [two, three, ['i1', 'i4'], ['i1', 'p4'], ['i1'], ['i1', 'party'], ['i1', 'prior'], ['i1', 'barred']]
  return [
    ...[...teams, ...(state.panel ? [['i1', 'p2']] : [])].map(handlers =>
      act(supervisor, 'assignHandlers', { handlers }),
    ),
    act(citySupervisor, 'assignHandlers', { handlers: two }),
    ...each([i1, keeper, cityInvestigator, party], 'requestIdentity', { reason: '理由' }),
    ...each([custodian, otherCustodian, keeper, party], 'grantIdentity', {}),
    ...each([head, inquiringHead, cityHead, votingHead, provinceHead], 'approveTracing', { reasons: '理由' }),
    ...each([i1, i2, inquiringHead, prior, party], 'submitIntentFindings', { fabrication: met, intent: met }),
    act(i1, 'submitIntentFindings', { fabrication: met, intent: unproven }),
    act(i1, 'submitIntentFindings', { fabrication: met, intent: { ...met, evidence: [] } }),
    act(i1, 'submitIntentFindings', { fabrication: met, intent: { ...met, evidence: ['doc-9'] } }),
    ...each([i1, i2, inquiringHead, keeper, votingHead, cityInvestigator], 'cosignFindings', {}),
  ]
}

/** Service on the respondent, which is told to nobody by publication. */
const serving = (document: string, receivedAt: string, method: ServiceMethod = 'direct') => ({
  document,
  method,
  receivedBy: '本人',
  receivedAt,
})

function hearing({ state, now }: Node<FalseAccusationState>, people: typeof cast) {
  const { i1, i2, prior, party, cityInvestigator, intake, cityIntake } = people
  const given = accusationNotice(state)?.id ?? 'notice-1'
  const handlers = [i1, i2, prior, party, cityInvestigator]
  return [
    ...each(handlers, 'giveNotice', { facts: '事实', basis: '依据', status: 'citizen' }),
    act(i1, 'giveNotice', { facts: '事实', basis: '依据' }),
    ...each([intake, cityIntake, party], 'recordService', serving(given, now)),
    act(intake, 'recordService', serving(given, now, '公告' as ServiceMethod)),
    ...each([i1, party, cityInvestigator], 'recordStatement', { text: '陈述' }),
    act(i1, 'recordStatement', { text: '放弃', waived: true }),
    ...each([intake, cityIntake, party], 'requestHearing', {}),
    ...each([i1, party, cityInvestigator], 'recordHearing', { summary: '听证' }),
    act(i1, 'recordHearing', { summary: '未到', missed: true }),
  ]
}

function panel({ state, witnessed }: Node<FalseAccusationState>, people: typeof cast) {
  const { supervisor, citySupervisor, head, party } = people
  const members = ['p1', 'p2', 'p3', 'p4']
  const [three, four] = [free(state, members, 3), free(state, members, 4)]
  const strange = witnessed.investigated.includes('i3')
    ? ['party', 'prior', 'barred', 'i3']
    : ['party', 'prior', 'barred']
  const boards = [
    board(three),
    board(four),
    board(four, four[2]),
    board(three.slice(0, 2)),
    ...strange.map(stranger => board(['p1', 'p2', stranger])),
  ]
  const ballots = [
    { choices: { fabrication: 'yes', intent: 'yes' } },
    { choices: { fabrication: 'yes', intent: 'no' } },
    { choices: { fabrication: 'abstain', intent: 'abstain' } },
  ]
  return [
    ...meeting(state, { everybody, supervisor, boards, ballots, others: [head, party] }),
    act(citySupervisor, 'convenePanel', board(three)),
  ]
}

const deciding = (people: typeof cast) => {
  const { cityHead, head, votingHead, inquiringHead, cityDeputy, provinceHead, party } = people
  return [
    ...each([cityHead, head, votingHead, inquiringHead, cityDeputy, provinceHead, party], 'approve', {}),
    ...each([cityHead, head, provinceHead, cityDeputy], 'remand', { points: ['疑点'] }),
  ]
}

function afterwards(node: Node<FalseAccusationState>, people: typeof cast) {
  const { state, now } = node
  const announced = announcement(state)
  const { intake, cityIntake, party, head, inquiringHead, votingHead, cityHead, cityDeputy, provinceHead } = people
  const { otherProvinceHead } = people
  const decision = findingNotice(state)?.id ?? 'notice-1'
  const heads = [head, inquiringHead, cityHead, provinceHead, party]
  return [
    act(intake, 'recordService', serving(decision, now)),
    act(intake, 'recordService', serving(reviewNotice(state)?.id ?? decision, now)),
    ...servingOwed(node, [intake, cityIntake]),
    ...(announced ? each([intake, cityIntake], 'recordService', serving(announced.id, now)) : []),
    ...each([intake, cityIntake, party], 'notifyDecision', { method: 'direct', at: now }),
    act(intake, 'notifyDecision', { method: '公告' as ServiceMethod, at: now }),
    ...each([...heads, cityDeputy], 'refer', { to: 'unit', reason: '理由' }),
    act(head, 'refer', { to: 'publicSecurity', reason: '理由', aim: 'criminal' }),
    act(head, 'refer', { to: 'publicSecurity', reason: '理由', aim: 'discipline' }),
    act(head, 'refer', { to: 'publicSecurity', reason: '理由' }),
    act(head, 'refer', { to: 'partyDiscipline', reason: '理由' }),
    ...each([...heads, cityDeputy], 'list', { category: '诬告陷害', reasons: '理由' }),
    act(head, 'list', { category: '诬告陷害', reasons: '理由', months: 60 }),
    ...each([intake, cityIntake, party], 'object', { reasons: '理由' }),
    act(intake, 'object', { reasons: '理由', inquiry: true }),
    ...[true, false].flatMap(upheld => each(heads, 'decideObjection', { upheld, reasons: '理由' })),
    ...each([intake, cityIntake, party], 'applyRepair', { reasons: '理由' }),
    ...[true, false].flatMap(granted => each(heads, 'decideRepair', { granted, reasons: '理由' })),
    ...publishing(people),
    ...each([intake, cityIntake, party], 'requestReview', { reasons: '不服' }),
    ...(['upheld', 'revoked'] as const).flatMap(result =>
      each([provinceHead, otherProvinceHead, cityHead, votingHead, head, party], 'decideReview', {
        result,
        reasons: '理由',
      }),
    ),
  ]
}

const publishing = ({ head, cityHead, party }: typeof cast) => {
  const basis = { basis: 'ZCR11-2', documentNumber: '镇罚〔2026〕1号' }
  return [
    ...each([head, cityHead, party], 'publish', { target: 'creditRecord', legalBasis: basis }),
    act(head, 'publish', { target: 'public', legalBasis: basis }),
    act(head, 'publish', { target: 'creditRecord' }),
    act(head, 'publish', { target: 'creditRecord', legalBasis: { basis: '2018', documentNumber: '1' } }),
    act(head, 'publish', { target: 'creditRecord', legalBasis: { basis: 'ZCR11-2', documentNumber: ' ' } }),
  ]
}

/** The latest notice that is served anew when it is issued anew. */
const reissuing = ({ documents }: FalseAccusationState, { intake, party }: typeof cast) => {
  const served = ['accusationNotice', 'finding', 'listingNotice', 'review']
  const last = documents.findLast(({ notice }) => notice && !notice.voidedBy && served.includes(notice.kind))
  return each([intake, party], 'reissueNotice', { document: last?.id ?? 'notice-1', reasons: '文字有误' })
}

/**
 * What the walk tries in every state: each act by those who may and by some who may not, with bodies that differ for
 * the rules; in the states for which an act is not made, once.
 */
export function attempts(node: Node<FalseAccusationState>): Attempt[] {
  const { state } = node
  const { party, intake, head, cityHead, supervisor, citySupervisor, i1, i2, inquiringHead, p1, p2 } = cast
  const all = [
    ...atScreening(cast),
    ...mistaking(cast),
    ...inquiry(state, cast),
    ...hearing(node, cast),
    ...panel(node, cast),
    ...deciding(cast),
    ...afterwards(node, cast),
    ...reissuing(state, cast),
    act(intake, 'requestRecusal', {
      person: state.stage === 'approving' ? cityHead.person : p2.person,
      ground: 'other',
      reasons: '理由',
    }),
    ...each([party, intake], 'withdraw', {}),
    ...each([cityHead, head, party], 'reopen', { ground: '新的事实', reasons: '理由' }),
    ...anytime(node, {
      party,
      intake,
      heads: [head, cityHead],
      supervisors: [supervisor, citySupervisor],
      recusing: [i1, i2, inquiringHead, p1, p2, head, cityHead],
      accused: state.stage === 'approving' ? cityHead : p2,
    }),
  ]
  return fitting(all, state, actions)
}
