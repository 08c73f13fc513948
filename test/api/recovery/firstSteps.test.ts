import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '#test/support/chaos.ts'
import { type Answer, type Json, Server } from '#test/support/server.ts'

let server: Server
beforeAll(async () => {
  server = await Server.start()
})
afterAll(async () => {
  await server?.stop()
})

/** The requests of the first steps, in their order: who asks (a variable of the page), method, path and body. */
function requests(): { variable: string; path: string; body?: Json; key?: string }[] {
  const page = readFileSync('README.md', 'utf8')
  const section = page.slice(page.indexOf('## First steps by hand'), page.indexOf('## The processes'))
  const code = [...section.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block = '']) => block).join('')
  return code
    .replaceAll('\\\n', ' ')
    .split(/(?=^curl )/m)
    .filter(part => part.startsWith('curl '))
    .map(part => {
      const body = /-d '(.*?)'/s.exec(part)?.[1]
      const key = /Idempotency-Key: ([\w-]+)/.exec(part)?.[1]
      return {
        variable: /Bearer \$(\w+)/.exec(part)?.[1] ?? '',
        path: /127\.0\.0\.1:8080(\S+)/.exec(part)?.[1] ?? '',
        ...(body !== undefined && { body: JSON.parse(body) }),
        ...(key !== undefined && { key }),
      }
    })
}

const whoOf: Readonly<Record<string, string>> = { TOKEN: 'intake-chen', LI: 'investigator-li', HE: 'supervisor-he' }

test('the requests of the first steps do what the page says', async () => {
  let id = ''
  const asked = requests()
  expect(asked.length).toBeGreaterThan(8)
  for (const { variable, path, body, key } of asked) {
    const who = whoOf[variable] ?? ''
    // What the page says in words: a clarification is accepted before it is evaluated.
    if (body?.type === 'evaluate')
      await server.call('intake-chen', 'POST', `/v1/cases/${id}/actions`, { type: 'accept' })
    const answer: Answer = await server.call(who, body ? 'POST' : 'GET', path.replace('$ID', id), body, {
      ...(key && { 'idempotency-key': key }),
    })
    expect([path, body?.type, answer.status, answer.body?.errors ?? answer.body?.code]).toEqual([
      path,
      body?.type,
      body && path.endsWith('/cases') ? 201 : 200,
      answer.body?.receipt ?? undefined,
    ])
    id = answer.body?.case?.id ?? id
  }
  // The last case was received long ago.
  const told = async () =>
    (await server.rows.query("select 1 from entries where case_id = $1 and type = 'reminded'", [id])).rows
  expect((await eventually(told, rows => rows.length > 1, 60_000)).length).toBeGreaterThan(1)
  const inbox = async () => (await server.call('supervisor-he', 'GET', '/v1/inbox')).body.items as { caseId: string }[]
  const found = await eventually(inbox, items => items.some(({ caseId }) => caseId === id), 120_000)
  expect(found.map(({ caseId }) => caseId)).toContain(id)
})
