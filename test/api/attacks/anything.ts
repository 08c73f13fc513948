import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toleranceBodies } from '#contract/schemas/tolerance.ts'
import { accounts } from '#system/accounts.ts'
import { open, play, settled } from '#test/support/httpCase.ts'
import type { Server } from '#test/support/server.ts'
import { insiders } from './routes.ts'

const longestMs = 10_000

const templates = [
  ...['/v1/cases', '/v1/cases/search', '/v1/cases/{id}', '/v1/cases/{id}/actions', '/v1/cases/{id}/timeline'],
  ...['/v1/cases/{id}/votes/{x}', '/v1/cases/{id}/documents', '/v1/cases/{id}/documents/{x}', '/v1/cases/{id}/ledger'],
  ...['/v1/cases/{id}/reads', '/v1/cases/{id}/disclosures', '/v1/me', '/v1/tasks', '/v1/persons', '/v1/persons/me/kin'],
  ...['/v1/effects', '/v1/calendar/years/{x}', '/v1/rule-packs', '/v1/rule-packs/{x}', '/v1/ledger/seals', '/{x}'],
  ...['/v1/risk-filings', '/v1/risk-filings/{x}', '/v1/risk-filings/{x}/ledger', '/v1/supervision-items'],
  ...['/v1/supervision-items/{x}', '/v1/statistics', '/v1/exports/cases.csv'],
  ...['/v1/drafts', '/v1/drafts/{x}', '/v1/tasks/bulk', '/v1/batches/{x}', '/v1/batches/{id}', '/v1/substitutions'],
]
const names = [
  'limit',
  'cursor',
  'q',
  'subject',
  'dryRun',
  'kind',
  'stage',
  'overdue',
  'mine',
  'role',
  'dueBefore',
  'sort',
]
const strange = fc.oneof(
  fc.constantFrom('', '%00', '%', '..', "' or 1=1--", '1e9', '-1', 'notice-1', '2026', '__proto__', '%ED%A0%80', '１'),
  fc.string({ unit: 'binary', maxLength: 40 }).map(text => encodeURIComponent(text.toWellFormed())),
)
const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    'panel-1',
    'investigator-li',
    'notice-1',
    'tolerate',
    '2026-12-01',
    '2026-12-01T00:00:00Z',
    'ningbo',
    'kin',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 2 }),
  fc.array(fc.constantFrom('panel-1', 'panel-2', 'applicant-zhou', 'nobody'), { maxLength: 4 }),
)
const fields = [
  ...[
    'text',
    'ground',
    'person',
    'reasons',
    'handlers',
    'members',
    'chair',
    'choice',
    'items',
    'organ',
    'days',
    'deadline',
  ],
  ...[
    'task',
    'to',
    'document',
    'ifSeq',
    'findings',
    'until',
    'state',
    'at',
    'q',
    'kin',
    'part',
    'reason',
    'kind',
    'due',
  ],
]
const wellFormed = fc.constantFrom(
  ...[{ type: 'addNote', text: '备注' }, { type: 'accept' }, { type: 'closeVote' }, { type: 'approve' }, { kin: [] }],
  ...[
    { type: 'suspend', reason: '等待鉴定', until: '2098-01-01' },
    { type: 'resume' },
    { part: 'interviews', reason: '查' },
  ],
  ...[
    { type: 'castVote', choice: 'abstain' },
    { type: 'requestRecusal', person: 'panel-3', ground: 'kin', reasons: '亲属' },
  ],
)
const body = fc.oneof(
  wellFormed.map(json => JSON.stringify(json)),
  fc
    .record({
      type: fc.constantFrom(...Object.keys(toleranceBodies), 'nothing'),
      rest: fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 5 }),
    })
    .map(({ type, rest }) => JSON.stringify({ type, ...rest })),
  fc.jsonValue().map(json => JSON.stringify(json)),
  fc.string({ maxLength: 50 }),
)
const wild = fc.record({
  who: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...insiders) },
    { weight: 3, arbitrary: fc.constantFrom(...accounts.map(({ sub }) => sub)) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  method: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('GET', 'POST') },
    { weight: 1, arbitrary: fc.constantFrom('PUT', 'PATCH', 'DELETE', 'OPTIONS') },
  ),
  template: fc.oneof(
    { weight: 4, arbitrary: fc.constant('/v1/cases/{id}/actions') },
    { weight: 4, arbitrary: fc.constantFrom(...templates) },
  ),
  which: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('0', '1', '2') }, { weight: 1, arbitrary: strange }),
  x: strange,
  query: fc.oneof(fc.constant({}), fc.dictionary(fc.constantFrom(...names), strange, { maxKeys: 3 })),
  body,
  headers: fc.record(
    {
      'content-type': fc.constantFrom('application/json', 'text/plain', 'multipart/form-data; boundary=a', 'x'),
      'accept-language': fc.constantFrom('en', 'zh-CN', '*', 'fr;q=9,,'),
      'idempotency-key': fc.constantFrom('', ' ', 'k'.repeat(300), 'replayed'),
      'last-event-id': fc.constantFrom('x', 'MTIzLjQ'),
    },
    { requiredKeys: [] },
  ),
})

