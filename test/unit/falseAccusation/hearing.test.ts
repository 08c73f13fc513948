import { describe, expect, test } from 'vitest'
import type { ServiceMethod } from '#domain/case.ts'
import { falseAccusation } from '#domain/falseAccusation/falseAccusation.ts'
import {
  type AccusationCase,
  decided,
  established,
  found,
  heard,
  noticed,
  notified,
  people,
  screened,
  serve,
  voting,
} from '#test/support/accusationCase.ts'
import { actor } from '#test/support/givenCase.ts'
import { refusal, refusedWith } from '#test/support/refused.ts'

const panel = { members: ['panel-1', 'panel-2', 'panel-3'], chair: 'panel-1' }
const convene = (at: AccusationCase) => at.when(people.supervisor, 'convenePanel', panel)
const over = '2026-03-11T00:00:00+08:00'
const ask = (at: AccusationCase) => at.when(people.intake, 'requestHearing', {})
const hold = (at: AccusationCase, missed?: boolean) =>
  at.when(people.wu, 'recordHearing', { summary: '听取陈述。', ...(missed && { missed }) })

describe('no panel convenes', () => {
  test.each([
    ['in the inquiry', () => screened()],
    ['before the notice is given', () => found()],
    ['before it is served', () => noticed()],
    ['before its term is over', () => notified()],
    ['before a requested hearing is held', () => ask(notified()).until(over)],
  ] as const)('%s', (_when, at) => {
    expect(refusal(() => convene(at()))).toMatchObject({
      code: 'NOTICE_REQUIRED',
      article: expect.stringContaining('第四十三条'),
    })
  })

  test('until the respondent has answered, or waived, or let the term pass', () => {
    expect(convene(heard()).state.panel).toBeDefined()
    expect(convene(notified().when(people.wu, 'recordStatement', { text: '', waived: true })).state.answered).toBe(
      'waiver',
    )
    const lapsed = notified().until(over)
    expect(lapsed.state).toMatchObject({ stage: 'deliberating', answered: 'lapsed' })
    expect(convene(lapsed).state.panel).toBeDefined()
  })
})

describe('the term to answer', () => {
  test('is five working days from service, and lapses a day late', () => {
    expect(notified().state.deadlines.at(-1)).toMatchObject({
      ruleKey: 'accuse.answer',
      due: '2026-03-09',
      silent: true,
    })
    expect(notified().until('2026-03-10T23:59:00+08:00').state.stage).toBe('noticed')
  })

  test('stands still on no suspension, but what it leads to does', () => {
    const at = notified().when(people.approver, 'suspend', { reason: '等待鉴定。', until: '2026-04-01' }).until(over)
    expect(at.state.deadlines.at(-1)).toMatchObject({ ruleKey: 'accuse.decide', state: 'suspended' })
  })

  test('does not begin before the notice is served', () => {
    expect(refusedWith(() => noticed().when(people.wu, 'recordStatement', { text: '冤枉。' }))).toBe('SERVICE_REQUIRED')
    expect(refusedWith(() => found().when(people.wu, 'recordStatement', { text: '冤枉。' }))).toBe('NOTICE_REQUIRED')
  })
})

