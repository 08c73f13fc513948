import { clarification } from '#domain/clarification/clarification.ts'
import type { Allegation, Application, Bodies } from '#domain/clarification/commands.ts'
import type { ClarificationEvent } from '#domain/clarification/events.ts'
import type { ClarificationState } from '#domain/clarification/state.ts'
import { currentPackFor } from '#domain/packs/packs.ts'
import { actor, begin, type GivenCase, type Setting } from './givenCase.ts'

export const people = {
  subject: actor('applicant-shen', ['applicant']),
  intake: actor('intake-chen', ['intake']),
  li: actor('investigator-li', ['investigator']),
  sun: actor('investigator-sun', ['investigator']),
  review: actor('reviewer-xu', ['caseReview']),
  management: actor('clerk-tang', ['caseManagement']),
  deputy: actor('deputy-feng', ['deputy']),
  head: actor('approver-zhao', ['approver'], { level: 'county' }),
  supervisor: actor('supervisor-he', ['supervisor']),
  custodian: actor('custodian-1', ['custodian']),
  otherCustodian: actor('custodian-2', ['custodian']),
  auditor: actor('auditor-lin', ['auditor']),
}

/** One allegation of each finding, each with words of its own. */
export const allegations = [
  { id: 'a1', text: '在工程招标中收受礼金', finding: 'mistaken', basis: '调取账户流水和证人证言' },
  { id: 'a2', text: '违规办理亲属就业', finding: 'fabricated', basis: '入职材料齐全，举报附件系伪造' },
  {
    id: 'a3',
    text: '未经集体研究采购并从中获利',
    finding: 'partlySubstantiated',
    basis: '采购程序有瑕疵，未获利',
    untruePart: '从采购中获利',
  },
  { id: 'a4', text: '公车私用', finding: 'substantiated', basis: '行车记录' },
  { id: 'a5', text: '在境外持有房产', finding: 'notVerified', basis: '协查未回复' },
] as const satisfies readonly Allegation[]

export const proposal: Application = {
  subject: { personId: 'applicant-shen', name: '沈某某', rank: 'township', managedBy: 'county' },
  unit: '镇海区某局',
  source: 'inquiry',
  inquiry: { organ: 'zhenhai', number: '镇纪核〔2026〕5号', concludedOn: '2026-02-10' },
  allegations: [...allegations],
}

export type Clarification = GivenCase<ClarificationState, ClarificationEvent, Bodies>

/** A clarification just proposed; by the person, if it is their own application. */
export function given(changes: Partial<Application> = {}, setting: Setting = {}): Clarification {
  const asked = { ...proposal, ...changes }
  const by = asked.source === 'ownApplication' ? people.subject : people.intake
  return begin(clarification, currentPackFor('clarification', undefined), asked, { by, ...setting })
}

export const weighing: Bodies['evaluate'] = {
  necessity: ['career'],
  allegations: ['a1', 'a2'],
  scope: 'unit',
  methods: ['meeting'],
}

export const evaluated = (body: Partial<Bodies['evaluate']> = {}, changes: Partial<Application> = {}) =>
  given(changes)
    .when(people.intake, 'accept', {})
    .when(people.li, 'evaluate', { ...weighing, ...body })

const four = [people.management, people.deputy, people.li, people.review]

export const signed = (so: Clarification = evaluated()) => four.reduce((all, by) => all.when(by, 'signOff', {}), so)

/** Approved, and the person asked in writing. */
export const approved = (so: Clarification = signed()) => so.when(people.head, 'approve', {}).served('consentRequest')

export const consented = (body: Bodies['recordConsent'] = { given: true }, so: Clarification = approved()) =>
  so.when(people.subject, 'recordConsent', body)

export const lettersOut = (so: Clarification = consented()) => so.when(people.li, 'issueLetter', {})

/** Every letter in force is served; the person may decline theirs. */
export const served = (so: Clarification = lettersOut(), refused = false): Clarification =>
  so.state.documents
    .filter(({ notice }) => notice && /^clarification/.test(notice.kind) && !notice.service)
    .reduce(
      (all, { id, notice }) =>
        all.when(people.intake, 'recordService', {
          document: id,
          method: 'direct',
          receivedBy: '沈某某',
          receivedAt: '2026-03-02T09:10:00+08:00',
          ...(refused && notice?.kind === 'clarificationNotice' && { refused }),
        }),
      so,
    )

export const held = (so: Clarification = served()) =>
  so.when(people.li, 'carryOut', {
    method: 'meeting',
    at: '2026-03-02T09:10:00+08:00',
    place: '局会议室',
    audience: 'unit',
  })

export const archived = (so: Clarification = held()) => so.when(people.li, 'archive', {})
