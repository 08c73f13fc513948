import fc from 'fast-check'
import { expect, it } from 'vitest'
import { routes } from '#api/routes/routes.ts'
import { open } from '#test/support/httpCase.ts'
import type { Answer, Server } from '#test/support/server.ts'

const longestMs = 20_000
const askers = ['intake-chen', 'supervisor-he', 'applicant-zhou', 'auditor-lin', 'admin-gu', 'hr-system']

/** Every route that takes a place in a list. */
const paged = routes.filter(({ query, path }) => query && 'cursor' in query.shape && !path.includes('{'))
const read = routes.filter(({ method, path }) => method === 'get' && path !== '/v1/events')

const days = fc.oneof(
  fc.constantFrom('infinity', '-infinity', '0000-01-01', '-0001-01-01', '9999-12-31', '10000-01-01', '2026-02-30', ''),
  fc.constantFrom('epoch', 'now', 'today', '2026-11-30T00:00:00Z', '2026-11-30T25:61:61Z', '1e400', "'; --", '\0'),
  fc.date({ noInvalidDate: true }).map(date => date.toISOString()),
)
const ids = fc.oneof(fc.constantFrom('', '0', '~', '~double', '\0', 'a'.repeat(301)), fc.uuid(), fc.string())
/** What a cursor of ours says, or nearly, as one is written. */
const cursor = fc.oneof(
  fc
    .oneof(
      fc.tuple(days, ids),
      fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 3 }),
      fc.jsonValue({ maxDepth: 1 }),
    )
    .map(said => Buffer.from(JSON.stringify(said)).toString('base64url')),
  fc.string({ maxLength: 60 }).map(text => encodeURIComponent(text.toWellFormed())),
)

const byte = fc
  .oneof(fc.integer({ min: 0x21, max: 0x7e }), fc.integer({ min: 0xa0, max: 0xff }))
  .map(code => String.fromCharCode(code))
/** Bytes that may stand in a header. */
const junk = fc.string({
  unit: byte,
  maxLength: 60,
})
const named = (...texts: string[]) => fc.oneof(fc.constantFrom(...texts), junk)
const headers = fc.record(
  {
    accept: named('*/*', 'text/html', 'application/pdf;q=x', ','),
    'accept-encoding': named('gzip', 'br;q=0', 'identity;q=0', '*;q=0'),
    'accept-language': named('en', '*', 'zh-CN;q=2', ',;', '-'),
    'content-encoding': named('deflate', 'br', 'zstd', 'gzip, gzip', 'x'),
    'content-type': named(
      'application/json;charset=utf-7',
      'multipart/form-data',
      'a/b;c',
      'application/json; charset="',
    ),
    'idempotency-key': named(' ', 'k'.repeat(5_000)),
    'if-match': named('*', '"', 'W/"0"'),
    'if-none-match': named('*', '"'),
    'last-event-id': named('MTIzLjQ', 'LTEuLTE', '0'),
    range: named('bytes=0-', 'bytes=9-1', 'bytes=-', 'x=1'),
    'x-post': named('0', '-1', 'zhenhai', '%00'),
    'x-request-id': named('a', 'b'.repeat(3_000)),
    'x-requested-by': named('console'),
    'x-forwarded-for': named('::1', '999.1.1.1', ','),
    cookie: named('__Host-session=x', '=;=;', 'a=%ED%A0%80'),
    forwarded: named('for=x;host=y'),
  },
  { requiredKeys: [] },
)

/** No input is an error of ours: whatever stands in headers and in the place of a list. */
export function headersAndCursors(server: () => Server): void {
  const mustBeOurs = ({ status, bytes }: Answer, asked: string) => {
    expect(status, asked).toBeLessThan(500)
    expect(bytes.toString('latin1'), asked).not.toMatch(/node_modules|\.ts:\d|syntax error|out of range for|relation "/)
  }

  it('answers no cursor of any list with 5xx, and takes each that it gave', { timeout: 300_000 }, async () => {
    expect(paged.length).toBeGreaterThan(4)
    const each = fc.record({ who: fc.constantFrom(...askers), route: fc.constantFrom(...paged), cursor })
    const property = fc.asyncProperty(each, async ({ who, route: { method, path }, cursor: place }) => {
      const answer =
        method === 'get'
          ? await server().call(who, 'GET', `${path}?limit=1&cursor=${place}`)
          : await server().call(who, method.toUpperCase(), path, { limit: 1, cursor: place })
      mustBeOurs(answer, `${who} ${path} ${place}`)
    })
    await fc.assert(property, { numRuns: 1_000, interruptAfterTimeLimit: longestMs, markInterruptAsFailure: false })
    await open(server())
    for (const { method, path } of paged.filter(route => route.method === 'get')) {
      const first = await server().call('supervisor-he', method.toUpperCase(), `${path}?limit=1`)
      const { nextCursor } = first.body as unknown as { nextCursor: string | null }
      if (first.status !== 200 || nextCursor === null) continue
      const next = await server().call('supervisor-he', 'GET', `${path}?limit=1&cursor=${nextCursor}`)
      expect([path, next.status]).toEqual([path, 200])
    }
  })

  it('answers no header of any route with 5xx', { timeout: 300_000 }, async () => {
    const id = await open(server())
    const write = ['/v1/cases', `/v1/cases/${id}/actions`, '/v1/inbox/read', '/v1/receipts/status', '/v1/nothing']
    const each = fc.record({
      who: fc.constantFrom(...askers, null),
      path: fc.oneof(
        fc.constantFrom(...read.map(({ path }) => `GET ${path.replace('{id}', id).replace(/\{\w+\}/, '1')}`)),
        fc.constantFrom(...write.map(path => `POST ${path}`)),
      ),
      sent: fc.constantFrom('{}', '', '{"type":"addNote"', '\u001f\u008b\b'),
      headers,
    })
    const property = fc.asyncProperty(each, async ({ who, path: asked, sent, headers: given }) => {
      const [method = '', path = ''] = asked.split(' ')
      const answer = await server().call(who, method, path, method === 'GET' ? undefined : sent, given)
      mustBeOurs(answer, `${who} ${asked} ${JSON.stringify(given)}`)
    })
    await fc.assert(property, { numRuns: 1_000, interruptAfterTimeLimit: longestMs, markInterruptAsFailure: false })
  })
}
