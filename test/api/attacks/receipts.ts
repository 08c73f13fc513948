import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { opened } from '#test/support/accusationStory.ts'
import { proposed } from '#test/support/clarificationStory.ts'
import { done, open } from '#test/support/httpCase.ts'
import type { Server } from '#test/support/server.ts'

/** A receipt opens the messages of both sides: it is told once, and what was told can be taken back. */
export function receiptsAreKept(server: () => Server): void {
  const reporter = { named: true, identity: { name: '回执举报人', contact: '13812340000' } }
  const start = (who: string, key: string, body: object) =>
    server().call(who, 'POST', '/v1/cases', body, { 'idempotency-key': key })
  const ask = (route: 'status' | 'messages', code: string) =>
    server().call(null, 'POST', `/v1/receipts/${route}`, { code })
  const replace = (who: string, id: string) =>
    server().call(who, 'POST', `/v1/cases/${id}/receipt`, { reason: '举报人遗失回执' })
  const reads = async (id: string) => (await server().call('auditor-lin', 'GET', `/v1/cases/${id}/reads`)).body.items

  it('is told to whoever began the case, once, whatever is sent again, and to nobody who lost the case', async () => {
    const [key, body] = [randomUUID(), proposed({ reporter })]
    const first = await start('intake-chen', key, body)
    const { id, receipt, code } = first.body
    expect([first.status, receipt, code]).toEqual([201, expect.stringMatching(/^[0-9a-f]{40}$/), receipt])
    expect((await ask('status', code)).body.status).toBe('received')
    const again = await start('intake-chen', key, body)
    expect([again.status, again.body.id, again.body.receipt, again.body.code]).toEqual([200, id, undefined, undefined])
    await done(server(), 'intake-chen', id, 'declareRecusal', { ground: 'interest' })
    const recused = await start('intake-chen', key, body)
    expect([recused.status, recused.body.case, recused.body.receipt]).toEqual([200, undefined, undefined])
    expect((await replace('intake-chen', id)).status).toBe(403)
  })

  it('is taken as people type it, in groups, with hyphens or in full width, and what is none is told so', async () => {
    const { code } = (await start('intake-chen', randomUUID(), proposed({ reporter }))).body
    const groups = code.match(/.{4}/g)?.join(' ') ?? ''
    const wide = code.replace(/[0-9a-f]/g, (one: string) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
    for (const typed of [groups, groups.replaceAll(' ', '-'), wide, code.toUpperCase()])
      expect((await ask('status', typed)).body.status, typed).toBe('received')
    const wrong = await ask('status', code.slice(1))
    expect(wrong.body).toMatchObject({
      code: 'INVALID_BODY',
      errors: [{ path: 'code', message: '须为 40 位的回执号' }],
    })
  })

  it('is replaced by a custodian of the organ alone, who has no part in the case, and the old one opens nothing', async () => {
    const { id, code } = (await start('intake-chen', randomUUID(), proposed({ reporter }))).body
    for (const who of [
      'intake-chen',
      'investigator-li',
      'supervisor-he',
      'approver-zhao',
      'auditor-lin',
      'applicant-shen',
    ])
      expect((await replace(who, id)).status, who).toBe(403)
    expect((await replace('custodian-1', 'nothing')).status).toBe(404)
    expect((await server().call('custodian-1', 'POST', `/v1/cases/${id}/receipt`, {})).status).toBe(422)
    const { status, body } = await replace('custodian-1', id)
    expect([status, body.code === code, body.code]).toEqual([201, false, body.receipt])
    expect([(await ask('messages', code)).status, (await ask('messages', body.code)).status]).toEqual([404, 200])
    await server().call('custodian-2', 'PUT', '/v1/persons/me/kin', { kin: ['applicant-shen'] })
    expect((await replace('custodian-2', id)).status).toBe(404)
    await server().call('custodian-2', 'PUT', '/v1/persons/me/kin', { kin: [] })
    expect((await replace('custodian-1', await open(server()))).status).toBe(404)
  })

  it('leaves a line in the log of readings whenever it was replaced or messages were read by it', async () => {
    const { id, code } = (await start('intake-chen', randomUUID(), proposed({ reporter }))).body
    await ask('messages', code)
    await replace('custodian-1', id)
    expect((await reads(id)).map(({ person, part, reason }) => [person, part, reason])).toEqual([
      ['custodian-1', 'receipt', '举报人遗失回执'],
      ['receipt', 'reporterMessages', null],
    ])
  })

  it('takes a reporter from intake alone', async () => {
    const { status, body } = await start('supervisor-he', randomUUID(), opened())
    expect([status, body.errors[0]?.path]).toEqual([422, 'reporter'])
    const own = proposed({ source: 'ownApplication', reporter })
    expect((await start('applicant-shen', randomUUID(), own)).status).toBe(422)
  })
}
