import { describe, expect, test } from 'vitest'
import type { Bodies } from '#domain/clarification/commands.ts'
import { explainDeadline } from '#domain/time/explainDeadline.ts'
import {
  approved,
  archived,
  type Clarification,
  consented,
  evaluated,
  given,
  held,
  lettersOut,
  people,
  served,
  signed,
} from '#test/support/clarificationCase.ts'
import { refusal, refusedWith } from '#test/support/refused.ts'

const at = '2026-03-02T09:00:00+08:00'
const step: Bodies['carryOut'] = { method: 'meeting', at, place: '局会议室', audience: 'unit' }
const carry = (so: Clarification, body: Partial<Bodies['carryOut']> = {}) =>
  so.when(people.li, 'carryOut', { ...step, ...body })
const kinds = ({ state }: Clarification) => state.documents.map(({ kind }) => kind)

describe('consent', () => {
  test('is the person’s own, to all or some of the methods', () => {
    const some = approved(signed(evaluated({ methods: ['meeting', 'circular'] })))
    expect(consented({ given: true }, some).state.consent).toMatchObject({
      given: true,
      by: 'party',
      methods: ['meeting', 'circular'],
    })
    expect(consented({ given: true, methods: ['circular'] }, some).state.consent?.methods).toStrictEqual(['circular'])
    expect(refusal(() => consented({ given: true, methods: ['faceToFace'] }, some)).details).toMatchObject({
      path: 'methods.0',
    })
  })

  test('on signed paper is entered by an investigator; after death it is the closest kin’s', () => {
    const kin = { name: '沈某', relation: '配偶' }
    const so = approved().when(people.sun, 'recordConsent', { given: true, kin })
    expect(so.state).toMatchObject({ consent: { by: 'paper', kin }, handlers: ['investigator-li', 'investigator-sun'] })
    expect(refusal(() => consented({ given: true, kin })).details).toMatchObject({ path: 'kin' })
    const unknown = () => approved().when(people.sun, 'recordConsent', { given: true, document: 'doc-1' })
    expect(refusedWith(unknown)).toBe('EVIDENCE_UNKNOWN')
    expect(refusedWith(() => approved().when(people.intake, 'recordConsent', { given: true }))).toBe('FORBIDDEN')
  })

  test('not given in five working days counts as refused, a day after the last one', () => {
    const waiting = approved().until('2026-03-10T23:59:00+08:00')
    expect(waiting.state.stage).toBe('consenting')
    const silent = waiting.until('2026-03-11T00:00:00+08:00')
    expect(silent.state).toMatchObject({ stage: 'carryingOut', consent: { given: false, by: 'silence', methods: [] } })
    expect(kinds(lettersOut(silent))).toStrictEqual(['consentRequest', 'clarificationNotice'])
  })

  test('is asked for anew from service, and not lost while the case is on its way', () => {
    const unserved = signed().when(people.head, 'approve', {})
    expect(unserved.until('2026-06-01T09:00:00+08:00').state.stage).toBe('consenting')
    const asked = unserved.until('2026-03-05T09:00:00+08:00').when(people.intake, 'recordService', {
      document: 'notice-1',
      method: 'post',
      receivedBy: '沈某某',
      receivedAt: '2026-03-05T08:00:00+08:00',
    })
    expect(asked.until('2026-03-13T00:00:00+08:00').state.stage).toBe('consenting')
    expect(asked.until('2026-03-14T00:00:00+08:00').state.stage).toBe('carryingOut')
    const moving = approved().when(people.head, 'transfer', { organ: 'ningbo', reasons: '移送' })
    expect(moving.until('2026-04-01T00:00:00+08:00').state.stage).toBe('consenting')
  })
})

describe('a public step', () => {
  test('needs consent before anything else, and consent to this very method', () => {
    for (const so of [
      given(),
      evaluated(),
      approved(),
      consented({ given: false }),
      lettersOut(consented({ given: true, methods: [] })),
    ])
      expect(refusedWith(() => carry(so))).toBe('CONSENT_REQUIRED')
    expect(refusedWith(() => carry(lettersOut(), { method: 'circular' }))).toBe('CONSENT_REQUIRED')
  })

  test('goes together with the letters, neither before approval nor in the future', () => {
    expect(refusedWith(() => carry(consented()))).toBe('LETTER_REQUIRED')
    for (const wrong of ['2026-03-03T09:00:00+08:00', '2026-03-01T09:00:00+08:00'])
      expect(refusal(() => carry(lettersOut(), { at: wrong })).details).toMatchObject({ path: 'at' })
    expect(carry(lettersOut()).state.carriedOut).toMatchObject([
      { method: 'meeting', audience: 'unit', scope: 'unit', by: 'investigator-li' },
    ])
  })
})

