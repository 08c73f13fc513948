import { expect, it } from 'vitest'
import type { Rehearsal } from '#test/support/rehearsal.ts'
import type { Call } from '#test/support/server.ts'

/** A person's own unsent forms. */
export function drafts(rehearsal: () => Rehearsal): void {
  const call: Call = (...given) => rehearsal().server.call(...given)
  const rows = (text: string, values: unknown[] = []) => rehearsal().server.rows.query(text, values)
  const told = async (...given: Parameters<Call>) => {
    const { status, body } = await call(...given)
    return [status, body?.code, body?.errors?.[0]?.path].filter(part => part !== undefined)
  }

  it('are kept as they were sent, for thirty days from the last change, and for their owner alone', async () => {
    const path = '/v1/drafts/case-1:submitFindings'
    for (const body of [{ findings: [{ reasons: '未写完' }], at: null }, [], '文', 0, null]) {
      const put = await call('investigator-li', 'PUT', path, JSON.stringify(body))
      expect(put.status).toBe(200)
      const { draft } = put.body
      expect(draft).toMatchObject({ key: 'case-1:submitFindings' })
      expect(Date.parse(draft.expiresAt) - Date.parse(draft.updatedAt)).toBe(30 * 86_400_000)
      expect((await call('investigator-li', 'GET', path)).body).toEqual({ draft: { ...draft, body } })
    }
    expect((await call('investigator-li', 'GET', '/v1/drafts')).body.items).toHaveLength(1)
    expect(await told('investigator-sun', 'GET', path)).toEqual([404, 'NOT_FOUND'])
    expect((await call('investigator-sun', 'GET', '/v1/drafts')).body).toEqual({ items: [] })
    expect((await call('investigator-sun', 'DELETE', path)).status).toBe(204)
    expect((await call('investigator-li', 'GET', path)).status).toBe(200)
    for (let i = 0; i < 2; i++) expect((await call('investigator-li', 'DELETE', path)).status).toBe(204)
    expect(await told('investigator-li', 'GET', path)).toEqual([404, 'NOT_FOUND'])
  })

  it('stand sealed in the register, behind a wall of their own', async () => {
    for (const who of ['panel-1', 'panel-4'])
      expect((await call(who, 'PUT', '/v1/drafts/x', { text: '不可见的草稿' })).status).toBe(200)
    const { rows: kept } = await rows("select body from drafts where key = 'x'")
    expect(kept).toHaveLength(2)
    for (const { body } of kept) expect(`${body}`).not.toContain('草稿')
    const reader = await rehearsal().server.rows.connect()
    const seenAs = async (person: string) => {
      await reader.query(`set local zm.person = '${person}'`)
      return (await reader.query("select person from drafts where key = 'x'")).rows.map(row => row.person)
    }
    await reader.query("begin; set local zm.system = 'off'")
    expect([await seenAs(''), await seenAs('panel-1'), await seenAs('panel-2')]).toEqual([[], ['panel-1'], []])
    await reader.query('rollback')
    reader.release()
  })

  it('are refused under a wrong key, without a body, too large or too deep', async () => {
    const longest = 'k'.repeat(100)
    expect((await call('panel-2', 'PUT', `/v1/drafts/${longest}`, {})).status).toBe(200)
    for (const key of [`${longest}k`, '文', 'a%20b', 'a%2Fb', '%00'])
      for (const method of ['GET', 'PUT', 'DELETE'])
        expect(await told('panel-2', method, `/v1/drafts/${key}`, method === 'PUT' ? {} : undefined), key).toEqual([
          422,
          'INVALID_BODY',
          'key',
        ])
    expect(await told('panel-2', 'PUT', '/v1/drafts/x')).toEqual([422, 'INVALID_BODY', ''])
    expect(await told('panel-2', 'PUT', '/v1/drafts/x', `${'['.repeat(60_000)}${']'.repeat(60_000)}`)).toEqual([
      422,
      'INVALID_BODY',
      '',
    ])
    expect(await told('panel-2', 'PUT', '/v1/drafts/x', `"${'x'.repeat(128 * 1024)}"`)).toEqual([
      413,
      'PAYLOAD_TOO_LARGE',
    ])
    expect(await told(null, 'GET', '/v1/drafts/x')).toEqual([401, 'NOT_AUTHENTICATED'])
  })

  it('are two hundred at most, also when many are saved at once', async () => {
    const put = (key: number) => told('panel-3', 'PUT', `/v1/drafts/${key}`, { key })
    for (let key = 1; key <= 195; key += 15)
      await Promise.all(Array.from({ length: Math.min(15, 196 - key) }, (_, i) => put(key + i)))
    const last = await Promise.all(Array.from({ length: 10 }, (_, i) => put(196 + i)))
    expect(last.filter(([status]) => status === 200)).toHaveLength(5)
    expect(last.filter(([status]) => status !== 200)).toEqual(Array(5).fill([422, 'INVALID_BODY', 'key']))
    expect(await put(1), 'one that is there can be changed').toEqual([200])
    await rows("update drafts set updated_at = now() - interval '30 days' where person = 'panel-3' and key = '1'")
    expect(await told('panel-3', 'GET', '/v1/drafts/1')).toEqual([404, 'NOT_FOUND'])
    expect(await put(999), 'one that is over leaves its place').toEqual([200])
  })
}
