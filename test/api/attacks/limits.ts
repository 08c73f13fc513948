import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { act, application, done, open, pdf, settled, upload } from '#test/support/httpCase.ts'
import type { Server } from '#test/support/server.ts'

export function limits(server: () => Server): void {
  it('does once what is sent many times with one key', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const body = application()
    const starts = await Promise.all(
      Array.from({ length: 4 }, () => server().call('intake-chen', 'POST', '/v1/cases', body, key)),
    )
    expect(new Set(starts.map(({ body: { case: made } }) => made.id)).size).toBe(1)
    expect(starts.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 201])
    const id = starts[0]?.body.case.id ?? ''
    const notes = await Promise.all(
      Array.from({ length: 5 }, () =>
        act(server(), 'intake-chen', id, 'addNote', { text: '一' }, { 'idempotency-key': 'n' }),
      ),
    )
    expect(notes.map(({ status, body: { seq } }) => [status, seq])).toEqual(notes.map(() => [200, 2]))
    expect((await act(server(), 'supervisor-he', id, 'addNote', { text: '一' }, key)).body.seq).toBe(3)
    const other = await server().call('applicant-zhou', 'POST', '/v1/cases', application(), key)
    expect([other.status, other.body.case.id === id]).toEqual([201, false])
    const changed = await server().call('intake-chen', 'POST', '/v1/cases', application(), key)
    expect([changed.status, changed.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED'])
  })

  it('lets one of several have what only one can have', async () => {
    const matter = application().matter
    const starts = await Promise.all(
      Array.from({ length: 4 }, () => server().call('intake-chen', 'POST', '/v1/cases', application({ matter }))),
    )
    const codes = starts.map(({ status, body }) => body.code ?? status).toSorted()
    expect(codes).toEqual([201, 'DUPLICATE_OPEN_CASE', 'DUPLICATE_OPEN_CASE', 'DUPLICATE_OPEN_CASE'])
    const id = starts.find(({ status }) => status === 201)?.body.case.id ?? ''
    const accepts = await Promise.all(
      Array.from({ length: 4 }, () => act(server(), 'intake-chen', id, 'accept', { ifSeq: 1 })),
    )
    expect(accepts.map(({ status, body }) => body.code ?? status).toSorted()).toEqual([200, 'STALE', 'STALE', 'STALE'])
    const { rows } = await server().rows.query(
      "select number from cases where number like '镇容〔%' order by opened_at",
    )
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length)
  })

  it('takes a file of the right kind and size, and nothing is left of any other', async () => {
    const id = await open(server())
    const count = async () =>
      (await server().row<{ n: number }>('select count(*)::int as n from documents where case_id = $1', [id])).n
    const put = async (bytes: Buffer) => {
      const { status, body } = await upload(server(), 'applicant-zhou', id, bytes)
      return body.code ?? status
    }
    const kinds = [Buffer.from('MZ\x90\0\x03'), Buffer.from([0, 1, 2, 3]), Buffer.from([0xc3, 0x28]), Buffer.alloc(0)]
    for (const bytes of kinds) expect(await put(bytes)).toBe('UNSUPPORTED_TYPE')
    expect(await put(Buffer.concat([pdf('大'), Buffer.alloc(50 * 1024 * 1024)]))).toBe('PAYLOAD_TOO_LARGE')
    const form = new FormData()
    form.set('title', '没有文件')
    const path = `/v1/cases/${id}/documents`
    const empty = await server().call('applicant-zhou', 'POST', path, form)
    expect(empty.body.errors.map(({ path: field }: { path: string }) => field).toSorted()).toEqual(['file', 'kind'])
    expect((await server().call('applicant-zhou', 'POST', path, { kind: 'x' })).status).toBe(422)
    expect(await count()).toBe(0)
    expect(await put(pdf('小'))).toBe(201)
    expect(await count()).toBe(1)
  })

  it('answers 429 with Retry-After above the rate of one person, and nobody else', async () => {
    const api = await server().startApi({ RATE_LIMIT_PER_MINUTE: '5' })
    try {
      const me = (who: string) => server().call(who, 'GET', `${api.baseUrl}/v1/me`)
      for (let i = 0; i < 5; i++) expect((await me('admin-gu')).status).toBe(200)
      const { status, body, headers } = await me('admin-gu')
      expect([status, body.code]).toEqual([429, 'TOO_MANY_REQUESTS'])
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
      expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60)
      expect((await me('auditor-lin')).status).toBe(200)
    } finally {
      await api.stop()
    }
  })

  it('answers 503 with Retry-After while no worker runs; the same key then does it once', async () => {
    const id = await open(server())
    await settled(server(), id)
    const worker = server().system.parts.find(({ name }) => name === 'Worker')?.pid ?? 0
    const key = { 'idempotency-key': randomUUID() }
    process.kill(worker, 'SIGSTOP')
    const waiting = await act(server(), 'intake-chen', id, 'addNote', { text: '一' }, key).finally(() =>
      process.kill(worker, 'SIGCONT'),
    )
    expect([waiting.status, waiting.body.code]).toEqual([503, 'ENGINE_UNAVAILABLE'])
    expect(Number(waiting.headers.get('retry-after'))).toBeGreaterThan(0)
    const repeat = () => act(server(), 'intake-chen', id, 'addNote', { text: '一' }, key)
    let again = await repeat()
    for (let tries = 0; again.status === 503 && tries < 10; tries++) {
      await sleep(500)
      again = await repeat()
    }
    expect([again.status, again.body.seq]).toEqual([200, 2])
    expect((await done(server(), 'intake-chen', id, 'addNote', { text: '二' })).body.case.notes).toHaveLength(2)
  })
}
