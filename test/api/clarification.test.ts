import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toInstant } from '#domain/time/calendar.ts'
import { proposed, reporterName, serviceOf, toApproval } from '#test/support/clarificationStory.ts'
import { act, asking, done, serveOwed, settled } from '#test/support/httpCase.ts'
import { Server } from '#test/support/server.ts'

let server: Server
beforeAll(async () => {
  server = await Server.start()
})
afterAll(async () => {
  await server?.stop()
})

const now = () => toInstant(Date.now())
const meeting = () => ({ method: 'meeting', at: now(), place: '局会议室', audience: 'unit' })
const { start, seen, codeOf } = asking(() => server)

describe('the wording of a clarification betrays nobody', () => {
  const identity = { name: '钱志远', contact: '13800138042' }
  const one = (text: string) => [{ id: 'a1', text, finding: 'mistaken', basis: '账户流水' }] as const
  const weighing = (text: string) => ({
    necessity: ['career'],
    allegations: ['a1'],
    wording: [{ id: 'a1', text }],
    scope: 'unit',
    methods: [],
  })

  it.each(['钱志远反映其收礼', '钱 某送其礼金', '致电138-0013-8042者送礼'])('not from the start: %s', async text => {
    const reporter = { named: true, identity }
    const answer = await start('intake-chen', proposed({ allegations: [...one(text)], reporter }))
    expect(answer.body).toMatchObject({ code: 'REPORTER_IN_TEXT', errors: [{ path: 'allegations.0.text' }] })
    expect(answer.status).toBe(422)
  })

  it('and a named report has name and contact, entered by intake alone', async () => {
    const anonymous = await start('intake-chen', proposed({ reporter: { named: true } }))
    expect(anonymous.body).toMatchObject({ code: 'INVALID_BODY', errors: [{ path: 'reporter.identity' }] })
    const nobodyToTell = await start(
      'intake-chen',
      proposed({ reporter: { named: true, identity: { name: '钱志远' } } }),
    )
    expect(nobodyToTell.body).toMatchObject({ code: 'INVALID_BODY', errors: [{ path: 'reporter.identity' }] })
    const { inquiry: _none, ...own } = proposed({ source: 'ownApplication', reporter: { named: true, identity } })
    const byApplicant = await start('applicant-shen', { ...own, kind: 'clarification' })
    expect(byApplicant.body).toMatchObject({ code: 'INVALID_BODY', errors: [{ path: 'reporter' }] })
  })

  it('where intake enters the reporter with the acceptance of an own application', async () => {
    const {
      inquiry,
      reporter: _none,
      ...own
    } = proposed({ source: 'ownApplication', allegations: [...one('收受礼金')] })
    const { body } = await start('applicant-shen', { ...own, kind: 'clarification' })
    const id = body.case.id
    const reporter = { named: true, identity }
    const findings = [{ id: 'a1', text: '钱志远所称收礼', finding: 'mistaken', basis: '账户流水' }]
    const named = await act(server, 'intake-chen', id, 'accept', { inquiry, findings, reporter })
    expect(named.body).toMatchObject({ code: 'REPORTER_IN_TEXT', errors: [{ path: 'findings.0.text' }] })
    const key = { 'idempotency-key': `accept-${id}` }
    const good = { inquiry, findings: [{ ...findings[0], text: '收受礼金' }], reporter }
    const accepted = await act(server, 'intake-chen', id, 'accept', good, key)
    expect(accepted.status).toBe(200)
    expect((await act(server, 'intake-chen', id, 'accept', good, key)).status).toBe(200)
    expect(await codeOf('investigator-li', id, 'evaluate', weighing('钱志远所称收礼'))).toStrictEqual([
      422,
      'WORDING_NOT_ALLOWED',
    ])
  })

  it('nor with the findings of an acceptance, after which a false accusation would print them', async () => {
    const reporter = { named: true, identity }
    const { body } = await start('intake-chen', proposed({ allegations: [...one('收受礼金')], reporter }))
    const findings = [{ id: 'a1', text: '钱志远所称收礼', finding: 'fabricated', basis: '账户流水' }]
    const named = await act(server, 'intake-chen', body.case.id, 'accept', { findings })
    expect(named.body).toMatchObject({ code: 'WORDING_NOT_ALLOWED', errors: [{ path: 'findings.0.text' }] })
    await done(server, 'intake-chen', body.case.id, 'accept', { findings: [{ ...findings[0], text: '收礼' }] })
  })

  it('never saying by which list, and not in a dry run', async () => {
    const { body } = await start(
      'intake-chen',
      proposed({ allegations: [...one('收受礼金')], reporter: { named: true, identity } }),
    )
    const id = body.case.id
    await done(server, 'intake-chen', id, 'accept')
    const answers = await Promise.all(
      ['收受钱志远礼金', '恶意举报其收礼'].map(text => act(server, 'investigator-li', id, 'evaluate', weighing(text))),
    )
    for (const answer of answers)
      expect(answer.body).toMatchObject({ code: 'WORDING_NOT_ALLOWED', errors: [{ path: 'wording.0.text' }] })
    const [byIdentity, byList] = answers.map(({ body: { requestId: _its, ...problem } }) => problem)
    expect(byIdentity).toStrictEqual(byList)
    for (const text of ['收受钱志远礼金', '恶意举报其收礼']) {
      const dry = await server.call('investigator-li', 'POST', `/v1/cases/${id}/actions?dryRun=true`, {
        type: 'evaluate',
        ...weighing(text),
      })
      expect(dry.status).toBe(200)
    }
    await done(server, 'investigator-li', id, 'evaluate', weighing('收受礼金'))
  })

  const toCheck = async () => {
    const reporter = { named: true, identity }
    const { body } = await start('intake-chen', proposed({ allegations: [...one('收受礼金')], reporter }))
    await done(server, 'intake-chen', body.case.id, 'accept')
    return body.case.id as string
  }
  const tries = (id: string, texts: string[], headers: Record<string, string> = {}) =>
    Promise.all(texts.map(text => act(server, 'investigator-li', id, 'evaluate', weighing(text), headers)))
  const told = (answers: { body: { errors: { message: string }[] } }[]) =>
    answers.map(({ body }) => body.errors?.[0]?.message)

  it('after three refusals a custodian checks, and nothing tells a name from another any more', async () => {
    const id = await toCheck()
    await tries(id, ['恶意举报其收礼', '钱志远送礼', '匿名信所说收礼'])
    const asked = await tries(id, ['收受钱志远礼金', '收受钱志高礼金', '收受礼金'])
    expect(asked.map(({ status, body }) => [status, body.code])).toStrictEqual(
      Array(3).fill([422, 'WORDING_NOT_ALLOWED']),
    )
    expect(new Set(told(asked)).size).toBe(1)
    expect(told(asked)[0]).toContain('submitWording')
    expect((await seen('custodian-1', id)).status).toBe(404)
    await done(server, 'investigator-li', id, 'submitWording', { texts: ['收受礼金'] })
    const { tasks, wordings } = (await seen('custodian-1', id)).body.case
    expect([tasks.map(({ action }) => action), wordings[0]?.texts]).toMatchObject([
      expect.arrayContaining(['checkWording']),
      ['收受礼金'],
    ])
    await done(server, 'custodian-1', id, 'checkWording', { passed: false })
    expect(await codeOf('investigator-li', id, 'evaluate', weighing('收受礼金'))).toStrictEqual([
      422,
      'WORDING_NOT_ALLOWED',
    ])
    await done(server, 'investigator-li', id, 'submitWording', { texts: ['在任期间收受礼金'] })
    await done(server, 'custodian-2', id, 'checkWording', { passed: true })
    await done(server, 'investigator-li', id, 'evaluate', weighing('在任期间收受礼金'))
    const reasons = '理由不充分'
    for (const who of ['clerk-tang', 'investigator-li', 'deputy-feng', 'reviewer-xu'])
      await done(server, who, id, 'signOff')
    expect(await codeOf('approver-zhao', id, 'reject', { reasons })).toStrictEqual([422, 'WORDING_NOT_ALLOWED'])
    await done(server, 'approver-zhao', id, 'approve')
  })

  it('whether the tries come at once or under one key', async () => {
    const at = await toCheck()
    const names = ['钱志远', '钱志一', '钱志二', '钱志三', '钱志四', '钱志五', '钱志六', '钱志七']
    await tries(at, ['恶意收礼', '匿名收礼', '诬告收礼', '来信收礼', '栽赃收礼'])
    expect(
      new Set(
        told(
          await tries(
            at,
            names.map(name => `收受${name}礼金`),
          ),
        ),
      ).size,
    ).toBe(1)
    const id = await toCheck()
    const key = { 'idempotency-key': 'one-key-for-all' }
    for (const text of ['恶意收礼', '匿名收礼', '诬告收礼']) await tries(id, [text], key)
    expect(told(await tries(id, ['收受礼金'], key))[0]).toContain('submitWording')
  })
})

