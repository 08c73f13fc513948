import { describe, expect, test } from 'vitest'
import type { ClarificationNotice, FalseAccusationNotice, ToleranceNotice } from '#domain/case.ts'
import * as accusation from '#test/support/accusationCase.ts'
import * as clarified from '#test/support/clarificationCase.ts'
import { actor } from '#test/support/givenCase.ts'
import { offersIn, type Remedy, wrongRemedies } from '#test/support/remedies.ts'
import { given, panelMember, people } from '#test/support/toleranceCase.ts'
import { writtenNotice } from '#test/support/writtenNotice.ts'
import { accepted, decided, zhenhai } from '#test/support/zhenhai.ts'

const { applicant, intake, approver, supervisor, li } = people
const reasons = { reasons: '不服' }
const recusal = { person: 'investigator-li', ground: 'other', reasons: '同乡' }

const toleranceRemedies: readonly Remedy[] = [
  { words: /申请复核/, ways: () => [{ type: 'requestReview', body: reasons }] },
  { words: /申请其回避/, ways: () => [{ type: 'requestRecusal', body: recusal }] },
  { words: /陈述和申辩/, ways: () => [{ type: 'addNote', body: { text: '陈述' } }] },
  { words: /须补正/, ways: () => [{ type: 'supplement', body: { items: ['会议纪要'] } }] },
  { words: /重新提出/, ways: () => [] },
]
const reviewed = () => {
  const asked = zhenhaiServed().when(applicant, 'requestReview', reasons)
  const sitting = asked
    .when(supervisor, 'convenePanel', { members: ['panel-8', 'panel-9', 'panel-10'], chair: 'panel-8' })
    .when(panelMember(8), 'openVote', {})
  return [9, 10, 8]
    .map(panelMember)
    .reduce((so, by) => so.when(by, 'castVote', { choice: 'tolerate' }), sitting)
    .when(panelMember(8), 'closeVote', {})
    .when(actor('approver-2', ['approver'], { level: 'county' }), 'decideReview', { result: 'upheld', ...reasons })
}
const zhenhaiServed = () => decided().served('decision')
const closing = (at: ReturnType<typeof accepted>) =>
  at
    .when(approver, 'closeAdministratively', { ground: 'other', reasons: '理由' })
    .when(supervisor, 'confirmClosing', {})

/**
 * A case that has just issued each notice: one that is not here does not compile. `reviewRefusal` is one of 0.1.0
 * alone.
 */
const ofTolerance: Record<Exclude<ToleranceNotice, 'reviewRefusal'>, () => ReturnType<typeof given>> = {
  acceptance: accepted,
  refusal: () => given().when(intake, 'refuseAcceptance', { reason: '不属于受理范围' }),
  supplement: () => given().when(intake, 'requestSupplement', { items: ['会议纪要'] }),
  decision: decided,
  withdrawal: () => accepted().when(applicant, 'withdraw', {}),
  extension: () =>
    accepted().when(approver, 'extendDeadline', { deadline: 'tolerate.investigate-1', days: 5, reasons: '须鉴定' }),
  review: reviewed,
  closing: () => closing(accepted()),
  reopening: () => zhenhai().when(approver, 'reopen', { ground: '虚假陈述', reasons: '理由' }),
  explanation: () => zhenhaiServed().when(li, 'issueLetter', {}),
}

const own = { source: 'ownApplication', request: '请予澄清', facts: '情况' } as const
const clarificationRemedies: readonly Remedy[] = [
  { words: /申请复核/, ways: () => [{ type: 'requestReview', body: reasons }] },
  { words: /申请其回避/, ways: () => [{ type: 'requestRecusal', body: recusal }] },
  { words: /同意　□/, ways: () => [{ type: 'recordConsent', body: { given: true } }] },
  { words: /重新提出/, ways: () => [] },
]
const { head } = clarified.people
const mine = () => clarified.given(own)
const closedMine = () =>
  mine()
    .when(intake, 'accept', {})
    .when(head, 'closeAdministratively', { ground: 'other', ...reasons })
    .when(supervisor, 'confirmClosing', {})
const done = () => clarified.archived().when(clarified.people.li, 'recordFollowUp', { summary: '正常' }).served()
const ofClarification: Record<ClarificationNotice, () => ReturnType<typeof clarified.given>> = {
  acceptance: () => mine().when(intake, 'accept', {}),
  refusal: () => mine().when(intake, 'refuseAcceptance', { reason: '没有办结' }),
  withdrawal: () => mine().when(intake, 'accept', {}).when(clarified.people.subject, 'withdraw', {}),
  extension: () =>
    mine()
      .when(intake, 'accept', {})
      .when(head, 'extendDeadline', { deadline: 'clarify.evaluate-1', days: 2, reasons: '须核对' }),
  closing: closedMine,
  consentRequest: () => clarified.signed().when(head, 'approve', {}),
  clarificationLetter: clarified.lettersOut,
  clarificationNotice: clarified.lettersOut,
  notCleared: () =>
    clarified
      .signed(clarified.evaluated({ allegations: [], reason: '未造成影响', ground: 'noHarm' }))
      .when(head, 'approve', {}),
  rejection: () => clarified.signed().when(head, 'reject', reasons),
  reopening: () => done().when(head, 'reopen', { ground: '新的事实', ...reasons }),
  review: () =>
    mine()
      .when(intake, 'refuseAcceptance', { reason: '没有办结' })
      .served()
      .when(clarified.people.subject, 'requestReview', reasons)
      .when(head, 'decideReview', { result: 'upheld', ...reasons }),
}