describe('the letters', () => {
  test('go to the unit and to the person with consent, to the person alone without', () => {
    expect(kinds(lettersOut())).toStrictEqual(['consentRequest', 'clarificationLetter', 'clarificationNotice'])
    expect(kinds(lettersOut(consented({ given: false })))).toStrictEqual(['consentRequest', 'clarificationNotice'])
    expect(refusedWith(() => approved().when(people.li, 'issueLetter', {}))).toBe('CONSENT_REQUIRED')
    expect(refusal(() => lettersOut(lettersOut())).details).toMatchObject({ reason: 'alreadyIssued' })
  })

  test('declined by one who did not consent end the matter', () => {
    const { state } = served(lettersOut(consented({ given: false })), true)
    expect(state).toMatchObject({ stage: 'archived', untrue: { cleared: 0 } })
    const ended = served(lettersOut(consented({ given: false })), true).when(people.li, 'recordFollowUp', {
      summary: '正常',
    })
    expect(ended.state).toMatchObject({ outcome: 'letterDeclined', untrue: { reason: 'letterDeclined' } })
  })

  test('declined by one who did consent are served all the same', () => {
    expect(served(lettersOut(), true).state.stage).toBe('carryingOut')
  })
})

describe('archiving', () => {
  test('needs the letters, their service, and every agreed method carried out', () => {
    const file = (so: Clarification) => () => so.when(people.li, 'archive', {})
    expect(refusedWith(file(consented()))).toBe('LETTER_REQUIRED')
    expect(refusedWith(file(lettersOut()))).toBe('SERVICE_REQUIRED')
    expect(refusal(file(served())).details).toStrictEqual({ missing: 'carryOut' })
    expect(file(held())().state.stage).toBe('archived')
  })

  test('is followed by a visit within three months, and the case closes with it', () => {
    const so = archived()
    expect(so.state.deadlines.at(-1)).toMatchObject({ ruleKey: 'clarify.followUp', due: '2026-06-02' })
    expect(so.until('2026-03-03T00:00:00+08:00').state.stage).toBe('followingUp')
    const { state } = so.when(people.li, 'recordFollowUp', { summary: '思想稳定，工作正常' })
    expect(state).toMatchObject({ status: 'closed', outcome: 'cleared', untrue: { found: 2, cleared: 2 } })
    const privately = served(lettersOut(consented({ given: false }))).when(people.li, 'archive', {})
    expect(privately.when(people.li, 'recordFollowUp', { summary: '正常' }).state.outcome).toBe('clearedPrivately')
  })

  test('waits for a letter that is issued anew to be served', () => {
    const anew = archived().when(people.intake, 'reissueNotice', { document: 'notice-2', reasons: '有误' })
    expect(refusedWith(() => anew.when(people.li, 'recordFollowUp', { summary: '正常' }))).toBe('SERVICE_REQUIRED')
    expect(served(anew).when(people.li, 'recordFollowUp', { summary: '正常' }).state.status).toBe('closed')
    const visited = archivedNamed().when(people.li, 'recordFollowUp', { summary: '正常' })
    const late = visited
      .when(people.intake, 'reissueNotice', { document: 'notice-2', reasons: '有误' })
      .when(people.custodian, 'notifyReporter', { method: 'phone', at })
    expect(late.state.status).toBe('open')
    expect(served(late).state.status).toBe('closed')
  })
})

const archivedNamed = () =>
  archived(
    held(
      served(
        lettersOut(
          consented({ given: true }, approved(signed(evaluated({}, { reporter: { named: true, ref: 'r1' } })))),
        ),
      ),
    ),
  )

