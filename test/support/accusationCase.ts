import type { Application, Bodies } from '#domain/falseAccusation/commands.ts'
import type { FalseAccusationEvent } from '#domain/falseAccusation/events.ts'
import { falseAccusation } from '#domain/falseAccusation/falseAccusation.ts'
import type { FalseAccusationState } from '#domain/falseAccusation/state.ts'
import { currentPackFor } from '#domain/packs/packs.ts'
import { actor, begin, type GivenCase, type Setting } from './givenCase.ts'
import { panelMember, people as staff } from './toleranceCase.ts'

export type AccusationCase = GivenCase<FalseAccusationState, FalseAccusationEvent, Bodies>

export const people = {
  ...staff,
  accused: actor('applicant-shen', ['applicant']),
  wu: actor('investigator-wu', ['investigator']),
  zheng: actor('investigator-zheng', ['investigator']),
  custodian: actor('custodian-1', ['custodian']),
  otherCustodian: actor('custodian-2', ['custodian']),
  provApprover: actor('approver-prov', ['approver'], { organ: 'zhejiang', level: 'province' }),
}

export const allegation = {
  id: 'A1',
  text: '反映沈某某违规接受宴请。',
  finding: 'fabricated',
  basis: '宴请当日沈某某在外地出差，有差旅记录。',
} as const

export const application: Application = {
  accused: { personId: 'applicant-shen', name: '沈某某', rank: 'township' },
  reporter: { named: true, ref: 'ref-1' },
  allegations: [allegation],
  grounds: '反映人捏造宴请事实，时值换届。',
  indicators: ['revenge'],
}

/** Texts of the respondent and the inquiry that the accused must never read. */
export const respondentSecret = '我因竞聘落选而写信'
export const inquirySecret = '证人说反映人当日不在场'

/** A case just opened by intake. */
export const given = (changes: Partial<Application> = {}, setting: Setting = {}): AccusationCase =>
  begin(
    falseAccusation,
    currentPackFor('falseAccusation', undefined),
    { ...application, ...changes },
    { by: staff.intake, ...setting },
  )

const proof = {
  kind: 'evidence',
  title: '差旅记录',
  sha256: 'a'.repeat(64),
  mediaType: 'application/pdf',
  bytes: 1_000,
}
export const findings: Bodies['submitIntentFindings'] = {
  fabrication: { result: 'met', evidence: ['doc-1'], reasons: inquirySecret },
  intent: { result: 'met', evidence: ['doc-1'] },
}

export const screened = (at = given()) =>
  at.when(people.wu, 'screen', { indicators: ['revenge'], reasons: '有打击报复迹象。' })

export const assigned = (at = screened()) =>
  at
    .when(people.supervisor, 'assignHandlers', { handlers: ['investigator-wu', 'investigator-zheng'] })
    .when(people.wu, 'attachDocument', { document: 'doc-1', meta: proof })

/** Both elements found on evidence and signed: the stage `noticed`. */
export const found = (at = assigned()) =>
  at.when(people.wu, 'submitIntentFindings', findings).when(people.zheng, 'cosignFindings', {})

export const noticed = (at = found()) =>
  at.when(people.wu, 'giveNotice', {
    facts: '捏造宴请事实。',
    basis: '工作规则第三十九条。',
    aggravating: ['vileMeans'],
    status: 'partyMember',
  })

const lastNotice = ({ state }: AccusationCase, kind: string) =>
  state.documents.findLast(({ notice }) => notice?.kind === kind)?.id ?? ''

/** The last notice of a kind served on the day. */
export const serve = (at: AccusationCase, kind: string) =>
  at.when(people.intake, 'recordService', {
    document: lastNotice(at, kind),
    method: 'direct',
    receivedBy: '本人',
    receivedAt: at.now,
  })

export const notified = (at = noticed()) => serve(at, 'accusationNotice')

/** The respondent has answered: the stage `deliberating`. */
export const heard = (at = notified()) => at.when(people.wu, 'recordStatement', { text: respondentSecret })

/** Five members due, the round open. */
export const voting = (at = heard()) =>
  at
    .when(people.supervisor, 'convenePanel', {
      members: [1, 2, 3, 4, 5].map(n => `panel-${n}`),
      chair: 'panel-1',
      at: at.now,
    })
    .when(panelMember(1), 'openVote', {})

type Choices = Bodies['castVote']['choices']

/** All five vote alike, the chair last, and the round is closed. */
export const voted = (choices: Choices, at = voting()) =>
  [2, 3, 4, 5, 1]
    .reduce((so, n) => so.when(panelMember(n), 'castVote', { choices }), at)
    .when(panelMember(1), 'closeVote', {})

export const established = (at = voting()) => voted({ fabrication: 'yes', intent: 'yes' }, at)

export const decided = (at = established()) => at.when(people.cityApprover, 'approve', {})

/** The finding has reached the respondent. */
export const served = (at = decided()) =>
  at.when(people.intake, 'notifyDecision', { method: 'direct', at: at.now, receivedBy: '本人' })

/** An entry announced, and the announcement served: the window to object is open. */
export const announced = (at = served(), months = 12) =>
  at
    .when(people.approver, 'list', { category: '诬告陷害', months, reasons: '情节较重。' })
    .served('listingNotice', at.now)

/** Nobody objected in ten working days; the entry was made on 18 March. */
export const listed = (at = announced()) => at.until('2026-03-18T00:00:00+08:00')