describe('a hearing', () => {
  test('is asked for within the term, once', () => {
    const late = notified().until('2026-03-10T08:00:00+08:00')
    expect(refusal(() => ask(late))).toMatchObject({ code: 'TERM_EXPIRED', details: { due: '2026-03-09' } })
    expect(refusedWith(() => ask(ask(notified())))).toBe('WRONG_STAGE')
    expect(refusal(() => hold(notified())).details).toMatchObject({ missing: 'requestHearing' })
  })

  test('that was held is an answer; one that was missed is not', () => {
    expect(hold(ask(notified())).state).toMatchObject({ stage: 'deliberating', answered: 'hearing' })
    const missed = hold(ask(notified()), true)
    expect(missed.state.stage).toBe('noticed')
    expect(missed.until(over).state).toMatchObject({ stage: 'deliberating', answered: 'lapsed' })
  })

  test('is not held on a notice that was given anew and not served', () => {
    const again = noticed(ask(notified()))
    expect(refusedWith(() => hold(again))).toBe('SERVICE_REQUIRED')
    const steps = falseAccusation.tasks(again.state).map(({ action }) => action)
    expect(steps).toStrictEqual(['recordService', 'requestIdentity'])
    expect(hold(serve(again, 'accusationNotice')).state).toMatchObject({ stage: 'deliberating', answered: 'hearing' })
  })

  test('waits beside a statement', () => {
    const stated = ask(notified()).when(people.wu, 'recordStatement', { text: '见听证。' })
    expect(stated.state.stage).toBe('noticed')
    expect(hold(stated).state).toMatchObject({ stage: 'deliberating', answered: 'statement' })
  })
})

describe('the notice', () => {
  test('is never served by publication', () => {
    const at = noticed()
    const publish = () =>
      at.when(people.intake, 'recordService', {
        document: 'notice-1',
        method: '公告送达' as ServiceMethod,
        receivedBy: '公众',
        receivedAt: at.now,
      })
    expect(refusal(publish)).toMatchObject({ code: 'INVALID_BODY', details: { path: 'method' } })
    const finding = () =>
      decided().when(people.intake, 'notifyDecision', { method: '公告' as ServiceMethod, at: at.now })
    expect(refusal(finding).details).toMatchObject({ path: 'method', message: 'noPublicService' })
  })

  test('given again is served and answered anew', () => {
    const again = noticed(notified())
    expect(again.state.documents.find(({ id }) => id === 'notice-1')?.notice?.voidedBy).toBe('notice-2')
    expect(again.state.answered).toBeUndefined()
    expect(refusedWith(() => convene(again))).toBe('NOTICE_REQUIRED')
    expect(heard(serve(again, 'accusationNotice')).state.stage).toBe('deliberating')
  })

  test('given by an investigator who takes a case over makes a handler', () => {
    const organ = 'ningbo'
    const xu = actor('investigator-xu', ['investigator'], { organ })
    const taken = found()
      .when(people.approver, 'transfer', { organ, reasons: '上级管辖。' })
      .when(actor('supervisor-city', ['supervisor'], { organ }), 'acceptTransfer', {})
      .when(xu, 'giveNotice', { facts: '捏造宴请事实。', basis: '工作规则第三十九条。', status: 'citizen' })
    expect(taken.state.handlers).toStrictEqual([xu.person])
  })

  test('issued anew takes a case that deliberates back, except during a vote', () => {
    const reissue = (at: AccusationCase) =>
      at.when(people.intake, 'reissueNotice', { document: 'notice-1', reasons: '有误。' })
    const back = reissue(heard())
    expect(back.state).toMatchObject({ stage: 'noticed', notification: { document: 'notice-2' } })
    expect(back.state.documents.at(-1)?.notice?.withheld).toBe(true)
    expect(heard(serve(back, 'accusationNotice')).state.stage).toBe('deliberating')
    expect(refusal(() => reissue(voting())).details).toMatchObject({ reason: 'roundOpen' })
    expect(refusedWith(() => reissue(established()))).toBe('WRONG_STAGE')
  })

  test('is needed anew after a remand', () => {
    const remanded = established().when(people.cityApprover, 'remand', { points: ['补充动机证据'] })
    expect(remanded.state).toMatchObject({
      stage: 'investigating',
      remands: 1,
      formerNotifications: [{ document: 'notice-1' }],
    })
    expect(remanded.state.intentFindings).toBeUndefined()
    expect(refusedWith(() => convene(found(remanded)))).toBe('NOTICE_REQUIRED')
    expect(heard(serve(noticed(found(remanded)), 'accusationNotice')).state.stage).toBe('deliberating')
  })
})
