import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dayFromNow, done, play } from '#test/support/httpCase.ts'
import { type Call, Server } from '#test/support/server.ts'
import { startReceiver } from '#test/support/webhookReceiver.ts'

const secret = 'test-secret-of-24-and-more'
let server: Server
let receiver: Awaited<ReturnType<typeof startReceiver>>
beforeAll(async () => {
  server = await Server.start()
  receiver = await startReceiver(secret)
})
afterAll(async () => {
  await receiver?.stop()
  await server?.stop()
})
const call: Call = (...given) => server.call(...given)
const codeOf = async (...given: Parameters<Call>) => {
  const { status, body } = await call(...given)
  return [status, body?.code]
}
const hook = '/v1/webhooks/personnel'
const events = ['decision.filed', 'effect.began', 'effect.ended', 'supervision.result']
const body = (more: object = {}) => ({ url: receiver.url, events, secret, ...more })
const deliveries = async (query: '' | `?${string}` = '') =>
  (await call('hr-system', 'GET', `${hook}/deliveries${query}`)).body.items

/** Waits for a round of the schedule, however long it takes. */
async function until<T>(found: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (;;) {
    const value = await found()
    if (value !== undefined) return value
    await sleep(500)
  }
}

it('webhooks are set up by a service account for itself or by an admin, and never show their secret', async () => {
  expect(await codeOf('hr-system', 'PUT', hook, body({ url: 'file:///etc/passwd', secret: 'short' }))).toEqual([
    422,
    'INVALID_BODY',
  ])
  expect((await call('hr-system', 'PUT', hook, body({ secret: undefined }))).body.errors).toMatchObject([
    { path: 'secret' },
  ])
  expect((await call('admin-gu', 'PUT', hook, body({ owner: 'intake-chen' }))).body.errors).toMatchObject([
    { path: 'owner' },
  ])
  for (const who of ['intake-chen', 'supervisor-he', 'applicant-zhou'])
    expect(await codeOf(who, 'PUT', hook, body())).toEqual([403, 'FORBIDDEN'])
  const made = await call('hr-system', 'PUT', hook, body())
  expect(made.body.webhook).toMatchObject({ id: 'personnel', owner: 'hr-system', version: 1, events })
  const changed = await call('admin-gu', 'PUT', hook, body({ secret: undefined, events: [...events, events[0]] }))
  expect(changed.body.webhook).toMatchObject({ owner: 'hr-system', version: 2, events })
  for (const who of ['hr-system', 'admin-gu'])
    expect((await call(who, 'GET', '/v1/webhooks')).bytes.toString()).not.toContain(secret)
  expect(await codeOf('admin-city-1', 'GET', hook)).toEqual([404, 'NOT_FOUND'])
  expect(await codeOf('admin-city-1', 'PUT', hook, body({ owner: 'hr-system' }))).toEqual([422, 'INVALID_BODY'])
  const { content } = await server.row<{ content: Buffer }>('select content from webhooks')
  expect(content.includes(Buffer.from(secret))).toBe(false)
})

it('a test message is sent at once, signed, and its refusal is told', async () => {
  const test = async () => (await call('hr-system', 'POST', `${hook}/test`)).body
  expect(await test()).toEqual({ delivered: true, status: 204 })
  expect(receiver.received.map(({ type }) => type)).toEqual(['test'])
  receiver.status = 302
  expect(await test()).toEqual({ delivered: false, status: 302 })
  receiver.status = 204
  expect(receiver.refused).toEqual([])
})

it('what came of supervision information goes to its sender, again until it is taken, under one id', async () => {
  const item = {
    source: 'audit',
    matter: { organ: '区审计局', number: `镇审〔2026〕${randomUUID().slice(0, 8)}` },
    subject: { personId: 'applicant-shen', name: '沈某' },
    unit: '某局',
    summary: '招标程序完成前已委托中介机构',
    receivedOn: dayFromNow(0),
  }
  receiver.status = 500
  const sent = (await call('hr-system', 'POST', '/v1/supervision-items', item)).body.supervisionItem
  const opening = { kind: 'tolerance', regime: 'audit' }
  const opened = await call('intake-chen', 'POST', `/v1/supervision-items/${sent.id}/open`, opening)
  expect(opened.status).toBe(201)
  const failed = await until(async () => (await deliveries()).find(({ attempts }) => attempts === 1))
  expect(failed).toMatchObject({ event: 'supervision.result', state: 'waiting', lastStatus: 500 })
  receiver.status = 204
  expect(await codeOf('hr-system', 'POST', `${hook}/deliveries/${failed.n + 1000}/retry`)).toEqual([404, 'NOT_FOUND'])
  await call('hr-system', 'POST', `${hook}/deliveries/${failed.n}/retry`)
  await until(async () => (await deliveries()).find(({ n, state }) => n === failed.n && state === 'delivered'))
  const told = receiver.received.filter(({ type }) => type === 'supervision.result')
  expect(told.map(({ data }) => data)).toEqual([
    { item: sent.id, state: 'caseOpened' },
    { item: sent.id, state: 'caseOpened' },
  ])
  expect(new Set(told.map(({ id }) => id)).size).toBe(1)
  await done(server, 'approver-zhao', opened.body.id, 'closeAdministratively', {
    ground: 'matterEnded',
    reasons: '终结',
  })
  await done(server, 'supervisor-he', opened.body.id, 'confirmClosing')
  const ended = await until(() => receiver.received.find(({ data }) => data.state === 'concluded'))
  expect(ended.data).toEqual({ item: sent.id, state: 'concluded', outcome: 'closedAdministratively' })
})

it('protected effects are told when they begin, each once', async () => {
  await play(server, 'approve')
  const began = await until(() => receiver.received.find(({ type }) => type === 'effect.began'))
  expect(began.data).toMatchObject({ subject: 'applicant-zhou', from: dayFromNow(0) })
  const of = async (query = '') =>
    (await call('hr-system', 'GET', `/v1/effects?subject=applicant-zhou${query}`)).body.items.length
  const inForce = await of()
  expect(inForce).toBeGreaterThan(0)
  expect(await of('&history=true')).toBe(inForce)
})

it('an ended webhook is told nothing more, and its id is not used again', async () => {
  expect((await call('hr-system', 'DELETE', hook)).status).toBe(200)
  expect(await codeOf('hr-system', 'GET', hook)).toEqual([404, 'NOT_FOUND'])
  expect(await codeOf('hr-system', 'PUT', hook, body())).toEqual([404, 'NOT_FOUND'])
})
