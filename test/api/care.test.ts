import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayFromNow, done, play } from '#test/support/httpCase.ts'
import { type Call, Server } from '#test/support/server.ts'

let server: Server
beforeAll(async () => {
  server = await Server.start()
})
afterAll(async () => {
  await server?.stop()
})
const call: Call = (...given) => server.call(...given)
const codeOf = async (...given: Parameters<Call>) => {
  const { status, body } = await call(...given)
  return [status, body?.code]
}
const [talks, concerns] = ['/v1/care/talks', '/v1/care/concerns'] as const
const secret = '家中有人病重标记5521'
const listed = async (who: string, query: '' | `?${string}` = '') =>
  (await call(who, 'GET', `${concerns}${query}`)).body.items
const told = async (who: string, of: string) =>
  (await call(who, 'GET', '/v1/inbox')).body.items.filter(({ concernId, talkId }) => concernId === of || talkId === of)
async function until<T>(found: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (;;) {
    const value = await found()
    if (value !== undefined) return value
    await sleep(500)
  }
}
const concern = (more: object = {}) => ({ aspect: 'health', text: '希望安排体检', owner: 'investigator-li', ...more })

/** A talk that a cadre asked for and that was held; its concerns as the supervisor sees them. */
async function held(...raised: object[]) {
  const { id } = (await call('applicant-zhou', 'POST', talks, { reason: '希望当面反映' })).body.talk
  const body = { heldOn: dayFromNow(0), summary: '工作压力大标记5520', concerns: raised }
  const answered = await call('supervisor-he', 'POST', `${talks}/${id}/hold`, body)
  if (answered.status !== 200) throw new Error(JSON.stringify(answered.body))
  return (await listed('supervisor-he')).filter(({ raisedAt }) => raisedAt >= answered.body.talk.askedAt)
}

describe('a talk without a case', () => {
  it('is asked for by the cadre, dated, moved by either side with reasons, and held', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const asked = await call('applicant-zhou', 'POST', talks, { reason: '岗位安排' }, key)
    expect([asked.status, asked.body.talk]).toMatchObject([201, { askedBy: 'cadre', state: 'asked' }])
    const { id } = asked.body.talk
    expect((await call('applicant-zhou', 'POST', talks, { reason: '岗位安排' }, key)).status).toBe(200)
    expect(await codeOf('applicant-zhou', 'POST', talks, { reason: '别的' }, key)).toEqual([
      422,
      'IDEMPOTENCY_KEY_REUSED',
    ])
    expect(await told('supervisor-he', id)).toMatchObject([{ kind: 'task', title: '约定双向约谈' }])
    const path = `${talks}/${id}` as const
    const date = (who: string, body: object) => call(who, 'POST', `${path}/date`, body)
    expect((await date('applicant-zhou', { on: dayFromNow(3) })).status).toBe(403)
    expect((await date('supervisor-he', { on: dayFromNow(-1) })).body.errors).toMatchObject([{ path: 'on' }])
    expect((await date('supervisor-he', { on: dayFromNow(3), holder: 'applicant-zhou' })).body.errors).toMatchObject([
      { path: 'holder' },
    ])
    expect((await date('supervisor-he', { on: dayFromNow(3), holder: 'investigator-li' })).body.talk).toMatchObject({
      state: 'dated',
      on: dayFromNow(3),
      holder: 'investigator-li',
    })
    expect((await date('applicant-zhou', { on: dayFromNow(5) })).body.errors).toMatchObject([{ path: 'reasons' }])
    const moved = await date('applicant-zhou', { on: dayFromNow(5), reasons: '出差' })
    expect(moved.body.talk).toMatchObject({
      on: dayFromNow(5),
      holder: 'investigator-li',
      dates: [{}, { reasons: '出差' }],
    })
    expect(await told('investigator-li', id)).toHaveLength(2)
    const hold = (who: string, body: object) => call(who, 'POST', `${path}/hold`, body)
    const talk = { heldOn: dayFromNow(0), summary: '标记5522' }
    expect((await hold('applicant-zhou', talk)).status).toBe(403)
    expect((await hold('investigator-li', { ...talk, heldOn: dayFromNow(1) })).body.errors).toMatchObject([
      { path: 'heldOn' },
    ])
    expect((await hold('investigator-li', { ...talk, heldOn: dayFromNow(-1) })).body.errors).toMatchObject([
      { path: 'heldOn' },
    ])
    expect((await hold('investigator-li', talk)).body.talk).toMatchObject({ state: 'held', summary: talk.summary })
    expect((await hold('investigator-li', talk)).body).toMatchObject({
      code: 'WRONG_STAGE',
      detail: expect.stringContaining('另行提出'),
    })
    expect((await call('applicant-zhou', 'GET', path)).bytes.toString()).not.toContain(talk.summary)
  })

  it('is nobody else’s to see, and is asked for with cadres of the organ alone', async () => {
    const subject = { personId: 'applicant-shen', name: '沈某' }
    for (const who of ['investigator-li', 'intake-chen', 'hr-system', 'admin-gu'])
      expect(await codeOf(who, 'POST', talks, { subject, reason: 'x' })).toEqual([403, 'FORBIDDEN'])
    for (const personId of ['nobody', 'supervisor-other', 'constructor'])
      expect(
        (await call('supervisor-he', 'POST', talks, { subject: { personId, name: 'x' }, reason: 'x' })).body.errors,
      ).toMatchObject([{ path: 'subject.personId' }])
    const { id } = (await call('supervisor-he', 'POST', talks, { subject, reason: '关心' })).body.talk
    expect(await told('applicant-shen', id)).toMatchObject([{ title: '双向约谈' }])
    for (const who of ['applicant-zhou', 'investigator-li', 'supervisor-other', 'auditor-lin', 'admin-gu'])
      expect(await codeOf(who, 'GET', `${talks}/${id}`)).toEqual([404, 'NOT_FOUND'])
    expect(await codeOf('applicant-shen', 'POST', `${talks}/${id}/withdraw`, { reasons: 'x' })).toEqual([
      403,
      'FORBIDDEN',
    ])
    expect(
      (await call('supervisor-he', 'POST', `${talks}/${id}/withdraw`, { reasons: '已解决' })).body.talk.state,
    ).toBe('withdrawn')
    expect(await codeOf('supervisor-he', 'POST', `${talks}/${id}/date`, { on: dayFromNow(1) })).toEqual([
      409,
      'WRONG_STAGE',
    ])
    expect(await codeOf(null, 'GET', talks)).toEqual([401, 'NOT_AUTHENTICATED'])
    expect(await codeOf('applicant-zhou', 'GET', `${talks}?cursor=x`)).toEqual([422, 'INVALID_BODY'])
  })
})

