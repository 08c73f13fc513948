import { describe, expect, test } from 'vitest'
import { viewActions } from '#api/views/actionsView.ts'
import { viewCase } from '#api/views/caseView.ts'
import { caseViewSchema } from '#api/views/caseViewSchema.ts'
import type { Actor } from '#domain/access/actor.ts'
import { statutoryCalendar as calendar } from '#domain/time/calendarData.ts'
import { renderPdf } from '#notices/pdf.ts'
import { asAnswered } from '#test/support/answersOf.ts'
import {
  approved,
  archived,
  type Clarification,
  consented,
  evaluated,
  given,
  lettersOut,
  people,
  served,
  signed,
} from '#test/support/clarificationCase.ts'
import { writtenNotice } from '#test/support/writtenNotice.ts'

const secret = 'reporter-reference-7'
const named = { reporter: { named: true, ref: secret } }
const withReporter = () => approved(signed(evaluated({}, named)))

const said = ['经查，反映在工程招标中收受礼金问题不属实。', '经查，反映违规办理亲属就业问题不属实。']
const unsaid = [secret, '诬告', '诬陷', '举报人', '公车私用', '在境外持有房产', '未经集体研究采购', '从采购中获利']

describe('the letters', () => {
  const out = lettersOut(consented({ given: true }, withReporter()))

  test.each([
    ['clarificationLetter', '镇海区某局党委（党组）主要负责人'],
    ['clarificationNotice', '沈某某'],
  ])('%s says what is cleared, to %s, in letter format, and nothing else of the report', (kind, addressee) => {
    const notice = writtenNotice(out, kind)
    expect(notice).toMatchObject({ form: 'letter', addressee })
    const text = JSON.stringify(notice)
    for (const part of [...said, '第五十条']) expect(text).toContain(part)
    for (const part of unsaid) expect(text).not.toContain(part)
    expect(text).not.toMatch(/优秀|清正|廉洁|表现良好/)
  })

  test('to a person who did not consent says that it is told to them alone', () => {
    const alone = lettersOut(consented({ given: false }, withReporter()))
    expect(JSON.stringify(writtenNotice(alone, 'clarificationNotice'))).toContain('仅向你本人告知')
    const silent = lettersOut(withReporter().until('2026-03-11T00:00:00+08:00'))
    expect(JSON.stringify(writtenNotice(silent, 'clarificationNotice'))).toContain('未答复，视为不同意')
  })

  test('after death go to the kin who answered', () => {
    const kin = { name: '沈某', relation: '配偶' }
    const so = lettersOut(approved().when(people.li, 'recordConsent', { given: true, kin }))
    const notice = writtenNotice(so, 'clarificationNotice')
    expect(notice.addressee).toBe('沈某（沈某某的配偶）')
    expect(JSON.stringify(notice)).toContain('反映沈某某的有关问题')
  })

  test('are typeset', async () => {
    expect((await renderPdf(writtenNotice(out, 'clarificationLetter'))).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

const closedCase = () => archived().when(people.li, 'recordFollowUp', { summary: '正常' })

describe('what is explained in writing', () => {
  test.each([
    ['consentRequest', approved(), ['拟澄清告知书', '自收到本文书之日起5个工作日内', '会议澄清', '本单位']],
    [
      'notCleared',
      signed(evaluated({ allegations: [], reason: '影响范围有限', ground: 'noHarm' })).when(people.head, 'approve', {}),
      ['决定不予澄清', '未造成不良影响', '影响范围有限', '申请复核'],
    ],
    [
      'reopening',
      closedCase().when(people.head, 'reopen', { ground: '新证据', reasons: '证人改变证言' }),
      ['新证据', '证人改变证言', '重新核定'],
    ],
    ['rejection', evaluated().when(people.head, 'reject', { reasons: '时机不当' }), ['不予批准', '时机不当']],
    ['refusal', given().when(people.intake, 'refuseAcceptance', { reason: '没有办结的核查' }), ['没有办结的核查']],
    [
      'extension',
      given()
        .when(people.intake, 'accept', {})
        .when(people.head, 'extendDeadline', { deadline: 'clarify.evaluate-1', days: 5, reasons: '他部门参与' }),
      ['延长5个工作日', '他部门参与'],
    ],
    [
      'withdrawal',
      given({ source: 'ownApplication' }).when(people.subject, 'withdraw', { reasons: '不再需要' }),
      ['不再需要'],
    ],
    [
      'closing',
      given()
        .when(people.head, 'closeAdministratively', { ground: 'subjectDied', reasons: '病故' })
        .when(people.supervisor, 'confirmClosing', {}),
      ['当事人死亡', '病故'],
    ],
    ['acceptance', given({ source: 'ownApplication' }).when(people.intake, 'accept', {}), ['决定受理', '申请其回避']],
  ] as [string, Clarification, string[]][])('%s', (kind, so, parts) => {
    const text = JSON.stringify(writtenNotice(so, kind))
    for (const part of parts) expect(text).toContain(part)
  })
})

describe('the case as a viewer gets it', () => {
  const view = ({ state }: Clarification, viewer: Actor) =>
    asAnswered(
      viewCase(
        {
          state,
          n: 9,
          number: state.number,
          updatedAt: new Date(0),
          frozen: false,
          documents: [],
          told: {},
          linked: false,
        },
        viewer,
        calendar,
        'zh-CN',
        '2026-03-03T09:00:00+08:00',
      ),
    )
  const end = () => archived(served(lettersOut(consented({ given: true, methods: [] }, withReporter()))))

  test.each(Object.entries(people))('fits the described shape for the %s, and never has the reporter', (_, viewer) => {
    for (const so of [given(named), evaluated({}, named), withReporter(), end()]) {
      const seen = view(so, viewer)
      expect(() => caseViewSchema.parse(seen)).not.toThrow()
      expect(JSON.stringify(seen)).not.toContain(secret)
    }
  })

  test('does not tell the person that the report was a named one, nor what else was reported', () => {
    const seen = view(end(), people.subject)
    const text = JSON.stringify(seen)
    for (const hidden of [
      'notifyReporter',
      'named',
      '公车私用',
      '在境外持有房产',
      '账户流水',
      'signOffs',
      'evaluation',
    ])
      expect(text).not.toContain(hidden)
    expect(seen.proposal.statements).toStrictEqual(said)
    expect(view(evaluated(), people.subject)).not.toHaveProperty('proposal')
  })

  test('shows an applicant what they wrote themself', () => {
    const own = given({ source: 'ownApplication', request: '请予澄清', allegations: [{ id: 'a1', text: '收受礼金' }] })
    const seen = view(
      own.when(people.intake, 'accept', {
        findings: [{ id: 'a1', text: '收受甲某礼金', finding: 'mistaken', basis: '账户流水' }],
      }),
      people.subject,
    )
    expect(seen).toMatchObject({ request: '请予澄清', allegations: [{ id: 'a1', text: '收受礼金' }] })
    expect(JSON.stringify(seen)).not.toContain('甲某')
  })

  test('gives the auditor no names and no allegations', () => {
    const text = JSON.stringify(view(end(), people.auditor))
    for (const hidden of ['沈某某', 'applicant-shen', '收受礼金', '镇海区某局']) expect(text).not.toContain(hidden)
  })

  test('offers each what may be done now', () => {
    const types = ({ state }: Clarification, viewer: Actor) =>
      viewActions(state, viewer, 'en').actions.map(({ type }) => type)
    expect(types(given(), people.intake)).toEqual(expect.arrayContaining(['accept', 'refuseAcceptance']))
    expect(types(evaluated(), people.review)).toContain('signOff')
    expect(types(evaluated(), people.head)).not.toContain('approve')
    expect(types(signed(), people.head)).toEqual(expect.arrayContaining(['approve', 'reject', 'remand']))
    expect(types(signed(), people.deputy)).not.toContain('approve')
    expect(types(approved(), people.subject)).toContain('recordConsent')
    expect(types(end(), people.custodian)).toContain('notifyReporter')
    expect(types(end(), people.supervisor)).toContain('openFalseAccusation')
  })
})