describe('a named reporter', () => {
  const named = { named: true, ref: 'r1' }
  const telling = ({ state }: Clarification) =>
    state.deadlines.filter(({ ruleKey }) => ruleKey === 'clarify.notifyReporter')

  test('is owed the result within fifteen working days of the end of the inquiry, not of archiving', () => {
    const [term, ...more] = telling(archivedNamed())
    expect(more).toEqual([])
    expect(term).toMatchObject({ start: '2026-02-10', due: '2026-03-09', mark: 'S', state: 'running' })
  })

  test('is owed it late from the start, and the period says so, where the case comes late', () => {
    const inquiry = { organ: 'zhenhai', number: '镇纪核〔2025〕9号', concludedOn: '2025-12-01' }
    const [term] = telling(given({ inquiry, reporter: named }))
    expect(term).toMatchObject({ start: '2025-12-01', due: '2025-12-22', state: 'overdue', lateFromStart: true })
    expect(term && explainDeadline(term, 'zh-CN')).toContain('本案收到时已经逾期')
    expect(
      given({ inquiry, reporter: named }).until('2026-03-02T10:00:00+08:00').state.deadlines[0]?.remindersSent,
    ).toMatchObject([{ kind: 'overdue' }, { kind: 'supervisor' }, { kind: 'head' }])
  })

  test('is owed it from acceptance on where the person applied without an inquiry, and again after a reopening', () => {
    const own = { source: 'ownApplication', inquiry: undefined, allegations: [{ id: 'a1', text: '收受礼金' }] } as never
    const accepted = given(own).when(people.intake, 'accept', {
      inquiry: { organ: 'zhenhai', number: '镇纪核〔2026〕5号', concludedOn: '2026-02-10' },
      findings: [{ id: 'a1', finding: 'mistaken', basis: '票据' }],
      reporter: named,
    })
    expect(telling(accepted)).toMatchObject([{ start: '2026-02-10' }])
    const closed = archivedNamed()
      .when(people.custodian, 'notifyReporter', { method: 'phone', at })
      .when(people.li, 'recordFollowUp', { summary: '正常' })
    const anew = closed.when(people.head, 'reopen', { ground: '新的事实', reasons: '新的证据' })
    expect(telling(anew)).toMatchObject([{ state: 'met' }, { start: '2026-02-10', state: 'running' }])
  })

  test('is told by the custodian, before the case closes', () => {
    const so = archivedNamed()
    const visited = so.when(people.li, 'recordFollowUp', { summary: '正常' })
    expect(visited.state.status).toBe('open')
    const told = visited.when(people.custodian, 'notifyReporter', { method: 'phone', at })
    expect(told.state).toMatchObject({ status: 'closed', outcome: 'cleared' })
    const first = so.when(people.custodian, 'notifyReporter', { method: 'phone', at })
    const twice = () => first.when(people.custodian, 'notifyReporter', { method: 'phone', at })
    expect(refusal(twice).details).toStrictEqual({ reason: 'alreadyRecorded' })
  })

  test('only: nobody is told of a report that is none', () => {
    const tell = () => archived().when(people.custodian, 'notifyReporter', { method: 'phone', at })
    expect(refusal(tell).details).toStrictEqual({ reason: 'reporterNotNamed' })
  })
})

describe('a false-accusation case', () => {
  const ask = (so: Clarification, allegations: string[]) =>
    so.when(people.supervisor, 'openFalseAccusation', { allegations, grounds: '附件系伪造', indicators: ['revenge'] })

  test('is asked for by the supervisor, about what was fabricated alone', () => {
    expect(refusal(() => ask(archived(), ['a2', 'a5']))).toMatchObject({
      code: 'NOT_EXCLUDED',
      details: { allegations: ['a5'] },
    })
    for (const id of ['a1', 'a3', 'a4']) expect(refusedWith(() => ask(archived(), [id]))).toBe('NOT_FABRICATED')
    expect(refusal(() => ask(held(), ['a2'])).details).toStrictEqual({ missing: 'archive' })
  })

  test('is started with the allegations, the accused and the grounds, and with nothing of the reporter', () => {
    const [start] = ask(archivedNamed(), ['a2']).state.linkedStarts ?? []
    expect(start).toMatchObject({
      id: 'falseAccusation-1',
      kind: 'falseAccusation',
      by: people.supervisor,
      application: {
        clarificationCaseId: 'c'.repeat(32),
        accused: { personId: 'applicant-shen', name: '沈某某', rank: 'township', managedBy: 'county' },
        allegations: [{ id: 'a2', finding: 'fabricated' }],
        grounds: '附件系伪造',
        indicators: ['revenge'],
      },
    })
    expect(JSON.stringify(start)).not.toContain('r1')
  })
})

describe('withdrawal', () => {
  const own = () => signed(evaluated({}, { source: 'ownApplication' }))
  const withdraw = (so: Clarification) => so.when(people.subject, 'withdraw', {})

  test('is the applicant’s until a letter is served', () => {
    const out = lettersOut(consented({ given: true }, approved(own())))
    expect(withdraw(out).state).toMatchObject({ outcome: 'withdrawn', untrue: { reason: 'withdrawn' } })
    expect(refusal(() => withdraw(served(out))).details).toStrictEqual({ reason: 'letterServed' })
    expect(refusal(() => withdraw(evaluated())).details).toStrictEqual({ reason: 'exOfficio' })
  })
})

describe('a clarification that was withdrawn', () => {
  test('is not archived by a letter that the person then declines', () => {
    const own = signed(evaluated({}, { source: 'ownApplication' }))
    const out = lettersOut(consented({ given: false }, approved(own)))
    const ended = served(out.when(people.subject, 'withdraw', {}), true)
    expect(ended.state).toMatchObject({ status: 'open', stage: 'carryingOut', outcome: 'withdrawn' })
    expect(ended.served().state).toMatchObject({ status: 'closed', outcome: 'withdrawn' })
  })
})