const { wu, provApprover } = accusation.people
const accusationRemedies: readonly Remedy[] = [
  { words: /申请复审|申请复核/, ways: () => [{ type: 'requestReview', body: reasons, by: intake }] },
  {
    words: /申请其回避/,
    ways: () => [{ type: 'requestRecusal', body: { ...recusal, person: wu.person }, by: intake }],
  },
  { words: /陈述和申辩/, ways: () => [{ type: 'recordStatement', body: { text: '陈述' }, by: wu }] },
  { words: /申请听证/, ways: () => [{ type: 'requestHearing', body: {}, by: intake }] },
  { words: /提出异议/, ways: () => [{ type: 'object', body: reasons, by: intake }] },
  { words: /申请修复|可以再次申请/, ways: () => [{ type: 'applyRepair', body: reasons, by: intake }] },
]
type Accusation = ReturnType<typeof accusation.given>
const objected = (upheld: boolean) => (at: Accusation) =>
  at.when(intake, 'object', reasons).when(approver, 'decideObjection', { upheld, ...reasons })
const repaired = (granted: boolean) =>
  accusation
    .listed()
    .when(intake, 'applyRepair', reasons)
    .when(approver, 'decideRepair', { granted, ...reasons })
const first = () =>
  accusation
    .served()
    .when(intake, 'requestReview', reasons)
    .when(provApprover, 'decideReview', { result: 'upheld', ...reasons })
const other = actor('approver-prov-2', ['approver'], { organ: 'zhejiang', level: 'province' })
const notFound = () => accusation.voted({ fabrication: 'no', intent: 'no' })
const ofAccusation: Record<FalseAccusationNotice, () => Accusation> = {
  accusationNotice: accusation.noticed,
  finding: accusation.decided,
  notEstablished: notFound,
  mistaken: () => accusation.given().when(wu, 'closeAsMistaken', reasons).when(supervisor, 'confirmMistaken', {}),
  result: notFound,
  referral: () => accusation.served().when(approver, 'refer', { to: 'unit', reason: '理由' }),
  listingNotice: () =>
    accusation.served().when(approver, 'list', { category: '诬告陷害', months: 12, reasons: '情节较重' }),
  listing: accusation.listed,
  removal: () => repaired(true),
  objection: () => objected(false)(accusation.announced()),
  repair: () => repaired(false),
  review: first,
  furtherReview: () =>
    first()
      .served('review')
      .when(intake, 'requestReview', reasons)
      .when(other, 'decideReview', { result: 'upheld', ...reasons }),
  // Of an objection to a credit record alone.
  extension: () =>
    accusation
      .listed()
      .when(approver, 'publish', {
        target: 'creditRecord',
        legalBasis: { basis: 'ZCR11-2', documentNumber: '甬公（镇）行罚决字〔2026〕1号' },
      })
      .when(intake, 'object', { ...reasons, inquiry: true })
      .when(approver, 'extendDeadline', { deadline: 'accuse.objectionCredit-1', days: 5, reasons: '须调取材料' }),
  closing: () => closingAccusation(),
  reopening: () =>
    notFound()
      .served()
      .when(accusation.people.cityApprover, 'reopen', { ground: '新的事实', ...reasons }),
}
const closingAccusation = () =>
  accusation
    .assigned()
    .when(approver, 'closeAdministratively', { ground: 'other', ...reasons })
    .when(supervisor, 'confirmClosing', {})

const cadre = { remedies: toleranceRemedies, accounts: { subject: applicant } }
const cleared = { remedies: clarificationRemedies, accounts: { subject: clarified.people.subject } }
const accused = { remedies: accusationRemedies, accounts: {} }

describe('what a notice offers, whom it reaches can take at that moment', () => {
  test.each(Object.entries(ofTolerance))('tolerance: %s', (kind, issued) => {
    expect(wrongRemedies(issued(), kind, cadre)).toEqual([])
  })
  test.each(Object.entries(ofClarification))('clarification: %s', (kind, issued) => {
    expect(wrongRemedies(issued(), kind, cleared)).toEqual([])
  })
  test.each(Object.entries(ofAccusation))('false accusation: %s', (kind, issued) => {
    expect(wrongRemedies(issued(), kind, accused)).toEqual([])
  })

  test('and each of these papers that should offers something', () => {
    const offering = (all: Record<string, () => Parameters<typeof writtenNotice>[0]>) =>
      Object.keys(all).filter(kind => offersIn(writtenNotice(all[kind]!(), kind)).length > 0)
    expect(offering(ofTolerance as never)).toEqual(['acceptance', 'refusal', 'supplement', 'decision', 'withdrawal'])
    expect(offering(ofClarification as never)).toEqual([
      ...['acceptance', 'refusal', 'withdrawal', 'consentRequest', 'clarificationNotice', 'notCleared', 'rejection'],
    ])
    expect(offering(ofAccusation as never)).toEqual([
      ...['accusationNotice', 'finding', 'listingNotice', 'listing', 'objection', 'repair', 'review'],
    ])
  })

  test('else it is found out: an act that is refused, and an offer that no act takes', () => {
    const waived = () => zhenhaiServed().when(applicant, 'waiveReview', {})
    expect(wrongRemedies(waived(), 'decision', cadre)).toEqual([
      expect.stringMatching(/^subject requestReview: TERM_EXPIRED/),
    ])
    const without = { ...cadre, remedies: toleranceRemedies.filter(({ words }) => !words.test('申请复核')) }
    expect(wrongRemedies(decided(), 'decision', without)).toEqual([expect.stringMatching(/^nothing takes: .*申请复核/)])
    const nobody = { ...cadre, accounts: {} }
    expect(wrongRemedies(decided(), 'decision', nobody)).toEqual(['subject requestReview: nobody acts'])
  })
})
