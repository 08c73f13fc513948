import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { proposed } from '#test/support/clarificationStory.ts'
import { open, play, settled } from '#test/support/httpCase.ts'
import { archive, assigned, begin } from '#test/support/linkedStory.ts'
import type { Server } from '#test/support/server.ts'
import { request } from './anyRequest.ts'

const longestMs = 10_000

export function anything(server: () => Server): void {
  it('is answered, never with 500, and changes nothing when it is refused', { timeout: 300_000 }, async () => {
    const cases = [await open(server()), await play(server(), 'assignHandlers'), await play(server(), 'castVote')]
    const [early, late] = [proposed(), proposed()].map(body => begin(server(), 'intake-chen', body))
    for (const start of [early, late]) cases.push((await start)?.id ?? '')
    await archive(server(), cases[4] ?? '')
    cases.push(await assigned(server()))
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
      ...[count('receipts'), count('receipt_messages'), count('reporters'), count('batches'), count('false_accusers')],
      ...[
        count('drafts'),
        count('supervision_items'),
        count('risk_filings'),
        count('substitutions', 'ended_at is null'),
      ],
      ...[count('effects'), count('calendar_years'), '(select sum(seq)::int from cases) as seq'],
    ]
    return (await server().rows.query(`select ${parts.join(', ')}`)).rows[0]
  }
}