describe('a concern', () => {
  it('is refused with an owner who cannot answer, or a day in the past, and then nothing is kept', async () => {
    const { id } = (await call('applicant-zhou', 'POST', talks, { reason: '反映' })).body.talk
    const before = (await listed('supervisor-he')).length
    const hold = async (...raised: object[]) =>
      (
        await call('supervisor-he', 'POST', `${talks}/${id}/hold`, {
          heldOn: dayFromNow(0),
          summary: 'x',
          concerns: raised,
        })
      ).body
    for (const owner of ['nobody', 'applicant-zhou', 'supervisor-other', 'hr-system', '__proto__'])
      expect((await hold(concern(), concern({ owner }))).errors).toMatchObject([{ path: 'concerns.1.owner' }])
    expect((await hold(concern({ due: dayFromNow(-1) }))).errors).toMatchObject([{ path: 'concerns.0.due' }])
    expect((await hold(concern({ aspect: 'wages' }))).errors).toMatchObject([{ path: 'concerns.0.aspect' }])
    expect(await listed('supervisor-he')).toHaveLength(before)
  })

  it('is answered once by its owner, and the answer is read by the person', async () => {
    const [raised] = await held(concern({ due: dayFromNow(9) }))
    expect(raised).toMatchObject({
      owner: 'investigator-li',
      due: dayFromNow(9),
      state: 'open',
      cadre: { personId: 'applicant-zhou' },
    })
    const path = `${concerns}/${raised?.id}` as const
    const answer = (who: string) => codeOf(who, 'POST', `${path}/answer`, { answer: '下月安排' })
    expect(await told('investigator-li', raised?.id ?? '')).toMatchObject([{ title: '答复诉求', due: dayFromNow(9) }])
    for (const who of ['applicant-shen', 'investigator-sun', 'auditor-lin', 'supervisor-other', 'admin-gu']) {
      expect(await codeOf(who, 'GET', path)).toEqual([404, 'NOT_FOUND'])
      expect(await answer(who)).toEqual([404, 'NOT_FOUND'])
    }
    for (const who of ['applicant-zhou', 'supervisor-he', 'approver-zhao'])
      expect(await answer(who)).toEqual([403, 'FORBIDDEN'])
    expect(await codeOf('applicant-zhou', 'POST', `${path}/read`)).toEqual([409, 'WRONG_STAGE'])
    expect((await answer('investigator-li'))[0]).toBe(200)
    expect(await answer('investigator-li')).toEqual([409, 'WRONG_STAGE'])
    expect(await told('applicant-zhou', raised?.id ?? '')).toMatchObject([{ title: '查看对诉求的答复' }])
    expect((await call('applicant-zhou', 'GET', path)).body.concern).toMatchObject({
      answer: '下月安排',
      answeredBy: 'investigator-li',
    })
    expect(await codeOf('supervisor-he', 'POST', `${path}/read`)).toEqual([403, 'FORBIDDEN'])
    const first = (await call('applicant-zhou', 'POST', `${path}/read`)).body.concern.readAt
    expect((await call('applicant-zhou', 'POST', `${path}/read`)).body.concern.readAt).toBe(first)
    // Its workflow ends with the answer.
    const watched = async () =>
      (await server.row<{ watched: string }>('select watched from care_concerns where id = $1', [raised?.id])).watched
    await until(async () => ((await watched()) === 'ended' ? true : undefined))
  })

  it('keeps what was said in confidence for its owner and the head, who are written down', async () => {
    const [raised] = await held(concern({ inConfidence: secret }))
    const path = `${concerns}/${raised?.id}` as const
    const openIt = (who: string) => call(who, 'POST', `${path}/confidence/open`, { reason: '商定帮扶' })
    for (const who of ['supervisor-he', 'applicant-zhou']) expect((await openIt(who)).body.code).toBe('FORBIDDEN')
    for (const who of ['investigator-sun', 'approver-qian', 'auditor-lin'])
      expect((await openIt(who)).body.code).toBe('NOT_FOUND')
    expect((await call('approver-zhao', 'POST', `${path}/confidence/open`, {})).body.errors).toMatchObject([
      { path: 'reason' },
    ])
    for (const who of ['investigator-li', 'approver-zhao']) expect((await openIt(who)).body).toEqual({ text: secret })
    const { confidence } = (await call('applicant-zhou', 'GET', path)).body.concern
    expect(confidence.readBy.map(({ person }) => person)).toEqual(['investigator-li', 'approver-zhao'])
    for (const who of ['supervisor-he', 'investigator-li', 'approver-zhao', 'applicant-zhou'])
      expect((await call(who, 'GET', path)).bytes.toString()).not.toContain(secret)
    const { rows } = await server.rows.query<{ content: Buffer; confidence: Buffer | null }>(
      'select content, confidence from care_concerns',
    )
    for (const { content, confidence: sealed } of rows)
      for (const bytes of [content, sealed ?? Buffer.of()]) expect(bytes.includes(Buffer.from('标记'))).toBe(false)
    expect(await codeOf('approver-zhao', 'POST', `${path}/confidence`, { text: 'x' })).toEqual([403, 'FORBIDDEN'])
    expect(await codeOf('supervisor-he', 'POST', `${path}/confidence`, { text: `${secret}补` })).toEqual([
      200,
      undefined,
    ])
    expect((await openIt('investigator-li')).body.text).toBe(`${secret}补`)
  })

  it('is given to another owner with reasons, and never to the cadre', async () => {
    const [raised] = await held(concern())
    const path = `${concerns}/${raised?.id}` as const
    const move = (who: string, owner: string) =>
      call(who, 'POST', `${path}/reassign`, { owner, reasons: '调离标记5523' })
    for (const who of ['investigator-li', 'applicant-zhou'])
      expect((await move(who, 'investigator-sun')).status).toBe(403)
    expect((await move('supervisor-he', 'applicant-zhou')).body.errors).toMatchObject([{ path: 'owner' }])
    expect((await move('supervisor-he', 'investigator-sun')).body.concern).toMatchObject({
      owner: 'investigator-sun',
      moves: [{ from: 'investigator-li', to: 'investigator-sun' }],
    })
    expect(await told('investigator-sun', raised?.id ?? '')).toMatchObject([{ title: '答复诉求' }])
    expect(await codeOf('investigator-li', 'POST', `${path}/answer`, { answer: 'x' })).toEqual([404, 'NOT_FOUND'])
    expect((await call('applicant-zhou', 'GET', path)).bytes.toString()).not.toContain('标记5523')
    expect(await codeOf('investigator-sun', 'POST', `${path}/answer`, { answer: '好' })).toEqual([200, undefined])
  })

  it('of a talk in a case is kept beside it, and its owner need not know of the case', async () => {
    const id = await play(server, 'recordFiling')
    const talk = { summary: '约谈', askedBy: 'organ', heldOn: dayFromNow(0) }
    const wrong = await call('investigator-li', 'POST', `/v1/cases/${id}/actions`, {
      type: 'careInterview',
      ...talk,
      concerns: [concern({ owner: 'applicant-zhou' })],
    })
    expect(wrong.body.errors).toMatchObject([{ path: 'concerns.0.owner' }])
    const raised = [concern({ aspect: 'work', owner: 'supervisor-he' })]
    await done(server, 'investigator-li', id, 'careInterview', { ...talk, concerns: raised })
    const [kept] = await until(async () => {
      const { items } = (await call('investigator-li', 'GET', `/v1/cases/${id}/concerns`)).body
      return items.length > 0 ? items : undefined
    })
    expect(kept).toMatchObject({ aspect: 'work', state: 'open', raisedBy: 'investigator-li' })
    expect(await codeOf('applicant-zhou', 'GET', `/v1/cases/${id}/concerns`)).toEqual([403, 'FORBIDDEN'])
    expect(await codeOf('investigator-other', 'GET', `/v1/cases/${id}/concerns`)).toEqual([404, 'NOT_FOUND'])
    expect((await listed('applicant-zhou', '?aspect=work')).map(one => one.id)).toContain(kept?.id)
    const { concerns: inCase } = (await call('investigator-li', 'GET', `/v1/cases/${id}`)).body.case
    expect(inCase).toMatchObject([{ aspect: 'work', due: kept?.due }])
  })
})
