import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { bodyHashOf, commandIdOf } from '#contract/ids.ts'
import { act, application, done, open, play, upload } from '#test/support/httpCase.ts'
import type { Answer, Server } from '#test/support/server.ts'

/** How a code is reached: the status it comes with, and a story whose last request is refused with it. */
export type Ways = Record<string, [status: number, way: (server: Server) => Promise<Answer>]>

const handlers = ['investigator-li', 'investigator-sun']

/** Codes of the interface itself, and of starting and accepting a case. */
export const waysOfInterface: Ways = {
  NOT_AUTHENTICATED: [401, server => server.call(null, 'GET', '/v1/me')],
  FORBIDDEN: [403, async server => act(server, 'intake-chen', await open(server), 'assignHandlers', { handlers })],
  NOT_FOUND: [404, server => act(server, 'intake-chen', 'f'.repeat(32), 'accept')],
  INVALID_JSON: [400, server => server.call('intake-chen', 'POST', '/v1/cases', '{"kind":')],
  INVALID_BODY: [422, server => server.call('intake-chen', 'POST', '/v1/cases', { kind: 'tolerance' })],
  UNKNOWN_ACTION: [422, async server => act(server, 'intake-chen', await open(server), 'acceptAll')],
  IDEMPOTENCY_KEY_MISSING: [
    422,
    async server => act(server, 'intake-chen', await open(server), 'accept', {}, { 'idempotency-key': '' }),
  ],
  IDEMPOTENCY_KEY_REUSED: [
    422,
    async server => {
      const key = { 'idempotency-key': randomUUID() }
      const id = await open(server)
      await done(server, 'intake-chen', id, 'addNote', { text: '一' }, key)
      return act(server, 'intake-chen', id, 'addNote', { text: '二' }, key)
    },
  ],
  PAYLOAD_TOO_LARGE: [
    413,
    async server => act(server, 'intake-chen', await open(server), 'addNote', { text: 'x'.repeat(128 * 1024) }),
  ],
  UNSUPPORTED_TYPE: [
    415,
    async server =>
      upload(server, 'applicant-zhou', await open(server), Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0])),
  ],
  COMMAND_EXPIRED: [
    410,
    async server => {
      const id = await open(server)
      const key = randomUUID()
      const body = { text: '昨天的备注' }
      await server.rows.query(
        `insert into commands (command_id, case_id, type, person, body_hash, received_at)
         values ($1, $2, 'addNote', 'intake-chen', $3, now() - interval '25 hours')`,
        [commandIdOf('intake-chen', id, key), id, bodyHashOf('addNote', body)],
      )
      return act(server, 'intake-chen', id, 'addNote', body, { 'idempotency-key': key })
    },
  ],
  CASE_FROZEN: [
    409,
    async server => {
      const id = await open(server)
      await server.rows.query('update cases set frozen_at = now() where case_id = $1', [id])
      return act(server, 'intake-chen', id, 'accept')
    },
  ],
  CASE_TOO_LARGE: [
    409,
    async server => {
      const id = await open(server)
      const note = () => act(server, 'intake-chen', id, 'addNote', { text: '长'.repeat(20_000) })
      for (let i = 0; i < 6; i++) {
        const answers = await Promise.all(Array.from({ length: 10 }, note))
        // Alone once more: after a burst the server keeps the three events of the next workflow task, refused or not.
        if (answers.some(({ status }) => status !== 200)) return note().then(note)
      }
      return expect.unreachable('a case takes notes without end')
    },
  ],
  WRONG_STAGE: [409, async server => act(server, 'approver-zhao', await open(server), 'approve')],
  STALE: [409, async server => act(server, 'intake-chen', await open(server), 'accept', { ifSeq: 0 })],
  RECUSED: [
    409,
    async server => {
      const id = await play(server, 'assignHandlers')
      await done(server, 'investigator-li', id, 'declareRecusal', { ground: 'other' })
      return act(server, 'supervisor-he', id, 'assignHandlers', { handlers })
    },
  ],
  DUPLICATE_OPEN_CASE: [
    409,
    async server => {
      const { matter } = application()
      await open(server, { matter })
      return server.call('intake-chen', 'POST', '/v1/cases', application({ matter }))
    },
  ],
  ACCOUNTABILITY_ALREADY_DECIDED: [
    409,
    server => {
      const matter = { ...(application().matter as object), state: 'decided' }
      return server.call('applicant-zhou', 'POST', '/v1/cases', application({ matter }))
    },
  ],
  SUPPLEMENT_LIMIT: [
    409,
    async server => {
      const id = await open(server)
      for (let i = 0; i < 2; i++) {
        await done(server, 'intake-chen', id, 'requestSupplement', { items: ['会议纪要'] })
        await done(server, 'applicant-zhou', id, 'supplement', { items: ['会议纪要'] })
      }
      return act(server, 'intake-chen', id, 'requestSupplement', { items: ['再补'] })
    },
  ],
  NOT_READY: [
    409,
    async server => {
      const id = await play(server, 'accept')
      const file = 'notice-1-docx'
      const holder = await server.rows.connect()
      await holder.query('begin')
      // What is held so cannot be stored, however long it takes.
      await holder.query('select from documents where case_id = $1 and document_id = $2 for update', [id, file])
      const early = await server.call('applicant-zhou', 'GET', `/v1/cases/${id}/documents/${file}`)
      await holder.query('rollback')
      holder.release()
      expect(early.headers.get('retry-after')).toBe('5')
      return early
    },
  ],
}
