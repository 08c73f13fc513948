import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dayFromNow, done, play, serveOwed } from '#test/support/httpCase.ts'
import { type Call, type Json, Server } from '#test/support/server.ts'

let server: Server
beforeAll(async () => {
  server = await Server.start()
})
afterAll(async () => {
  await server?.stop()
})
const call: Call = (...given) => server.call(...given)
const lu = 'personnel-lu'
const deed = (more: object = {}) => ({
  person: 'applicant-zhou',
  kind: 'award',
  title: '担当作为好干部',
  text: '牵头港区整治标记7781',
  happenedOn: dayFromNow(-30),
  source: '镇党发〔2026〕9号',
  ...more,
})
const search = (who: string | null, body: object = { person: 'applicant-zhou', reason: '年度考核标记7782' }) =>
  call(who, 'POST', '/v1/deeds/search', body)

it('only personnel of an organ of personnel enters and reads deeds, of cadres that its organ manages', async () => {
  for (const who of ['supervisor-he', 'approver-zhao', 'admin-gu', 'hr-system', 'applicant-zhou', 'auditor-lin']) {
    expect((await search(who)).body.code).toBe('FORBIDDEN')
    expect((await call(who, 'POST', '/v1/deeds', deed())).body.code).toBe('FORBIDDEN')
  }
  expect((await search(null)).status).toBe(401)
  await server.rows.query(`update persons set roles = '{personnel}' where person = 'panel-12'`)
  const ofDiscipline = await call('panel-12', 'POST', '/v1/deeds', deed(), {})
  expect(ofDiscipline.body.code).toBe('FORBIDDEN')
  expect((await search(lu, { person: 'nobody', reason: 'x' })).body.errors).toMatchObject([{ path: 'person' }])
  expect((await search(lu, { person: 'applicant-zhou' })).body.errors).toMatchObject([{ path: 'reason' }])
  expect((await search(lu, { person: lu, reason: 'x' })).body.code).toBe('FORBIDDEN')
  await server.rows.query(`update persons set managed_by = 'prefecture' where person = 'applicant-shen'`)
  expect((await search(lu, { person: 'applicant-shen', reason: 'x' })).body.code).toBe('FORBIDDEN')
  for (const path of ['/v1/cases', '/v1/supervision-items', '/v1/care/talks'] as const) {
    const { status, body } = await call(lu, 'GET', path)
    expect(status === 403 || body.items.length === 0, path).toBe(true)
  }
})

it('what is entered has a source, is kept once, sealed, and every reading is written down', async () => {
  expect(
    (await call(lu, 'POST', '/v1/deeds', deed({ happenedOn: dayFromNow(1), source: ' ' }))).body.errors,
  ).toMatchObject([{ path: 'happenedOn' }, { path: 'source' }])
  const key = { 'idempotency-key': randomUUID() }
  expect((await call(lu, 'POST', '/v1/deeds', deed(), key)).status).toBe(201)
  expect((await call(lu, 'POST', '/v1/deeds', deed(), key)).status).toBe(200)
  expect((await call(lu, 'POST', '/v1/deeds', deed({ title: '别的' }), key)).body.code).toBe('IDEMPOTENCY_KEY_REUSED')
  const { rows: sealed } = await server.rows.query<{ content: Buffer }>('select content from deeds')
  expect(sealed).toHaveLength(1)
  expect(sealed[0]?.content.includes(Buffer.from('标记'))).toBe(false)
  const reads = async () =>
    (await server.rows.query(`select person, about from reads where case_id = 'deeds' order by id`)).rows
  const before = (await reads()).length
  const { body } = await search(lu)
  expect(body.items).toMatchObject([{ kind: 'award', source: '镇党发〔2026〕9号', on: dayFromNow(-30) }])
  expect((await reads()).slice(before)).toEqual([{ person: lu, about: 'applicant-zhou' }])
})

it('a tolerated matter is there once its correction is confirmed and the case closed, an open one never', async () => {
  const kinds = async () => (await search(lu)).body.items.map(({ kind }: Json) => kind)
  const id = await play(server, 'confirmCorrection')
  expect(await kinds()).toEqual(['award'])
  await done(server, 'applicant-zhou', id, 'waiveReview')
  await done(server, 'investigator-li', id, 'recordFollowUp', { summary: '正常' })
  await serveOwed(server, id)
  expect((await call('supervisor-he', 'GET', `/v1/cases/${id}`)).body.case.status).toBe('closed')
  expect(await kinds()).toEqual(['tolerated', 'award'])
  // Reopened it is open again, and no more than that it was is told.
  await done(server, 'approver-zhao', id, 'reopen', { ground: '新事实', reasons: '发现新的事实' })
  expect(await kinds()).toEqual(['award'])
})
