import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { application, dayFromNow, done, open, play, registerOf, settled } from '#test/support/httpCase.ts'
import type { Answer, Server } from '#test/support/server.ts'

const told = ({ status, body }: Answer) => `${status} ${body?.code ?? ''}`.trim()
const nowhere = 'f'.repeat(32)

type Query = '' | `?${string}`

/** The order of checks: each line has several faults, and the first of them in the order of the interface is told. */
export function order(server: () => Server): void {
  const ask = (
    who: string | null,
    id: string,
    body: unknown,
    { query = '', ...headers }: { query?: Query } & Record<string, string> = {},
  ) => server().call(who, 'POST', `/v1/cases/${id}/actions${query}`, body, headers)
  const noKey = { 'idempotency-key': '' }

  it('asks who it is before anything else', async () => {
    const id = await open(server())
    for (const path of [`/v1/cases/${id}/actions`, `/v1/cases/${nowhere}/actions`, '/v1/cases', '/v1/cases/search'])
      for (const body of ['{"', '[]', { type: 'nothing' }])
        expect(told(await server().call(null, 'POST', path, body, noKey)), path).toBe('401 NOT_AUTHENTICATED')
    for (const authorization of ['Bearer x', 'Bearer a.b.c', 'Basic eDp5', 'Bearer', `Bearer ${await foreign()}`])
      expect(told(await server().call(null, 'GET', '/v1/me', undefined, { authorization }))).toBe(
        '401 NOT_AUTHENTICATED',
      )
  })

  it('answers an own key again before it looks at case, type, role or body', async () => {
    const id = await play(server(), 'convenePanel')
    const key = { 'idempotency-key': randomUUID() }
    const recusal = { type: 'declareRecusal', ground: 'priorHandling' }
    const first = await ask('panel-7', id, recusal, key)
    const again = await ask('panel-7', id, recusal, key)
    expect([again.status, again.body]).toEqual([200, { seq: first.body.seq }])
    for (const other of [
      { type: 'nothing' },
      { type: 'addNote' },
      { type: 'accept' },
      { ...recusal, ground: 'kin' },
      [],
    ])
      expect(told(await ask('panel-7', id, other, key))).toBe('422 IDEMPOTENCY_KEY_REUSED')
    expect(told(await ask('panel-7', id, recusal))).toBe('404 NOT_FOUND')
    expect(told(await ask('panel-6', id, recusal, key)), 'a key is its owner’s').toBe('200')
  })

  it('says not found before unknown action, role, key, body and rules', async () => {
    const id = await open(server())
    for (const where of [id, nowhere, 'x', '%00', 'a'.repeat(65), '..', "'"])
      for (const body of [{ type: 'nothing' }, { type: 'accept', x: 1 }, { type: 'approve' }, {}, []])
        for (const query of ['', '?dryRun=true'] as const)
          expect(told(await ask('intake-other', where, body, { query, ...noKey })), where).toBe('404 NOT_FOUND')
  })

  it('says unknown action before key and body, but asks for a type', async () => {
    const id = await open(server())
    for (const type of [
      'nothing',
      'apply',
      'noticeRendered',
      'reminded',
      'constructor',
      '__proto__',
      'toString',
      'screen',
    ])
      expect(told(await ask('applicant-zhou', id, { type, x: 1 }, noKey)), type).toBe('422 UNKNOWN_ACTION')
    for (const body of [{}, [], null, '"accept"', 1, { type: 1 }, { type: '' }])
      expect(told(await ask('intake-chen', id, body, noKey))).toBe('422 INVALID_BODY')
  })

  it('asks for the role before key, body and rules', async () => {
    const id = await open(server())
    for (const type of ['assignHandlers', 'castVote', 'approve', 'submitFindings', 'decideReview', 'transfer'])
      for (const body of [{ type }, { type, nonsense: true }, { type, ifSeq: 99 }])
        expect(told(await ask('intake-chen', id, body, noKey)), type).toBe('403 FORBIDDEN')
    expect(told(await ask('applicant-zhou', id, { type: 'accept', x: 1 }))).toBe('403 FORBIDDEN')
  })

  it('asks for key and body before the rules', async () => {
    const id = await open(server())
    expect(told(await ask('approver-zhao', id, { type: 'approve' }, noKey))).toBe('422 IDEMPOTENCY_KEY_MISSING')
    expect(told(await ask('approver-zhao', id, { type: 'approve', x: 1, ifSeq: 99 }))).toBe('422 INVALID_BODY')
    expect(told(await ask('approver-zhao', id, { type: 'approve', ifSeq: 99 }))).toBe('409 STALE')
    expect(told(await ask('approver-zhao', id, { type: 'approve', ifSeq: 1 }))).toBe('409 WRONG_STAGE')
    const two = { type: 'assignHandlers', handlers: ['investigator-li', 'investigator-sun'] }
    expect(told(await ask('supervisor-he', id, two))).toBe('409 WRONG_STAGE')
  })

  it('names every wrong field of a body at once', async () => {
    const wrong = { ...application(), regime: 'x', unit: '', extra: 1, subject: { personId: 1, rank: 'king' } }
    const { body } = await server().call('intake-chen', 'POST', '/v1/cases', wrong)
    const paths = ['extra', 'regime', 'subject.name', 'subject.personId', 'subject.rank', 'unit']
    expect(body.errors.map(({ path }) => path).toSorted()).toEqual(paths)
    const english = await server().call('intake-chen', 'POST', '/v1/cases', wrong, { 'accept-language': 'en' })
    expect([body.title, english.body.title]).toEqual(['填写内容有误', 'Wrong fields'])
    const future = await server().call('intake-chen', 'POST', '/v1/cases', application({ receivedOn: dayFromNow(2) }))
    expect([told(future), future.body.errors[0]?.path]).toEqual(['422 INVALID_BODY', 'receivedOn'])
  })

  it('tells with STALE what happened meanwhile, as far as the caller may read it', async () => {
    const id = await open(server())
    await done(server(), 'supervisor-he', id, 'addNote', { text: '一' })
    await done(server(), 'intake-chen', id, 'accept')
    const officer = await ask('intake-chen', id, { type: 'addNote', text: '二', ifSeq: 1 })
    expect(officer.body.changed.map(({ type }) => type)).toEqual(['accept', 'addNote'])
    const party = await ask('applicant-zhou', id, { type: 'addNote', text: '二', ifSeq: 1 })
    expect(party.body.changed.map(({ type }) => type)).toEqual(['accept'])
  })

  it('takes JSON in UTF-8 alone, of at most 128 KiB', async () => {
    const post = async (body: string | Buffer, type = 'application/json') =>
      told(await server().call('intake-chen', 'POST', '/v1/cases', body, { 'content-type': type }))
    for (const broken of ['{', '{"a":1}}', "{'a':1}", 'undefined', Buffer.from([0x22, 0xff, 0x22])])
      expect(await post(broken)).toBe('400 INVALID_JSON')
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/xml',
    ])
      expect(await post('{}', type), type).toBe('415 UNSUPPORTED_TYPE')
    expect(await post('{}', 'application/json; charset=gbk')).toBe('415 UNSUPPORTED_TYPE')
    expect(await post(`"${'x'.repeat(128 * 1024)}"`)).toBe('413 PAYLOAD_TOO_LARGE')
    expect(await post(`${'['.repeat(60_000)}${']'.repeat(60_000)}`)).toBe('422 INVALID_BODY')
  })

  it('stores nothing for a rehearsal, which needs no key', async () => {
    const start = await server().call('intake-chen', 'POST', '/v1/cases?dryRun=true', application(), noKey)
    expect([start.status, Array.isArray(start.body.effects)]).toEqual([200, true])
    const id = await play(server(), 'castVote')
    await settled(server(), id)
    const stand = async () => {
      const { rows } = await server().rows.query(
        'select (select count(*) from commands) as commands, (select count(*) from cases) as cases',
      )
      return [rows[0], await server().eventsOf(id), await registerOf(server(), id)]
    }
    const before = await stand()
    const rehearse = (who: string, type: string, body = {}) =>
      ask(who, id, { type, ...body }, { query: '?dryRun=true', ...noKey })
    const closing = await rehearse('panel-1', 'closeVote')
    expect(closing.status).toBe(200)
    expect(JSON.stringify(closing.body)).not.toMatch(/免责|容错|减责|通过|采纳|[0-9]/)
    expect((await rehearse('panel-2', 'castVote', { choice: 'abstain' })).status).toBe(200)
    expect((await rehearse('intake-chen', 'addNote', { text: '备注' })).status).toBe(200)
    expect(told(await rehearse('approver-zhao', 'approve'))).toBe('409 WRONG_STAGE')
    await server().call('intake-chen', 'POST', '/v1/cases?dryRun', application())
    expect(await stand()).toEqual(before)
  })

  /** A token that another issuer signed for the same claims. */
  async function foreign(): Promise<string> {
    const [head, claims] = (await server().tokenOf('intake-chen')).split('.')
    return `${head}.${claims}.${Buffer.alloc(64, 7).toString('base64url')}`
  }
}
