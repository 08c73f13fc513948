import { expect, it } from 'vitest'
import { accounts } from '#system/issuer/accounts.ts'
import { act, done, open, play } from '#test/support/httpCase.ts'
import type { Answer, Server } from '#test/support/server.ts'
import { caseRoutes, ownRoutes, strangers } from './routes.ts'

/** An answer without what is new in each: request id, nonce, time. */
export function bare({ status, headers, bytes }: Answer): unknown {
  const kept = [...headers].filter(([name]) => !['x-request-id', 'date'].includes(name))
  const clean = (text: string) =>
    text.replaceAll(headers.get('x-request-id') ?? '-', 'id').replaceAll(/nonce-[\w+/=]+/g, 'nonce')
  return { status, headers: kept.map(([name, value]) => [name, clean(value)]), text: clean(bytes.toString()) }
}

export function strangersSee(server: () => Server): void {
  it('gives the same bytes and headers for a case that is not there and one that is not theirs, on every route', async () => {
    const id = await play(server(), 'openVote')
    const nowhere = caseRoutes('0123456789abcdef0123456789abcdef')
    for (const who of strangers)
      await Promise.all(
        caseRoutes(id).map(async ([method, path, body], index) => {
          const [, elsewhere = ''] = nowhere[index] ?? []
          const theirs = await server().call(who, method, path, body)
          const none = await server().call(who, method, elsewhere, body)
          expect(bare(theirs), `${who} ${method} ${path}`).toEqual(bare(none))
          expect(theirs.status, `${who} ${method} ${path}`).toBe(404)
        }),
      )
  })

  it('has nothing of it in what strangers list, search, count or have to do', async () => {
    const id = await play(server(), 'openVote', { start: { unit: '镇海区无人知晓局' } })
    const { number } = (await server().call('intake-chen', 'GET', `/v1/cases/${id}`)).body.case
    for (const who of strangers) {
      const texts = ownRoutes.map(async ([method, path, body]) => (await server().call(who, method, path, body)).bytes)
      const text = Buffer.concat(await Promise.all(texts)).toString()
      expect(text, who).not.toContain(id)
      expect(text, who).not.toContain(`"${number}"`)
      for (const q of [number, '镇海区无人知晓局'])
        expect((await server().call(who, 'POST', '/v1/cases/search', { q })).body).toMatchObject({
          items: [],
          total: 0,
        })
    }
  })

  it('opens a case to insiders alone, as it moves', async () => {
    const id = await open(server())
    const sees = async (who: string) => (await server().call(who, 'GET', `/v1/cases/${id}`)).status === 200
    const all = async () => {
      const seen: string[] = []
      for (const { sub } of accounts) if (await sees(sub)) seen.push(sub)
      return seen
    }
    const office = ['applicant-zhou', 'intake-chen', 'approver-zhao', 'supervisor-he', 'auditor-lin']
    expect((await all()).toSorted()).toEqual(office.toSorted())
    await done(server(), 'intake-chen', id, 'accept')
    const investigators = ['investigator-li', 'investigator-sun', 'investigator-wu', 'investigator-zheng']
    expect((await all()).toSorted()).toEqual([...office, ...investigators].toSorted())
    await done(server(), 'supervisor-he', id, 'assignHandlers', { handlers: investigators.slice(0, 2) })
    expect((await all()).toSorted()).toEqual([...office, ...investigators.slice(0, 2)].toSorted())
    expect((await act(server(), 'investigator-wu', id, 'recordInterview', {})).status).toBe(404)
    await done(server(), 'investigator-li', id, 'declareRecusal', { ground: 'interest' })
    expect((await all()).toSorted()).toEqual([...office, 'investigator-sun'].toSorted())
  })
}
