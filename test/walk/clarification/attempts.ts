import { actions } from '#domain/clarification/actions.ts'
import type { Bodies, Inquiry, SuppliedFinding } from '#domain/clarification/commands.ts'
import { openRequest } from '#domain/clarification/debts.ts'
import { type ClarificationState, lettersOf } from '#domain/clarification/state.ts'
import { allegations } from '#test/support/clarificationCase.ts'
import { anytime, attemptsOf, fitting } from '../attempts.ts'
import { servingOwed } from '../ending.ts'
import type { Attempt, Node } from '../node.ts'
import { cast } from './cast.ts'

const { act, each } = attemptsOf<Bodies>()

export const ownInquiry: Inquiry = { organ: 'zhenhai', number: '镇核〔2026〕5号', concludedOn: '2026-02-10' }
export const cityInquiry: Inquiry = { ...ownInquiry, organ: 'ningbo' }

const atStart = ({ intake, party, cityIntake }: typeof cast) => {
  const findings: SuppliedFinding[] = allegations.map(({ text: _text, ...found }) => found)
  return [
    ...each([intake, party, cityIntake], 'accept', {}),
    act(intake, 'accept', { inquiry: ownInquiry, findings }),
    act(intake, 'accept', { inquiry: cityInquiry, findings }),
    act(intake, 'accept', { inquiry: ownInquiry, findings: findings.slice(1) }),
    act(cityIntake, 'accept', { inquiry: cityInquiry, findings, otherDepartment: '组织部' }),
    ...each([intake, party, cityIntake], 'refuseAcceptance', { reason: '理由' }),
  ]
}

/** What is proposed; the letters are to be made public in two ways, in none, or of nothing. */
const proposal: Bodies['evaluate'] = {
  necessity: ['career'],
  allegations: ['a1', 'a2'],
  scope: 'unit',
  methods: ['meeting', 'circular'],
}

const evaluating = ({ i1, i2, manyHats, party, cityInvestigator }: typeof cast) => [
  ...each([i1, i2, manyHats, party, cityInvestigator], 'evaluate', proposal),
  act(i1, 'evaluate', { ...proposal, methods: [] }),
  act(i1, 'evaluate', { ...proposal, allegations: [], reason: '未造成影响', ground: 'noHarm' }),
  act(i1, 'evaluate', { ...proposal, allegations: [] }),
  ...['a3', 'a4', 'a5'].map(id => act(i1, 'evaluate', { ...proposal, allegations: [id] })),
  ...['在工程招标中收受礼金和公车私用', '诬告收受礼金', '举报人所说收受礼金', '未经集体研究采购并从中获利'].map(text =>
    act(i1, 'evaluate', { ...proposal, allegations: ['a1', 'a3'], wording: [{ id: 'a1', text }] }),
  ),
]

const approving = (people: typeof cast) => {
  const { i1, i2, review, management, deputy, manyHats, head, otherHead, cityHead, party } = people
  const { cityInvestigator, cityReview, cityManagement, cityDeputy } = people
  const signing = [
    i1,
    i2,
    review,
    management,
    deputy,
    manyHats,
    cityInvestigator,
    cityReview,
    cityManagement,
    cityDeputy,
  ]
  return [
    ...each([...signing, party], 'signOff', {}),
    ...each([head, otherHead, manyHats, deputy, cityHead, party], 'approve', {}),
    ...each([head, otherHead, manyHats, deputy, cityHead, party], 'reject', { reasons: '理由' }),
    ...each([head, manyHats, cityHead, party], 'remand', { points: ['疑点'] }),
  ]
}

/** The request for consent can't reach the person: tried on two days, and confirmed by the supervisor and by others. */
function outOfReach({ state, now }: Node<ClarificationState>, { intake, supervisor, citySupervisor }: typeof cast) {
  const request = openRequest(state)
  if (!request) return []
  const tries = [
    { method: 'post' as const, at: request.notice?.issuedAt ?? now, proof: '退件' },
    { method: 'direct' as const, at: now, proof: '见证' },
  ]
  return [
    act(intake, 'recordService', { document: request.id, impossible: { reason: '查无此人', tries } }),
    ...each([supervisor, citySupervisor], 'confirmImpossible', { document: request.id, to: 'subject' }),
  ]
}