/** Somebody who sees the case tries an act with fields that are often right. */
const likely = fc.record({
  who: fc.constantFrom(...insiders),
  method: fc.constant('POST'),
  template: fc.constant('/v1/cases/{id}/actions'),
  which: fc.constantFrom('0', '1', '2'),
  x: fc.constant(''),
  query: fc.oneof(fc.constant<Record<string, string>>({}), fc.constant({ dryRun: 'true' })),
  body,
  headers: fc.constant<Record<string, string>>({}),
})
const request = fc.oneof(wild, likely)

export function anything(server: () => Server): void {
  it('is answered, never with 500, and changes nothing when it is refused', { timeout: 60_000 }, async () => {
    const cases = [await open(server()), await play(server(), 'assignHandlers'), await play(server(), 'castVote')]
    for (const id of cases) await settled(server(), id)
    const found: Record<number, number> = {}
    const property = fc.asyncProperty(
      request,
      async ({ who, method, template, which, x, query, body: sent, headers }) => {
        const path = template.replace('{id}', cases[Number(which)] ?? which).replace('{x}', x)
        const search = Object.entries(query).map(([name, text]) => `${name}=${text}`)
        const before = await stand()
        const answer = await server().call(
          who,
          method,
          search.length > 0 ? `${path}?${search.join('&')}` : path,
          ['GET', 'OPTIONS'].includes(method) ? undefined : sent,
          { 'idempotency-key': randomUUID(), ...headers },
        )
        found[answer.status] = (found[answer.status] ?? 0) + 1
        expect(answer.status).toBeLessThan(500)
        if (answer.status < 400) return
        expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
        expect(answer.bytes.toString()).not.toMatch(/node_modules|\.ts:\d|syntax error|relation "/)
        expect(await stand()).toEqual(before)
      },
    )
    await fc.assert(property, { numRuns: 600, interruptAfterTimeLimit: longestMs, markInterruptAsFailure: false })
    console.log(`answers to ${Object.values(found).reduce((a, b) => a + b, 0)} random requests by status:`, found)
    expect(found[404] ?? 0).toBeGreaterThan(10)
  })

  /** Counts of all that an act, an upload, a declaration or a calendar changes; what machines record is not counted. */
  async function stand(): Promise<unknown> {
    const count = (table: string, where = 'true') => `(select count(*)::int from ${table} where ${where}) as ${table}`
    const parts = [
      count('entries', 'command_id is not null'),
      ...[count('cases'), count('case_people'), count('tasks'), count('documents'), count('kin'), count('reads')],
      ...[count('effects'), count('calendar_years'), '(select sum(seq)::int from cases) as seq'],
    ]
    return (await server().rows.query(`select ${parts.join(', ')}`)).rows[0]
  }
}
