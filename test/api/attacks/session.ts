import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { signInAsBrowser } from '#test/support/browserSession.ts'
import type { Server } from '#test/support/server.ts'

/** Sessions of browsers, and what a header or a cursor may hold: none is an answer of 5xx. */
export function sessions(server: () => Server): void {
  const asked = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
    fetch(new URL(path, server().system.baseUrl), { method, headers })

  it('end on the side of the server when somebody signs out, whoever kept a copy of the cookie', async () => {
    const cookie = await signInAsBrowser(server(), 'intake-chen')
    expect((await asked('/v1/me', 'GET', { cookie })).status).toBe(200)
    const other = await signInAsBrowser(server(), 'intake-chen')
    const out = await asked('/auth/logout', 'POST', { cookie, 'x-requested-by': 'console' })
    expect(out.status).toBe(200)
    expect((await asked('/v1/me', 'GET', { cookie })).status).toBe(401)
    expect((await asked('/v1/me', 'GET', { cookie: other })).status).toBe(200)
  })

  it('take no compressed body, be it junk or not', async () => {
    for (const encoding of ['gzip', 'deflate', 'br', 'zstd', 'junk'])
      for (const body of ['junk', deflateSync('{"kind":"tolerance"}')]) {
        const headers = { 'content-encoding': encoding }
        const { status } = await server().call('intake-chen', 'POST', '/v1/cases', body, headers)
        expect(status, encoding).toBe(415)
      }
  })

  it('refuse a cursor of no time of ours', async () => {
    const cursor = (value: string) => Buffer.from(JSON.stringify([value, 'x'])).toString('base64url')
    for (const value of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '-000001-01-01T00:00:00Z', '0000-01-01'])
      for (const list of ['/v1/cases?', '/v1/cases?sort=due&', '/v1/tasks?', '/v1/inbox?', '/v1/supervision-items?']) {
        const { status } = await server().call('supervisor-he', 'GET', `${list}cursor=${cursor(value)}`)
        expect(status, `${list}${value}`).toBe(422)
      }
  })

  it('have so many event streams at once, and a place again when one ends', async () => {
    const authorization = `Bearer ${await server().tokenOf('auditor-lin')}`
    const open = async () => {
      const stop = new AbortController()
      const { status } = await fetch(new URL('/v1/events', server().system.baseUrl), {
        headers: { authorization },
        signal: stop.signal,
      })
      return { status, stop }
    }
    const all = await Promise.all(Array.from({ length: 22 }, open))
    expect(all.map(({ status }) => status).toSorted()).toEqual([...Array(20).fill(200), 429, 429])
    for (const { stop } of all) stop.abort()
    const again = async () => {
      const { status, stop } = await open()
      stop.abort()
      return status
    }
    await expect.poll(again, { timeout: 150_000 }).toBe(200)
  })

  it('are kept by no cache, however the path is written', async () => {
    for (const path of ['/V1/cases', '/v1/cases', '/AUTH/logout'])
      expect((await asked(path)).headers.get('cache-control'), path).toBe('no-store')
  })
}