function carryingOut(node: Node<ClarificationState>, people: typeof cast) {
  const { intake, party, i1, i2, manyHats, cityInvestigator, cityIntake } = people
  const { state, now } = node
  const held = { at: now, place: '会议室', audience: 'unit' as const }
  const unserved = state.documents.filter(({ notice }) => notice && !notice.service && !notice.voidedBy)
  const first = unserved.find(({ notice }) => notice?.kind !== 'acceptance')?.id ?? 'notice-1'
  const letters = unserved.filter(({ notice }) => /^clarification/.test(notice?.kind ?? '')).map(({ id }) => id)
  const serving = (document: string) => ({ document, method: 'direct' as const, receivedBy: '当事人', receivedAt: now })
  const earliest = state.documents.find(({ kind }) => kind === 'clarificationLetter')?.id ?? first
  const latest = lettersOf(state).at(-1)?.id ?? first
  return [
    ...each([party, i1, cityInvestigator], 'recordConsent', { given: true }),
    ...each([party, i1, intake], 'recordConsent', { given: false }),
    act(party, 'recordConsent', { given: true, methods: ['meeting'] }),
    act(party, 'recordConsent', { given: true, methods: [] }),
    act(party, 'recordConsent', { given: true, methods: ['faceToFace'] }),
    act(i1, 'recordConsent', { given: true, kin: { name: '沈某', relation: '配偶' } }),
    ...each([i1, i2, manyHats, party, cityInvestigator], 'issueLetter', {}),
    ...(['meeting', 'circular', 'faceToFace'] as const).flatMap(method =>
      each([i1, party, cityInvestigator], 'carryOut', { method, ...held }),
    ),
    ...each([intake, cityIntake, party], 'recordService', serving(first)),
    ...servingOwed(node, [intake, cityIntake]),
    ...outOfReach(node, people),
    ...letters.flatMap(id => [
      ...each([intake, cityIntake], 'recordService', serving(id)),
      act(intake, 'recordService', { ...serving(id), refused: true }),
    ]),
    ...[latest, earliest].map(document => act(intake, 'reissueNotice', { document, reasons: '文字有误' })),
    ...each([i1, manyHats, party, cityInvestigator], 'archive', {}),
  ]
}

const afterwards = ({ now }: Node<ClarificationState>, people: typeof cast) => {
  const { custodian, otherCustodian, cityIntake, party, i1, i2, cityInvestigator, supervisor, citySupervisor } = people
  const opening = (id: string) => ({ allegations: [id], grounds: '捏造', indicators: ['revenge' as const] })
  return [
    ...each([custodian, cityIntake, party, i1], 'notifyReporter', { method: 'phone', at: now }),
    act(custodian, 'notifyReporter', { impossible: { reason: '下落不明' } }),
    act(custodian, 'notifyReporter', {}),
    ...each([custodian, cityIntake, party, i1], 'requestIdentity', { reason: '反馈' }),
    ...each([custodian, otherCustodian, cityIntake, party], 'grantIdentity', {}),
    ...each([i1, i2, party, cityInvestigator], 'recordFollowUp', { summary: '正常' }),
    ...each([supervisor, citySupervisor, party], 'openFalseAccusation', opening('a2')),
    ...allegations.map(({ id }) => act(supervisor, 'openFalseAccusation', opening(id))),
  ]
}

/**
 * What the walk tries in every state: each act by those who may and by some who may not, with bodies that differ for
 * the rules; in the states for which an act is not made, once.
 */
export function attempts(node: Node<ClarificationState>): Attempt[] {
  const { party, intake, head, otherHead, cityHead, supervisor, citySupervisor, manyHats, review, i1, i2 } = cast
  const all = [
    ...atStart(cast),
    ...evaluating(cast),
    ...approving(cast),
    ...carryingOut(node, cast),
    ...afterwards(node, cast),
    ...each([party, intake, i1], 'requestReview', { reasons: '不服' }),
    ...(['upheld', 'changed'] as const).flatMap(result =>
      each([head, cityHead, supervisor, party], 'decideReview', { result, reasons: '理由' }),
    ),
    ...each([party, intake], 'withdraw', {}),
    ...each([head, cityHead, party], 'reopen', { ground: '新的事实', reasons: '理由' }),
    ...anytime(node, {
      party,
      intake,
      heads: [head, otherHead, cityHead],
      supervisors: [supervisor, citySupervisor],
      recusing: [i1, i2, review, manyHats, head],
      accused: node.state.stage === 'approving' ? head : review,
    }),
  ]
  return fitting(all, node.state, actions)
}