describe('a clarification over HTTP', () => {
  let id = ''

  it('is proposed, weighed, signed by four and approved by the head alone', async () => {
    const { status, body } = await start('intake-chen', proposed())
    expect([status, body.case]).toMatchObject([201, { kind: 'clarification', stage: 'proposed' }])
    id = body.case.id
    expect(body.case.number).toMatch(/^镇澄〔\d{4}〕\d+号$/)
    expect((await seen('reviewer-xu', id)).status).toBe(404)
    for (const [who, type, fields] of toApproval.slice(0, -1)) {
      if (type === 'signOff' && who === 'reviewer-xu') {
        expect(await codeOf('approver-zhao', id, 'approve')).toStrictEqual([409, 'SIGN_OFF_MISSING'])
        expect(await codeOf('deputy-feng', id, 'approve')).toStrictEqual([409, 'APPROVAL_LEVEL_TOO_LOW'])
      }
      await done(server, who, id, type, fields)
    }
    const packet = await seen('approver-zhao', id, '/approval-packet')
    expect(packet.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    await done(server, 'approver-zhao', id, 'approve')
  })

  it('asks the person before anything is public, and shows them nothing else of the report', async () => {
    const mine = await seen('applicant-shen', id)
    expect(mine.body.case.proposal.statements[0]).toBe('经查，反映在工程招标中收受礼金问题不属实。')
    const timeline = await seen('applicant-shen', id, '/timeline')
    expect(timeline.body.items.map(({ type }) => type)).not.toContain('signOff')
    expect(await codeOf('investigator-li', id, 'carryOut', meeting())).toStrictEqual([409, 'CONSENT_REQUIRED'])
    await done(server, 'applicant-shen', id, 'recordConsent', { given: true, methods: ['meeting'] })
    expect(await codeOf('investigator-li', id, 'carryOut', meeting())).toStrictEqual([409, 'LETTER_REQUIRED'])
  })

  it('is carried out beside the letters, archived, visited and closed', async () => {
    const { body } = await done(server, 'investigator-li', id, 'issueLetter')
    expect(await codeOf('investigator-li', id, 'archive')).toStrictEqual([409, 'SERVICE_REQUIRED'])
    const letters = body.case.documents.filter(({ kind }) => kind.startsWith('clarification'))
    for (const notice of new Set<string>(letters.map(({ notice }) => notice)))
      await done(server, 'intake-chen', id, 'recordService', serviceOf(notice, now()))
    await done(server, 'investigator-sun', id, 'carryOut', meeting())
    expect((await seen('custodian-1', id)).status).toBe(404)
    await done(server, 'investigator-li', id, 'archive')
    expect(await codeOf('supervisor-he', id, 'openFalseAccusation', accuse('a3'))).toStrictEqual([409, 'NOT_EXCLUDED'])
    expect(await codeOf('supervisor-he', id, 'openFalseAccusation', accuse('a1'))).toStrictEqual([
      409,
      'NOT_FABRICATED',
    ])
    const told = await done(server, 'custodian-1', id, 'notifyReporter', { method: 'phone', at: now() })
    expect(told.body).not.toHaveProperty('case')
    await serveOwed(server, id)
    const end = await done(server, 'investigator-li', id, 'recordFollowUp', { summary: '工作正常' })
    expect(end.body.case).toMatchObject({ status: 'closed', outcome: 'cleared' })
    await settled(server, id)
    const dossier = await seen('supervisor-he', id, '/dossier')
    expect(dossier.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  const accuse = (allegation: string) => ({ allegations: [allegation], grounds: '附件系伪造', indicators: ['other'] })

  it('never tells who reported, to nobody and nowhere in the register', async () => {
    for (const who of ['intake-chen', 'approver-zhao', 'investigator-li', 'supervisor-he', 'applicant-shen'])
      for (const part of ['', '/timeline', '/ledger'])
        expect((await seen(who, id, part)).bytes.toString()).not.toContain(reporterName)
  })

  it('is a person’s own application only about themself, and names every wrong field at once', async () => {
    const own = { ...proposed(), source: 'ownApplication', reporter: undefined, inquiry: undefined }
    const mine = { ...own, allegations: [{ id: 'a1', text: '收受礼金' }] }
    expect((await start('applicant-zhou', mine)).status).toBe(403)
    const { status, body } = await start('applicant-shen', mine)
    expect(status).toBe(201)
    const refused = await act(server, 'intake-chen', body.case.id, 'accept')
    expect([refused.status, refused.body.code]).toStrictEqual([422, 'INVALID_BODY'])
    expect(JSON.stringify(refused.body)).toContain('inquiry')
    await done(server, 'applicant-shen', body.case.id, 'withdraw', { reasons: '不再需要' })
    const bare = await start('intake-chen', { ...mine, source: 'inquiry' })
    expect(bare.body.errors.map(({ path }) => path)).toStrictEqual([
      'inquiry',
      'allegations.0.finding',
      'allegations.0.basis',
    ])
  })
})
